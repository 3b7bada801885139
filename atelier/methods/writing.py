"""A method as the text of its file: `read` gives the same method back."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from atelier.methods.gather import ADVICE
from atelier.methods.model import SCHEMA, GroupPlan, ItemPlan, Method, RoundPlan, Said, ScenarioPlan, StepPlan
from atelier.workshop.vote import Rules

_ESCAPED = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
_RULES = ("dots", "cap", "all_placed", "blank_allowed", "secret", "retain")
_CHOICES_OF_ROUND = ("way", "named", "by_college", "covered")
_USUAL = Rules()


def write_method(method: Method) -> str:
    """TOML of the present schema, in the order in which a person reads it; what is not said is left out."""
    return "\n".join(_lines(method)).rstrip("\n") + "\n"


def _lines(method: Method) -> Iterator[str]:
    yield f"schema = {SCHEMA}"
    yield f"languages = [{', '.join(map(_text, method.languages))}]"
    yield ""
    yield from _said("title", method.title)
    yield from _said("summary", method.summary)
    if method.advice is not None:
        yield from ("", "[advice]")
        for part in ADVICE:
            yield from _said(part, getattr(method.advice, part))
    for step in method.steps:
        yield from ("", "[[steps]]")
        yield from _step(step)


def _step(step: StepPlan) -> Iterator[str]:
    """The step's own keys, then the tables that stand in it."""
    if step.key:
        yield f"key = {_text(step.key)}"
    yield f"kind = {_text(step.kind)}"
    if step.minutes is not None:
        yield f"minutes = {step.minutes}"
    yield from _flags(step, "by_group", "silent", "retained")
    for part in ("title", "opening", "question", "answers_heading"):
        yield from _said(part, getattr(step, part))
    yield from _choice("layout", step.layout, "columns")
    yield from _list("zones", step.zones)
    if step.groups_from:
        yield f"groups_from = {_text(step.groups_from)}"
    yield from _list("scale", step.scale)
    yield from _choice("rows_as", step.rows_as, "table")
    yield from _list("rows", step.rows)
    yield from _scenario("steps.scenario", step.scenario)
    for group in step.groups:
        yield from _group(group)
    for round in step.rounds:
        yield from _round(round)
    yield from _items("steps", step.items)
    for column in step.columns:
        yield from ("", "[[steps.columns]]")
        yield from _said("title", column.title)
        yield from _choice("type", column.type, "text")
        yield from _list("choices", column.choices)
        yield from _said("hint", column.hint)
    for face in step.faces:
        yield from ("", "[[steps.faces]]")
        yield from _said("title", face.title)
        yield from _choice("mood", face.mood, "even")


def _group(group: GroupPlan) -> Iterator[str]:
    yield from ("", "[[steps.groups]]", f"number = {group.number}")
    yield from _said("title", group.title)
    yield from _choice("layout", group.layout, "columns")
    yield from _list("zones", group.zones)
    yield from _scenario("steps.groups.scenario", group.scenario)


def _scenario(header: str, scenario: ScenarioPlan | None) -> Iterator[str]:
    if scenario is None:
        return
    yield from ("", f"[{header}]")
    yield from _said("title", scenario.title)
    if scenario.year is not None:
        yield f"year = {scenario.year}"
    for part in ("role", "situation", "question", "instruction"):
        yield from _said(part, getattr(scenario, part))
    if scenario.speaking is not None:
        yield f"speaking = {scenario.speaking}"


def _round(round: RoundPlan) -> Iterator[str]:
    yield from ("", "[[steps.rounds]]")
    yield from _said("title", round.title)
    yield from _said("question", round.question)
    for name in _RULES:
        value = getattr(round.rules, name)
        if value != getattr(_USUAL, name):
            yield f"{name} = {_plain(value)}"
    if round.rules.weights:
        yield f"weights = [{', '.join(map(str, round.rules.weights))}]"
    yield from _choice("way", round.way, "")
    yield from _flags(round, *_CHOICES_OF_ROUND[1:])


def _items(above: str, items: Sequence[ItemPlan]) -> Iterator[str]:
    for item in items:
        yield from ("", f"[[{above}.items]]")
        yield from _said("title", item.title)
        yield from _said("description", item.description)
        yield from _items(f"{above}.items", item.items)


def _flags(thing: object, *names: str) -> Iterator[str]:
    return (f"{name} = true" for name in names if getattr(thing, name))


def _choice(key: str, value: StrEnum, usual: str) -> Iterator[str]:
    if value != usual:
        yield f"{key} = {_text(value)}"


def _said(key: str, said: Said) -> Iterator[str]:
    """One line for each language; a text of several lines stands as it is read."""
    for language, text in said.items():
        yield f"{key}.{language} = {_text(text)}"


def _list(key: str, all_said: Iterable[Said]) -> Iterator[str]:
    lines = [", ".join(f"{language} = {_line(text)}" for language, text in said.items()) for said in all_said]
    if lines:
        yield f"{key} = ["
        yield from (f"  {{ {line} }}," for line in lines)
        yield "]"


def _text(text: str) -> str:
    if "\n" not in text:
        return _line(text)
    body = "\n".join(_line(part)[1:-1] for part in text.split("\n"))
    return f'"""\n{body}"""'


def _line(text: str) -> str:
    return '"' + "".join(map(_sign, text)) + '"'


def _sign(sign: str) -> str:
    if sign in _ESCAPED:
        return _ESCAPED[sign]
    return sign if sign.isprintable() or ord(sign) > _LAST_CONTROL else f"\\u{ord(sign):04x}"


def _plain(value: int | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


_LAST_CONTROL = 0x7F
