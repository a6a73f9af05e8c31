"""What is made for a build before anything is packed: the icon, the setup's picture, the version resources."""

from pathlib import Path

from places import BUILD, PROGRAM, ROOT, version

MADE = BUILD / "made"
ICON_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
# The picture beside the setup's last page, at 100 %: larger than its place (109 by 193 dialog units, some 191 by 362
# pixels), which cuts off what is too much; Windows would make it smaller without smoothing. The sign's side and top:
SIDE_WIDTH, SIDE_HEIGHT, SIDE_SIGN, SIDE_TOP = 240, 440, 176, 80
SIDE_PERCENTS = (100, 125, 150, 200, 300)
# The ground is the one of the program's own sign, so that its sheet stands there alone.
SIDE_GROUND = "#1f5fa8"
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
    make_side_pictures(MADE)
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

    from PIL import Image
    from PySide6.QtCore import QBuffer, QByteArray
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawing = QSvgRenderer(str(ROOT / "resources" / "icons" / "app.svg"))
    pictures = []
    for size in ICON_SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.render(painter)
        painter.end()
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        pictures.append(Image.open(io.BytesIO(bytes(data.data()))))
    pictures[-1].save(target, format="ICO", sizes=[(size, size) for size in ICON_SIZES], append_images=pictures[:-1])


def make_side_pictures(folder: Path) -> list[Path]:
    """Draw the picture beside the setup's last page for each size of screen; returns the files (BMP, 24 bits)."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawing = QSvgRenderer(str(ROOT / "resources" / "icons" / "app.svg"))
    files = []
    for percent in SIDE_PERCENTS:
        width, height, side, top = (value * percent // 100 for value in (SIDE_WIDTH, SIDE_HEIGHT, SIDE_SIGN, SIDE_TOP))
        image = QImage(width, height, QImage.Format.Format_RGB888)
        image.fill(QColor(SIDE_GROUND))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.render(painter, QRectF((width - side) / 2, top, side, side))
        painter.end()
        files.append(folder / f"side-{percent}.bmp")
        image.save(str(files[-1]))
    return files
