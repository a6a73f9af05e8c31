"""What is made for a build before anything is packed: the icon, the version resources."""

import os
from pathlib import Path

from places import BUILD, PROGRAM, ROOT, version

MADE = BUILD / "made"
ICON_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
PUBLISHER = "Cải cách Desktop"
DESCRIPTIONS = {PROGRAM: "Cải cách Desktop", "caicach-cli": "Cải cách Desktop (dòng lệnh)"}
# The fields Windows shows under Properties, Details; 0x042A, 1200 is Vietnamese in UTF-16.
VERSION_FILE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0, OS=0x40004, fileType=1, subtype=0,
                    date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("042A04B0", [
      StringStruct("CompanyName", {publisher!r}),
      StringStruct("FileDescription", {description!r}),
      StringStruct("FileVersion", {version!r}),
      StringStruct("InternalName", {name!r}),
      StringStruct("OriginalFilename", {file!r}),
      StringStruct("ProductName", "Cải cách Desktop"),
      StringStruct("ProductVersion", {version!r}),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x042A, 1200])]),
  ],
)
"""


def make() -> Path:
    """Write everything into the build's folder; returns the folder."""
    MADE.mkdir(parents=True, exist_ok=True)
    _make_icon(MADE / "caicach.ico")
    for name, description in DESCRIPTIONS.items():
        text = VERSION_FILE.format(
            numbers=(*map(int, version().split(".")), 0),
            publisher=PUBLISHER,
            description=description,
            version=version(),
            name=name,
            file=f"{name}.exe",
        )
        (MADE / f"{name}.version").write_text(text, encoding="utf-8")
    return MADE


def _make_icon(target: Path) -> None:
    """Draw the program's picture in every size Windows asks for."""
    import io

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import QBuffer, QByteArray
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication.instance() or QGuiApplication([])
    drawing = QSvgRenderer(str(ROOT / "resources" / "icons" / "app.svg"))
    pictures = []
    for size in ICON_SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        drawing.render(painter)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        pictures.append(Image.open(io.BytesIO(bytes(data.data()))))
    pictures[-1].save(target, format="ICO", sizes=[(size, size) for size in ICON_SIZES], append_images=pictures[:-1])
    del app
