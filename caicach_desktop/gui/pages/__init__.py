"""Pages: what the sidebar shows."""
