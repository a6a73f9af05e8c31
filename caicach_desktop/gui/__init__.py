"""The window: Qt models, pages and dialogs over the services."""

from caicach_desktop.gui.feature_hook import remove_feature_hook
from caicach_desktop.gui.immortal import make_immortal

remove_feature_hook()
make_immortal()
