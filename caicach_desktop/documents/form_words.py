"""The words that the elements of an official document are known by, each known here only; most in their search form.

What tells one element from another stands here; how an element ought to be worded is the business of its own check.
"""

import re

from caicach_desktop.domain.patterns import when_used

# The abbreviations of an authority to sign: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7a.
_AUTHORITIES = "TM|KT|TL|TUQ|Q"
AUTHORITY = when_used(rf"(?:{_AUTHORITIES})\.\s*\S")
WRONG_AUTHORITY = when_used(r"(?:T/M|K/T|T/L|TM/|KT/|TL/|(?:TM|KT|TL|TUQ)[\s,;:])\s*\S", re.IGNORECASE)
ANY_AUTHORITY = when_used(rf"(?:{_AUTHORITIES.lower()}|t/m|k/t|t/l|tm/|kt/)\b[./ ]? ?\w")

# Agencies of a commune that draw up or enact, and the others that a letterhead may name.
_ENACTING_AGENCIES = "ubnd|chu tich|so|phong|ban|van phong|hoi dong"
AGENCY = when_used(
    rf"(?:{_ENACTING_AGENCIES}|uy ban|hdnd|trung tam|chi cuc|cuc|tong cuc|bo|truong|cong an|dang uy|vien|toa an|"
    r"kho bac|bao hiem|benh vien|tram|hoi|doan|thanh tra)\b"
)

# Legal bases as plans list them, and as they begin in a printed text, where "theo" and "thực hiện" may open any other
# sentence too.
_BASIS_ALWAYS = "can cu|xet"
LISTED_BASIS = when_used(rf"(?:{_BASIS_ALWAYS}|theo|thuc hien|tren co so)\b")
BASIS = when_used(rf"(?:{_BASIS_ALWAYS}|theo de nghi)\b")
CARRIED_OUT = when_used(r"(?:thuc hien|thi hanh|trien khai)\b")
ENACTING = when_used(
    rf":$|, ?(?:{_ENACTING_AGENCIES}|uy ban nhan dan)\b.{{0,200}}"
    r"(?:ban hanh|xay dung|yeu cau|de nghi|thong bao|bao cao|trien khai|to chuc|giao)"
)

NUMBER = when_used(r"so\b ?[:.]?.{0,40}$")
# "Số: 05/KH-UBND; 05/02/2026; 10:30:15" at the top right of an electronic appendix.
CORNER = when_used(r"so ?:[^;]{0,60};[^;]{0,30};.{0,30}$")
DATE = when_used(r"(?:^|[,\s])ngay\b.{0,14}thang\b.{0,10}nam\b|, ?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$|, ?ngay\b.{0,12}[/.]")
ABOUT = "v/v"
ABOUT_IN_WORDS = "ve viec"
ADDRESSED = "kinh gui"
KEPT_ON_FILE = "luu"
RECIPIENTS = when_used(r"noi nhan ?(?::|$)")
# On the text as it is seen.
HEADING = when_used(
    r"(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2}){0,3})\s*[.)/-]|(?:Phần|Chương|Mục|Điều)\s", re.IGNORECASE
)

# A line that may be an appendix's number, with numbers as people would give them; and the number that stands on such
# a line, however wrong.
APPENDIX = when_used(r"phu luc\b(?: ?(?:so )?(?:[ivxlc]{1,7}|\d{1,3}|[a-h]))?\b ?[.:-]?(?P<rest>.*)")
APPENDIX_MARK = when_used(r"phu luc\s*(?:so\s*)?(?P<mark>[ivxlc]+\b|\d+\b|[a-h]\b)?(?P<rest>.*)")
NOTE = when_used(r"\(? ?(?:ban hanh )?kem\b|\(.{0,60}\b(?:kem theo|ban hanh)\b")

# Tables with these only place texts side by side; lines with these hold both sides of a letterhead, set with tabs.
_STATE = "cong hoa xa hoi"
PLACED = when_used(
    rf"{_STATE}|doc lap .{{0,3}}tu do|noi nhan ?:|so ?:.{{0,12}}/|(?:{_AUTHORITIES.lower()})\. ?\w|{ADDRESSED}|"
    r"phu luc [ivx\d]*$"
)
TWO_SIDES = when_used(rf"{_STATE}|doc lap|ngay .{{0,12}}thang")
