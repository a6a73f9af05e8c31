"""What a user can do, one function per operation, for the window and the command line alike."""
