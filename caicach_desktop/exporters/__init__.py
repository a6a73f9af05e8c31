"""Writers: one Document (or plan) in, one file out."""

# Who made a file, as its properties say.
CREATOR = "Cải cách Desktop"
