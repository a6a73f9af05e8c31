"""What letterheads, signatures and drawn rules are known by, wherever they stand in a file; words are folded."""

from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.text import fold

# A line that only parts others: "-----", "* * *".
RULE = when_used(r"[\s_\-–—=*~.]+")
# Who signs, with or without a deputy's "Phó", as a pattern of folded text.
OFFICES = r"(?:pho )?(?:chu tich|giam doc|truong phong|chanh van phong|bi thu|truong ban|hieu truong|thu truong)\b"
_MOTTOES = ("cong hoa xa hoi", "doc lap - tu do", "doc lap – tu do", "doc lap-tu do", "dang cong san viet")


def has_motto(text: str) -> bool:
    """Whether the name or motto of the state or the Party, which stand at the head of a document, is in a text."""
    folded = fold(text)
    return any(motto in folded for motto in _MOTTOES)
