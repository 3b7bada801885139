"""How the page looks: the house's colours, one column on a screen, A4 on paper."""

import re
from string import Template
from typing import Final

from atelier.minutes.document import Document
from atelier.minutes.printable import one_line

_STYLE: Final = Template("""
:root { --ink: #1e2530; --soft: #55606e; --line: #d5cec0; --petrol: #0b6b6f; --dark: #074e52;
  --light: #ddefef; --pale: #9db9ba; --paper: #f7f4ee; --gold: #8a5a00; --straw: #fff1cf; }
html { color: var(--ink); background: #fff;
  font: $size%/$line Calibri, Carlito, "Segoe UI", system-ui, sans-serif; }
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere; }
p, h1, h2, h3, h4, h5, h6, li, dt, dd, th, td, figcaption { white-space: pre-wrap; }
h1, h2, h3, h4, h5, h6 { color: var(--dark); line-height: 1.2; margin: 1.4em 0 .4em; break-after: avoid; }
h1 { font-size: 2rem; margin: 0; } h2 { font-size: 1.5rem; }
h3 { font-size: 1.2rem; } h4 { font-size: 1.05rem; }
.title { font-size: 1rem; color: var(--ink); margin: .9em 0 .2em; }
p { margin: .4em 0; orphans: 2; widows: 2; } p:has(+ table) { break-after: avoid; }
a { color: var(--petrol); }
.subtitle { font-size: 1.15rem; color: var(--soft); } .lead { font-weight: bold; color: var(--soft); }
.question, .axis, .synthesis, .notice, th, dt, .kept { font-weight: bold; }
.question { color: var(--dark); break-after: avoid; }
.comment { font-style: italic; color: var(--soft); }
.small, figcaption, .said { font-size: .85rem; color: var(--soft); }
.scenario, .axis, .notice {
  padding: .6em 1em; border-left: 4px solid var(--petrol); background: var(--paper); }
.axis { background: var(--light); } .notice { border-color: var(--gold); background: var(--straw); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15em 1em; margin: .6em 0;
  break-inside: avoid; break-after: avoid; }
dd { margin: 0; min-width: 0; }
dt { max-width: 14rem; }
ul, ol { margin: .2em 0 .6em; padding-left: 1.5em; }
table { width: 100%; border-collapse: collapse; margin: .8em 0 1.2em; table-layout: fixed;
  font-size: .95rem; hyphens: auto; -webkit-hyphens: auto; }
th, td { text-align: start; vertical-align: top; padding: .4em .6em; border-bottom: 1px solid var(--line); }
th > p:first-child, td > p:first-child { margin-top: 0; }
thead th { background: var(--light); } tbody th { font-weight: normal; } tbody .kept th { font-weight: bold; }
.over { break-after: avoid; } .over th { font-weight: bold; color: var(--dark); background: var(--paper); }
thead { display: table-header-group; } tr { break-inside: avoid; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
td ul { padding-left: 1.1em; }
.bar { float: inline-start; height: .8em; margin-top: .35em; background: var(--pale); }
.face { width: 1.5em; height: 1.5em; vertical-align: -.4em; margin-inline-end: .6em; }
.kept .bar { background: var(--petrol); }
.band { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 30px; margin-bottom: 1.4rem; }
figure { margin: 1em 0; break-inside: avoid; } img { max-width: 100%; max-height: 24cm; height: auto; }
nav { padding: .2em 1em; border: 1px solid var(--line); margin: 1.2em 0; }
nav ul { list-style: none; padding-left: 0; }
nav .deep2 { padding-left: 1.2em; } nav .deep3 { padding-left: 2.4em; }
.whole { white-space: nowrap; }
.break { break-after: page; }
.across { page: across; }
@media screen {
  .across > table { --wide: max(100%, min(94vw, 72rem)); width: var(--wide);
    margin-inline: calc((100% - var(--wide)) / 2); }
}
@media print {
  html { font-size: ${points}pt; } body { max-width: none; padding: 0; } table { font-size: .85rem; }
  a { color: inherit; text-decoration: none; } .brief { display: none; }
  .scenario, .axis, .notice, thead th, .over th, .bar {
    print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@page { size: A4; margin: 22mm 20mm;
  @top-left { content: $left; $small } @top-right { content: $right; $small }
  @bottom-right { content: $pages; $small } }
@page across { size: A4 landscape; }
@page :first { @top-left { content: none } @top-right { content: none } }
""")
_SMALL: Final = "font: 9pt Calibri, Carlito, sans-serif; color: #55606e;"


def style(document: Document) -> str:
    """The style sheet, with what stands at the head and foot of printed pages."""
    return _STYLE.substitute(
        left=_quoted(one_line(document.running_left)),
        right=_quoted(one_line(document.running_right)),
        pages=_numbered(document.page_words),
        small=_SMALL,
        size=135 if document.large else 100,
        line=1.6 if document.large else 1.5,
        points=15 if document.large else 11,
    )


def _quoted(text: str) -> str:
    """A string of CSS within a page: whatever could end either is written as a number."""
    said = re.sub(r"""[^\w .,;:!?()’–-]""", lambda sign: f"\\{ord(sign.group()):06x}", text)
    return f'"{said}"'


def _numbered(words: str) -> str:
    parts = re.split(r"({pages?})", words)
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    return " ".join(counters.get(part) or _quoted(part) for part in parts if part)
