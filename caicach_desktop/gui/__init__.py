"""The window: Qt models, pages and dialogs over the services."""

from caicach_desktop.gui.quick_enums import make_enums_quickly

# Before anything of PySide6 is loaded.
make_enums_quickly()

from caicach_desktop.gui.feature_hook import remove_feature_hook  # noqa: E402
from caicach_desktop.gui.immortal import make_immortal  # noqa: E402

remove_feature_hook()
make_immortal()
