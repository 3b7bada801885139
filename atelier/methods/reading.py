"""Reading one table of a method file: each value is asked for once, what was never asked for is unknown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from atelier.methods.model import Said
from atelier.methods.places import Lines, Path, said_place
from atelier.workshop import text
from atelier.workshop.refusals import Reason, Refused

T = TypeVar("T")
D = TypeVar("D")
E = TypeVar("E", bound=StrEnum)


class Wrong(StrEnum):
    """The sub-codes of `Refused(METHOD_WRONG)`, its detail `what`; `expected` says what would be right."""

    MISSING = "missing"
    TYPE = "type"
    VALUE = "value"
    EMPTY = "empty"
    UNKNOWN_KEY = "unknown-key"
    UNKNOWN_KIND = "unknown-kind"
    UNKNOWN_STEP = "unknown-step"
    UNKNOWN_GROUP = "unknown-group"
    LATER_STEP = "later-step"
    LOOP = "loop"
    NEWER = "newer"
    TWICE = "twice"
    MISPLACED = "misplaced"


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that is being read: what a mistake in it needs to be found."""

    path: str
    lines: Lines
    languages: tuple[str, ...] = ()

    def refuse(self, at: Path, what: Wrong, found: object = "", expected: str = "") -> NoReturn:
        """Raises `Refused(METHOD_WRONG)` with path, place, line, what, found, expected."""
        details = {"place": said_place(at), "line": self.lines.line(at), "expected": expected}
        shown = found if isinstance(found, str) else repr(found)
        raise Refused(Reason.METHOD_WRONG, path=self.path, what=str(what), found=shown[:80], **details)


@dataclass(slots=True)
class Reader:
    """One table. Every method but `done` takes a key and raises through `Origin.refuse`."""

    origin: Origin
    data: Mapping[str, Any]
    at: Path = ()
    asked: set[str] = field(default_factory=set)

    def refuse(self, key: str, what: Wrong, found: object = "", expected: str = "") -> NoReturn:
        """Refuses the value of a key of this table."""
        self.origin.refuse((*self.at, key), what, found, expected)

    def done(self) -> None:
        """Refuses the first key that nothing asked for."""
        for key in self.data:
            if key not in self.asked:
                self.refuse(key, Wrong.UNKNOWN_KEY, key, ", ".join(sorted(self.asked)))

    def value(self, key: str, kind: type[T], default: D) -> T | D:
        """The value of a key, which must be of that type, or the default where the key is absent."""
        self.asked.add(key)
        if key not in self.data:
            return default
        found = self.data[key]
        if type(found) is not kind:
            self.refuse(key, Wrong.TYPE, found, kind.__name__)
        return found

    def needed(self, key: str, kind: type[T]) -> T:
        """The value of a key that must be there."""
        found = self.value(key, kind, None)
        if found is None:
            self.refuse(key, Wrong.MISSING)
        return found

    def number(self, key: str, default: D, least: int, most: int) -> int | D:
        """A whole number between two others, both allowed."""
        found = self.value(key, int, default)
        if isinstance(found, int) and not least <= found <= most:
            self.refuse(key, Wrong.VALUE, found, f"{least}–{most}")
        return found

    def choice(self, key: str, default: E) -> E:
        """One of the words of an enumeration."""
        kinds = type(default)
        found = self.value(key, str, default.value)
        if found not in list(kinds):
            self.refuse(key, Wrong.VALUE, found, ", ".join(kinds))
        return kinds(found)

    def said(self, key: str, *, line: bool = False, needed: bool = False) -> Said:
        """A text in each language of the method; `line` for titles, which stand on one line."""
        texts = self.needed(key, dict) if needed else self.value(key, dict, {})
        return self._said((*self.at, key), texts, line=line) if needed or key in self.data else {}

    def said_list(self, key: str) -> tuple[Said, ...]:
        """A list of titles, each in every language of the method."""
        texts: list[object] = self.value(key, list, [])
        return tuple(self._said((*self.at, key, i), t, line=True) for i, t in enumerate(texts))

    def tables(self, key: str) -> list["Reader"]:
        """The tables of a list of tables."""
        found: list[Any] = self.value(key, list, [])
        for index, table in enumerate(found):
            if not isinstance(table, dict):
                self.origin.refuse((*self.at, key, index), Wrong.TYPE, table, "table")
        return [Reader(self.origin, table, (*self.at, key, index)) for index, table in enumerate(found)]

    def table(self, key: str) -> "Reader | None":
        """A table within this one, None where it is absent."""
        found = self.value(key, dict, None)
        return None if found is None else Reader(self.origin, found, (*self.at, key))

    def only(self, keys: Sequence[str], owner: str) -> None:
        """Refuses keys that have no meaning here; `owner` says what they belong to."""
        for key in keys:
            if key in self.data:
                self.refuse(key, Wrong.MISPLACED, key, owner)

    def _said(self, at: Path, texts: object, *, line: bool) -> Said:
        languages = self.origin.languages
        if not isinstance(texts, dict):
            self.origin.refuse(at, Wrong.TYPE, texts, ", ".join(languages))
        for language, said in texts.items():
            if language not in languages:
                self.origin.refuse((*at, language), Wrong.UNKNOWN_KEY, language, ", ".join(languages))
            if not isinstance(said, str):
                self.origin.refuse((*at, language), Wrong.TYPE, said, "str")
        for language in languages:
            if not texts.get(language, "").strip():
                self.origin.refuse((*at, language), Wrong.MISSING, language, ", ".join(languages))
        door = text.one_line if line else text.optional
        return {language: door(texts[language]) for language in languages}
