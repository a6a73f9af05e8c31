"""Writers: one Document (or plan) in, one file out."""
