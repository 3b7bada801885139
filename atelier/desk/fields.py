"""Ties an editor of the look to what it edits: what is stored, its draft, the gesture at its close.

A text that is being typed is a draft, back in its field after a crash; leaving the field makes one
gesture of it, where it differs. A text that is refused, or that could not be written, stays where it was
typed, with the reason under it or under the top bar, and its draft stays too.
"""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QWidget

from atelier.desk.context import Desk
from atelier.look.choices import Choice
from atelier.look.drafting import Drafting
from atelier.look.lines import TextField
from atelier.look.momentfields import DateField, TimeField
from atelier.session import Notice, Scope
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Refused

if TYPE_CHECKING:
    from atelier.session import OpenWorkshop


class Editor(Protocol):
    """What the look's lines, areas and fields have in common."""

    @property
    def draft(self) -> SignalInstance:
        """Says the text now and then while it is typed."""

    @property
    def closed(self) -> SignalInstance:
        """Says the whole text, once, when somebody has finished."""

    @property
    def destroyed(self) -> SignalInstance:
        """Qt's own."""

    def set_stored(self, text: str) -> None:
        """Shows what is stored, unless somebody is typing."""


def field_key(kind: str, id: str, field: str) -> str:
    """The name under which the draft of a field of an entity is kept."""
    return f"{kind}:{id}:{field}"


def bind(
    desk: Desk,
    editor: Editor,
    scope: Scope,
    key: str,
    *,
    read: Callable[[], str],
    keep: Callable[[str], object],
) -> None:
    """Let an editor show what `read` gives and hand what was typed to `keep`, which carries out one gesture.

    `read` may raise `Refused` once what it reads is gone: the editor is then left alone. An empty draft
    is none, so a text emptied at the moment of a crash comes back as it was stored.
    """

    def closed(text: str) -> None:
        if text == _stored(read):
            _drop(desk, scope, key)
        else:
            _keep(desk, editor, scope, key, text, lambda: keep(text))
            editor.set_stored(_stored(read) or "")

    editor.closed.connect(closed)
    _follow(desk, editor, scope, key, lambda: editor.set_stored(read()), read)


def bind_date(
    desk: Desk,
    field: DateField,
    scope: Scope,
    key: str,
    *,
    read: Callable[[], dt.date | None],
    keep: Callable[[dt.date | None], object],
) -> None:
    """The same for a date, which reaches `keep` only once it could be read."""

    def settled(day: dt.date | None) -> None:
        if day == read():
            _drop(desk, scope, key)
        else:
            _keep(desk, field, scope, key, field.text(), lambda: keep(day))

    field.settled.connect(settled)
    _follow(desk, field, scope, key, lambda: field.set_stored_date(read()), lambda: desk_date(desk, read()))


def bind_time(
    desk: Desk,
    field: TimeField,
    scope: Scope,
    key: str,
    *,
    read: Callable[[], dt.time | None],
    keep: Callable[[dt.time | None], object],
) -> None:
    """The same for an hour of the day."""

    def settled(moment: dt.time | None) -> None:
        if moment == read():
            _drop(desk, scope, key)
        else:
            _keep(desk, field, scope, key, field.text(), lambda: keep(moment))

    field.settled.connect(settled)
    shown = lambda: "" if (moment := read()) is None else desk.words.time(moment)  # noqa: E731
    _follow(desk, field, scope, key, lambda: field.set_stored_time(read()), shown)


def desk_date(desk: Desk, day: dt.date | None) -> str:
    """A stored date as its field shows it."""
    return "" if day is None else desk.words.date_long(day)


def day_of(desk: Desk, workshop: "OpenWorkshop") -> dt.date:
    """The day of a workshop, else today: dates in it that lack their year come after it."""
    return workshop.tables.workshop.date or today(desk)


def today(desk: Desk) -> dt.date:
    """The day that it is where the desk stands."""
    return desk.session.now().astimezone().date()


def drafting_of(editor: object) -> Drafting:
    """The state of an editor, whether it is a line, an area or a field around a line."""
    holder = editor.line if isinstance(editor, TextField) else editor
    drafting = getattr(holder, "drafting", None)
    assert isinstance(drafting, Drafting)
    return drafting


def close_editors(within: QWidget) -> None:
    """Close every editor below a widget that is about to be left: what is typed becomes gestures."""
    for widget in within.findChildren(QWidget):
        if isinstance(widget, Choice):
            widget.settle()
        drafting = getattr(widget, "drafting", None)
        if isinstance(drafting, Drafting):
            drafting.finish()


def _follow(
    desk: Desk, editor: Editor, scope: Scope, key: str, show: Callable[[], None], read: Callable[[], str]
) -> None:
    """Show what is stored, then the draft where there is one, then every change, until it is destroyed."""

    def told(_notice: Notice) -> None:
        try:
            show()
        except Refused:
            return

    show()
    draft = scope.drafts().get(key, "")
    if draft and draft != read():
        (editor if isinstance(editor, TextField) else drafting_of(editor)).restore(draft)
    editor.draft.connect(lambda text: _put(desk, scope, key, text))
    stop = scope.listen(told)
    if isinstance(editor, QObject):
        editor.destroyed.connect(stop)


def _stored(read: Callable[[], str]) -> str | None:
    try:
        return read()
    except Refused:
        return None


def _keep(
    desk: Desk, editor: Editor, scope: Scope, key: str, text: str, gesture: Callable[[], object]
) -> None:
    try:
        gesture()
    except Refused as refused:
        drafting_of(editor).hold()
        _put(desk, scope, key, text)
        sentence = say_refusal(desk.words, refused)
        if isinstance(editor, TextField):
            editor.complain(sentence)
        else:
            desk.tell(sentence)
        return
    desk.hush()
    _drop(desk, scope, key)


def _put(desk: Desk, scope: Scope, key: str, text: str) -> None:
    try:
        scope.put_draft(key, text)
    except Refused as refused:
        desk.tell(say_refusal(desk.words, refused))


def _drop(desk: Desk, scope: Scope, key: str) -> None:
    _put(desk, scope, key, "")
