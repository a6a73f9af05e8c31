"""The window: Qt models, pages and dialogs over the services."""

from caicach_desktop.gui.keep_none import keep_none_alive

keep_none_alive()
