"""The window: Qt models, pages and dialogs over the services."""
