"""The window: Qt models, pages and dialogs over the services."""

from caicach_desktop.gui.immortal import make_immortal

make_immortal()
