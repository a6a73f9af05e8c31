"""Ways to break a file: bytes turned over, parts cut, attributes and elements changed, the package torn."""

import io
import random
import re
import zipfile

_VALUES = (
    b"",
    b"-1",
    b"0",
    b"1",
    b"99999999999999999999",
    b"x",
    b"restart",
    b"A1:XFD1048576",
    b"\xe1\xbb\x87",
    b"../../x",
    b"&#0;",
    b"1e999",
)
_ATTRIBUTE = re.compile(rb'="[^"<>]*"')
_ELEMENT = re.compile(rb"<[^<>]*>")
_TEXT = re.compile(rb">[^<>]+<")
_TEXTS = (
    "I",
    "1",
    "1.1",
    "a)",
    "STT",
    "Phụ lục 1",
    "Nơi nhận:",
    "(1)",
    "\u0301",
    "TM. A",
    "Số: /",
    "-",
    "9" * 40,
    " ",
    "Kèm theo (",
)


def broken(data: bytes, chance: random.Random) -> bytes:
    """The file with one to four faults."""
    if data.startswith(b"PK") and chance.random() < 0.85:
        return _broken_package(data, chance)
    return _broken_bytes(data, chance)


def _broken_package(data: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    heavy = [name for name in names if re.search(r"document|sheet\d|shared|numbering|styles|workbook", name)]
    for _ in range(chance.randint(1, 4)):
        name = chance.choice(heavy if heavy and chance.random() < 0.8 else names)
        if name in parts:
            if chance.random() < 0.03:
                del parts[name]
            else:
                parts[name] = _broken_part(parts[name], chance)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as out:
        for name, content in parts.items():
            out.writestr(name, content)
    return target.getvalue()


def _broken_part(part: bytes, chance: random.Random) -> bytes:
    kind = chance.random()
    if kind < 0.45:
        return _changed(part, _ATTRIBUTE, lambda old: b'="' + chance.choice(_VALUES) + b'"', chance)
    if kind < 0.65:
        return _changed(part, _TEXT, lambda old: b">" + chance.choice(_TEXTS).encode() + b"<", chance)
    if kind < 0.85:
        return _moved(part, chance)
    return _broken_bytes(part, chance)


def _changed(part: bytes, pattern: re.Pattern[bytes], change, chance: random.Random) -> bytes:
    found = list(pattern.finditer(part))
    if not found:
        return part
    hit = chance.choice(found)
    return part[: hit.start()] + change(hit.group()) + part[hit.end() :]


def _moved(part: bytes, chance: random.Random) -> bytes:
    """Leave out, double or swap whole elements of one name, so that the XML stays well formed."""
    names = sorted(set(re.findall(rb"<(\w+:?\w+)[ >]", part)))
    if not names:
        return part
    name = re.escape(chance.choice(names))
    found = list(re.finditer(rb"<" + name + rb"(?: [^<>]*)?(?<!/)>.*?</" + name + rb">", part, re.DOTALL))
    if not found:
        return part
    one, other = chance.choice(found), chance.choice(found)
    return chance.choice(
        [
            part[: one.start()] + part[one.end() :],
            part[: one.end()] + one.group() * chance.choice([1, 1, 1, 40]) + part[one.end() :],
            part[: one.start()] + other.group() + part[one.end() :],
        ]
    )


def _broken_bytes(data: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.3:
        return data[: chance.randrange(len(data) + 1)]
    changed = bytearray(data)
    for _ in range(chance.randint(1, 5)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)
