"""What the office works with, as plain values and rules: no database, no window, no file format."""
