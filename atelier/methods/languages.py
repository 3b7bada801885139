"""A method in one language made from one in several: what was left as it was is known in all of them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from atelier.methods.model import Method, Said
from atelier.typography import french

Plan = TypeVar("Plan")
Change = Callable[[type, str, Said], Said]
_MOST = 0.75
"""Of the texts: where more was rewritten, a workshop in another language would be one in two."""
Place = tuple[str, str, str]
"""The kind of plan, its field, and what it says there."""


def also_in(method: Method, original: Method, *, whole: bool = False) -> Method:
    """The method in the languages of its original too; as it is where too little would be said in them.

    A text that was changed is known in its own language only, and said in that one in all of them: a workshop
    of it says what its facilitator wrote, and what came along in the language that was asked for. Most of
    what its steps say has to have come along, or with `whole` all of it.
    """
    (own,) = method.languages
    others = [language for language in original.languages if language != own]
    if own not in original.languages or not others:
        return method
    known = dict(_said(original, own))
    texts = [place for step in method.steps for place, _ in _said(step, own)]
    page = [place for place, _ in _said(method.advice, own)] if whole else []
    if method.summary and whole:
        page.append(_place(Method, "summary", method.summary[own], own))
    kept = sum(place in known for place in (*texts, *page))
    if not texts or kept < _MOST * len(texts) or (whole and kept < len(texts) + len(page)):
        return method

    def all_of(kind: type, field: str, said: Said) -> Said:
        if own not in said:
            return said
        found = known.get(_place(kind, field, said[own], own))
        more = {each: said[own] if found is None else _typeset(found[each], each) for each in others}
        return {own: said[own], **more}

    return replace(_mapped(method, all_of), languages=(own, *others))


def _said(plan: object, language: str) -> Iterator[tuple[Place, Said]]:
    """Every text of a plan and of what is below it, with its place."""
    for field, value in _fields(plan):
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Mapping):
                if language in each:
                    yield _place(type(plan), field, each[language], language), each
            elif is_dataclass(each):
                yield from _said(each, language)


def _mapped(plan: Plan, change: Change) -> Plan:
    """A plan with each of its texts changed, and those of what is below it."""

    def changed(field: str, value: object) -> object:
        if isinstance(value, tuple):
            return tuple(changed(field, each) for each in value)
        if isinstance(value, Mapping):
            return change(type(plan), field, value)
        return _mapped(value, change) if is_dataclass(value) else value

    return replace(plan, **{field: changed(field, value) for field, value in _fields(plan)})  # type: ignore[type-var]


def _fields(plan: object) -> list[tuple[str, Any]]:
    if not is_dataclass(plan):
        return []
    return [(field.name, getattr(plan, field.name)) for field in fields(plan)]


def _place(kind: type, field: str, text: str, language: str) -> Place:
    return kind.__name__, field, _typeset(text, language).strip()


def _typeset(text: str, language: str) -> str:
    """As it stands in a workshop that was begun in that language."""
    return french(text) if language == "fr" else text
