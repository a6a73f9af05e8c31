"""Copied tables as the usual programs write them, all with the same rows; made up for these tests."""

# A heading, a group, two tasks; the lead is merged over both tasks, the first task has a line and two bullets.
GRID = [
    ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"],
    ["I", "Công tác chỉ đạo", "", ""],
    ["1", "Ban hành kế hoạch:\n- Dự thảo\n- Lấy ý kiến", "Văn phòng HĐND & UBND", "Quý II"],
    ["2", 'Công khai "một cửa"', None, "31/12/2026"],
]

_BULLET = (
    "<p class=MsoListParagraph style='margin-left:.25in;text-indent:-.25in;mso-list:l0 level1 lfo1'>"
    "<![if !supportLists]><span lang=VI style='font-family:Symbol;mso-bidi-font-family:Symbol'>"
    "<span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span>"
    "</span><![endif]><span lang=VI>{}<o:p></o:p></span></p>"
)


def _word_cell(text: str, more: str = "", bold: bool = False) -> str:
    inner = f"<b><span lang=VI>{text}<o:p></o:p></span></b>" if bold else f"<span\n lang=VI>{text}<o:p></o:p></span>"
    return f"<td width=90 valign=top {more} style='border:solid windowtext 1.0pt'>\n<p class=MsoNormal>{inner}</p></td>"


WORD = f"""<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- @list l0:level1 {{mso-level-text:\\F0B7;}} p.MsoNormal {{margin:0in;}} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {{mso-style-name:"Table Normal";}}</style><![endif]--></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>{"".join(_word_cell(text or "", bold=True) for text in GRID[0])}</tr>
<tr style='mso-yfti-irow:1'>{_word_cell("I", bold=True)}{_word_cell("Công tác chỉ đạo", "colspan=3", bold=True)}</tr>
<tr style='mso-yfti-irow:2'>{_word_cell("1")}
<td width=200><p class=MsoNormal><span lang=VI>Ban hành kế
hoạch:<o:p></o:p></span></p>{_BULLET.format("Dự thảo")}{_BULLET.format("Lấy ý kiến")}</td>
{_word_cell("Văn phòng HĐND &amp; UBND", "rowspan=2")}{_word_cell("Quý&nbsp;II")}</tr>
<tr style='mso-yfti-irow:3;mso-yfti-lastrow:yes'>{_word_cell("2")}
<td><p class=MsoNormal><del cite="mailto:an" datetime="2026-01-05T08:00"><span>Niêm yết</span></del><ins
cite="mailto:an"><span lang=VI>Công khai</span></ins> “một cửa”<a href="#_ftn1"><span>[1]</span></a><o:p></o:p></p></td>
{_word_cell("31/12/2026")}</tr>
<![if !supportMisalignedColumns]><tr height=0><td width=40 style='border:none'></td></tr><![endif]>
</table><!--EndFragment--></body></html>""".replace("“", '"').replace("”", '"')

EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {font-weight:700;} br {mso-data-placement:same-cell;}-->
</style></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=512 style='width:384pt'>
<!--StartFragment--><col width=64 style='width:48pt'><col width=64 span=3>
<tr height=20><td height=20 class=xl65>STT</td><td class=xl65>Nhiệm vụ</td><td class=xl65>Cơ quan chủ
  trì</td><td class=xl65>Thời gian</td></tr>
<tr height=20><td class=xl65>I</td><td colspan=3 class=xl65 style='mso-ignore:colspan'>Công tác chỉ đạo</td></tr>
<tr height=0 style='display:none'><td>x</td><td>dòng ẩn</td><td></td><td></td></tr>
<tr height=60><td align=right x:num>1</td><td>Ban hành kế hoạch:<br>
    - Dự thảo<br>
    - Lấy ý kiến</td><td rowspan=2 style='border-bottom:.5pt solid'>Văn phòng HĐND &amp; UBND</td><td>Quý II</td></tr>
<tr height=20><td align=right>2</td><td>Công khai "một cửa"</td><td align=right>31/12/2026</td></tr>
<!--EndFragment--></table></body></html>"""

LIBRE = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<title></title><meta name="generator" content="LibreOffice 24.2 (Linux)"/>
<style type="text/css">body,td { font-size:x-small }
</style></head><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup><colgroup span="3"></colgroup>
<tr><td height="17" align="left"><b><font face="Liberation Serif">STT</font></b></td><td><b>Nhiệm vụ</b></td>
<td><b>Cơ quan chủ trì</b></td><td><b>Thời gian</b></td></tr>
<tr><td><b>I</b></td><td colspan=3 valign=middle><b>Công tác chỉ đạo</b></td></tr>
<tr><td align="right" sdval="1" sdnum="1033;">1</td><td>Ban hành kế hoạch:<br>- Dự thảo<br>- Lấy ý kiến</td>
<td rowspan=2 align="left">Văn phòng HĐND &amp; UBND</td><td>Quý II</td></tr>
<tr><td align="right" sdval="2">2</td><td>Công khai "một cửa"</td><td align="right" sdval="46387">31/12/2026</td></tr>
</table></body></html>"""

SHEETS = """<meta name='viewport' content='x'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px}-->
</style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup>
<col width="100"/><col width="100"/><col width="100"/><col width="100"/></colgroup><tbody>
<tr style="height:21px;"><td style="font-weight:bold;" data-sheets-value="{&quot;2&quot;:&quot;STT&quot;}">STT</td>
<td style="font-weight:bold;">Nhiệm vụ</td><td style="font-weight:bold;">Cơ quan chủ trì</td>
<td style="font-weight:bold;">Thời gian</td></tr>
<tr><td style="font-weight:bold;">I</td><td style="font-weight:bold;">Công tác chỉ đạo</td><td></td><td></td></tr>
<tr><td>1</td><td style="white-space:normal;">Ban hành kế hoạch:<br/>- Dự thảo<br/>- Lấy ý kiến</td>
<td rowspan="2" colspan="1"><div style="max-height:42px">Văn phòng HĐND &amp; UBND</div></td><td>Quý II</td></tr>
<tr><td>2</td><td>Công khai &quot;một cửa&quot;</td><td>31/12/2026</td></tr></tbody></table>"""

# A message window copies a table as boxes within boxes.
CHAT = """<div><div class="msg"><table><thead><tr><th>STT</th><th>Nhiệm vụ</th>
<th>Cơ quan chủ trì</th><th>Thời gian</th></tr>
</thead><tbody><tr><td><strong>I</strong></td><td><strong>Công tác chỉ đạo</strong></td><td></td><td></td></tr>
<tr><td><div><span>1</span></div></td><td><div>Ban hành kế hoạch:</div><ul><li>Dự thảo</li><li><p>Lấy ý kiến</p></li>
</ul></td><td rowspan="2"><span>Văn phòng&#160;HĐND &amp; UBND</span></td><td>Quý II</td></tr>
<tr><td>2</td><td>Công khai "một cửa"</td><td>31/12/2026</td></tr></tbody></table></div></div>"""

SHEET_TEXT = (
    "STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\r\nI\tCông tác chỉ đạo\t\t\r\n"
    '1\t"Ban hành kế hoạch:\n- Dự thảo\n- Lấy ý kiến"\tVăn phòng HĐND & UBND\tQuý II\r\n'
    '2\t"Công khai ""một cửa"""\t\t31/12/2026\r\n'
)
HTML = {"word": WORD, "excel": EXCEL, "libreoffice": LIBRE, "sheets": SHEETS, "chat": CHAT}
