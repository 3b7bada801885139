"""French typography for what people said, where somebody asks for it: found, shown, then put into a document.

Spaces before high punctuation and inside guillemets, curved apostrophes, guillemets for straight quotation
marks, three dots as one sign. Nothing else: no letter is ever changed. Left alone are addresses, code, times,
numbers, faces made of signs, words without an end, and whatever is of another language (see `tongues`).
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from atelier.minutes.tongues import Stretch, foreign
from atelier.typography import NARROW, WIDE

_GAP: Final = f"[ {NARROW}{WIDE}]"
_AFTER: Final = r"[\w»”\"’)\]}…%€]"
_END: Final = r"(?=[\s»”\"’)\]…,.*]|$)"
_FINDINGS: Final = re.compile(
    r"(?P<apostrophe>(?<=[^\W\d_])'(?=[\w«“\"]))"
    rf"|(?:(?<=\S){_GAP}+|(?<={_AFTER}))(?P<high>[;!?]+){_END}"
    rf"|(?:(?<=\S){_GAP}+|(?<={_AFTER}))(?P<colon>:){_END}"
    rf"|«(?P<opening>{_GAP}*)(?=[^\s»])"
    rf"|(?<=[^\s«])(?P<closing>{_GAP}*)»"
    r"|(?<![\w\"])\"(?=(?P<quoted>[^\s\"](?:[^\"\n]{0,198}[^\s\"])?)\"(?![\w\"]))"
    r"|(?<![\d./…])(?P<dots>\.{3})(?![\w./…])"
    rf"|(?<=\d){_GAP}+(?P<unit>[%€])"
)
_KEPT: Final = re.compile(
    r"`[^`\n]{0,300}`"
    r"|\{[^{}\n]{0,300}\}"
    r"|<[^<>\n]{1,300}>"
    r"|&#?\w{1,20};"
    rf"|\d+(?:{_GAP}?[:h.,/;]{_GAP}?\d+)+|\d+{_GAP}?h\b"
    r"|(?<!\S)[:;]['’-]?[()DPpOo/|*](?!\w)"
)
_ADDRESS: Final = re.compile(
    r"[A-Za-z][\w+.-]*://[^\s«»]+|(?:mailto:|www\.)[^\s«»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:[\w-]+\.)+[A-Za-z]{2,}/[^\s«»]*"
)
_CODE: Final = re.compile(r"\(\)|\w\([\"']|::|==|[=-]>|&&|\|\||\\|</|/>|\w=[\w\"']|'n'|^--\w")
_MAYBE_ADDRESS: Final = re.compile("[@.:]")
_WORD: Final = re.compile(r"\S+")
_CONTRACTED: Final = re.compile(r"'(?:s|t|re|ve|ll|d|m)(?![\w])", re.IGNORECASE)
_LONGEST: Final = 300
"""Letters beyond which something without a space is no word."""
_SHOWN: Final = 60
"""Letters of a word that are shown with what is corrected at its end."""
_WITHIN: Final = "'’-·•"
"""What a word may hold besides letters: apostrophes, hyphens, the marks of inclusive forms."""
_TURNS: Final = 8


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """Some words as they were typed, and as French prints them."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Corrections:
    """That corrections are asked for; some of them may have been refused."""

    left: frozenset[str] = frozenset()
    """The words that stay as they were typed."""

    def kept(self) -> str:
        """As it is remembered with a workshop."""
        return json.dumps(sorted(self.left), ensure_ascii=False)


def asked_for(remembered: str) -> Corrections | None:
    """What was remembered; None where nothing is asked for, or where it makes no sense."""
    try:
        found = json.loads(remembered)
    except ValueError:
        return None
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        return None
    return Corrections(frozenset(found))


def counted(texts: Iterable[str]) -> Counter[Correction]:
    """What would be corrected in these texts, and how many times each."""
    found: Counter[Correction] = Counter()
    for text in texts:
        found.update(_settled(text, frozenset())[1])
    return found


def shown(text: str) -> str:
    """A text whose no-break spaces can be seen: `˽` for a narrow one, `␣` for one of full width."""
    return text.replace(NARROW, "˽").replace(WIDE, "␣")


def set_right(text: str, asked: Corrections) -> str:
    """The text with what was not refused; the same again when put right twice."""
    return _settled(text, asked.left)[0]


@lru_cache(maxsize=4096)
def _settled(text: str, left: frozenset[str]) -> tuple[str, tuple[Correction, ...]]:
    """What one turn sets right may be what the next looks at: « ici ?» ends with a sign, then a space."""
    done: list[Correction] = []
    for _ in range(_TURNS):
        turned, found = _turn(text, left)
        if not found:
            break
        text = turned
        done += found
    return text, tuple(done)


def _turn(text: str, left: frozenset[str]) -> tuple[str, list[Correction]]:
    parts: list[str] = []
    done: list[Correction] = []
    end = 0
    for start, stop, after in _words_around(text, list(_found(text))):
        before = text[start:stop]
        if before != after and before not in left:
            parts += [text[end:start], after]
            done.append(Correction(before, after))
            end = stop
    return "".join([*parts, text[end:]]), done


@dataclass(frozen=True, slots=True)
class _Finding:
    """What is to stand at a place of a text; `reach` is how far what belongs to it goes."""

    start: int
    end: int
    put: str
    reach: int


def _words_around(text: str, findings: list[_Finding]) -> Iterator[tuple[int, int, str]]:
    """From where to where of the text stands what: findings that touch the same words are one."""
    gathered: list[_Finding] = []
    start = stop = 0
    for finding in findings:
        first, last = _word_start(text, finding.start), _word_end(text, finding.reach)
        if gathered and first >= stop:
            yield start, stop, _with(text, start, stop, gathered)
            gathered = []
        start = min(first, start) if gathered else first
        stop = max(last, stop) if gathered else last
        gathered.append(finding)
    if gathered:
        yield start, stop, _with(text, start, stop, gathered)


def _with(text: str, start: int, stop: int, findings: list[_Finding]) -> str:
    parts, end = [], start
    for finding in findings:
        parts += [text[end : finding.start], finding.put]
        end = finding.end
    return "".join([*parts, text[end:stop]])


def _word_start(text: str, place: int) -> int:
    last = max(place - _SHOWN, 0)
    while place > last and _of_word(text[place - 1]):
        place -= 1
    return place


def _word_end(text: str, place: int) -> int:
    last = min(place + _SHOWN, len(text))
    while place < last and _of_word(text[place]):
        place += 1
    return place


def _of_word(sign: str) -> bool:
    return sign.isalnum() or sign in _WITHIN


def _found(text: str) -> Iterator[_Finding]:
    """What differs from what stands there, in order, none within another."""
    put = (each for match in _FINDINGS.finditer(text) for each in _put(match))
    findings = [each for each in put if text[each.start : each.end] != each.put]
    if not findings:
        return
    kept, passed, end = _joined(sorted([*_left_alone(text), *foreign(text)])), 0, 0
    for each in sorted(findings, key=lambda found: (found.start, found.end)):
        while passed < len(kept) and kept[passed][1] <= each.start:
            passed += 1
        meets = passed < len(kept) and kept[passed][0] < each.end
        if each.start >= end and not meets:
            yield each
            end = each.end


def _joined(stretches: list[Stretch]) -> list[Stretch]:
    joined: list[Stretch] = []
    for start, end in stretches:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _put(match: re.Match[str]) -> Iterator[_Finding]:
    start, end = match.span()
    name = match.lastgroup or ""
    if name == "quoted":
        close = match.end("quoted")
        yield _Finding(start, start + 1, f"«{WIDE}", close + 1)
        yield _Finding(close, close + 1, f"{WIDE}»", close + 1)
    elif name != "apostrophe" or not _CONTRACTED.match(match.string, start):
        put = {
            "apostrophe": "’",
            "high": f"{NARROW}{match['high']}",
            "colon": f"{WIDE}:",
            "opening": f"«{WIDE}",
            "closing": f"{WIDE}»",
            "unit": f"{WIDE}{match['unit']}",
            "dots": "…",
        }
        yield _Finding(start, end, put[name], end)


def _left_alone(text: str) -> Iterator[Stretch]:
    for match in _KEPT.finditer(text):
        yield match.span()
    for word in _WORD.finditer(text):
        if len(word.group()) > _LONGEST or _CODE.search(word.group()):
            yield word.span()
        elif _MAYBE_ADDRESS.search(word.group()):
            for match in _ADDRESS.finditer(word.group()):
                yield word.start() + match.start(), word.start() + match.end()
