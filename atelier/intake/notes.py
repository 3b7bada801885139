"""A list of many lines, pasted or from a document, read into notes and the titles that they stand under.

What looks like a title is only offered as one: whoever brings the list in has the last word. No line is lost.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from atelier.intake.bullets import Margin, is_rule, margin_of, without_bullet
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.text import clean

LONGEST = 120
"""Characters above which a line is a sentence, not a title, unless a document says that it is a heading."""
MOST = 2_000_000
"""Characters of a whole list: ten times what one field holds."""
_MOSTLY = 0.6
"""The part of a list that may be bold before bold means nothing in it."""
_BREAK = re.compile("\r\n|[\r\n\u2028\u2029]")
_HASH = re.compile(r"#{1,6}\s*(?=[^\s#])")
_STARS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1\s*[:：]?")
_COLON = re.compile(r"\s*[:：]\s*$")


@dataclass(frozen=True, slots=True)
class Taken:
    """A line as it will go on the wall."""

    text: str
    """Without bullet, otherwise as typed: a note of this line."""
    title: bool = False
    """Offered as a title."""
    apart: bool = False
    """A note with which the notes of the title before it end: it stands under none."""

    @property
    def name(self) -> str:
        """A title of this line: without the signs that make it look like one."""
        text = _HASH.sub("", self.text, count=1) if _HASH.match(self.text) else self.text
        stars = _STARS.fullmatch(text.strip())
        named = _COLON.sub("", " ".join((stars[2] if stars else text).split()))
        return named or self.text


@dataclass(frozen=True, slots=True)
class Source:
    """A line as it was found, with what a document says of it."""

    text: str
    heading: bool = False
    strong: bool = False
    """All of it is bold."""
    level: int = 0
    """How deep it stands in lists; 0: in none."""


@dataclass(frozen=True, slots=True)
class _Line:
    said: str
    source: Source
    margin: Margin
    named: bool = field(init=False)
    """Whether it looks like a title by itself, whatever follows."""

    def __post_init__(self) -> None:
        short = len(self.said) <= LONGEST
        signed = self.source.strong or _STARS.fullmatch(self.said) or _COLON.search(self.said)
        object.__setattr__(self, "named", self.heading or (short and bool(signed)))

    @property
    def heading(self) -> bool:
        return self.source.heading or (bool(_HASH.match(self.said)) and len(self.said) <= LONGEST)

    @property
    def depth(self) -> tuple[int, int]:
        return (-1, 0) if self.heading else self.margin.depth


def outlined(text: str, strong: Collection[str] = ()) -> list[Taken]:
    """The lines of a text; empty ones and rulers are left out.

    `strong` holds the lines that were bold where the text was copied. Raises `Refused(TEXT_TOO_LONG)`.
    """
    bold = {" ".join(line.split()) for line in strong}
    lines = _BREAK.split(text)
    return arranged([Source(line, strong=" ".join(line.split()) in bold) for line in lines])


def arranged(sources: Sequence[Source]) -> list[Taken]:
    """Lines with the titles among them found: by what a document or a colon says, and by what stands below.

    Raises `Refused(TEXT_TOO_LONG)` where they are longer together than `MOST`, or one than any text may be.
    """
    length = sum(len(source.text) for source in sources)
    if length > MOST:
        raise Refused(Reason.TEXT_TOO_LONG, length=length, limit=MOST)
    return list(_arranged(list(_lines(_quiet(sources)))))


def _quiet(sources: Sequence[Source]) -> Sequence[Source]:
    """The lines, none of them strong where most are."""
    spoken = [source for source in sources if source.text.strip()]
    if sum(source.strong for source in spoken) <= _MOSTLY * len(spoken):
        return sources
    return [Source(source.text, source.heading, level=source.level) for source in sources]


def _lines(sources: Sequence[Source]) -> Iterator[_Line]:
    for source in sources:
        text = clean(source.text).text
        said = "" if is_rule(text) else without_bullet(text)
        if said:
            margin = margin_of(text)
            if source.level:
                margin = Margin(margin.indent + 4 * source.level, max(margin.mark, 2), -1)
            yield _Line(said, source, margin)


def _arranged(lines: Sequence[_Line]) -> Iterator[Taken]:
    """A title whose notes stand further in ends with the first line that does not; titles do not nest."""
    title: _Line | None = None
    holds = False
    for line, below in pairwise([*lines, None]):
        assert line is not None
        inside = holds and title is not None and line.depth > title.depth
        if line.heading or (not inside and _leads(line, below)):
            title, holds = line, not line.heading and below is not None and below.depth > line.depth
            yield Taken(line.said, title=True)
        else:
            apart = holds and not inside
            holds = holds and inside
            yield Taken(line.said, apart=apart)


def _leads(line: _Line, below: _Line | None) -> bool:
    """Whether a line is a title of what comes below it; one that merely goes on below its bullet is none."""
    if below is None or len(line.said) > LONGEST:
        return False
    goes_on = line.margin.mark > 0 and below.margin.mark == 0 and below.margin.indent == line.margin.words
    return line.named or (below.depth > line.depth and not goes_on)
