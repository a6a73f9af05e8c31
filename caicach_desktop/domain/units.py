"""Units of length: lengths are in mm, type sizes and spaces in points; Office files count in finer parts."""

MM_PER_INCH = 25.4
PT_PER_INCH = 72
MM_PER_PT = MM_PER_INCH / PT_PER_INCH
PT_PER_MM = PT_PER_INCH / MM_PER_INCH
# English Metric Units, in which Office files place pictures.
EMU_PER_MM = 36_000
EMU_PER_PT = 12_700


def in_twentieths(points: float) -> float:
    """A length in points as Word reckons: in whole twentieths."""
    return round(points * 20) / 20
