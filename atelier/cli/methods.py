"""The command about methods: which there are, whether a file is one, one of them as a file."""

from argparse import Namespace

from atelier.cli.sessions import session_of
from atelier.cli.terminal import Terminal
from atelier.methods import Method, bundled, find, read, write_method
from atelier.minutes.safe_write import write_safely
from atelier.session.keeping import asked_method, kept_methods, shared
from atelier.words import Words
from atelier.workshop.refusals import Reason, Refused


def methods(asked: Namespace, terminal: Terminal) -> int:
    """Print the names of those that come along, the titles of those kept; or check a file, write one."""
    if asked.check is not None:
        terminal.out(_whole(read(asked.check), terminal.words))
    elif asked.write is not None:
        text = _text(asked)
        if asked.output is None:
            terminal.out(text.rstrip("\n"))
        else:
            write_safely(asked.output, text.encode())
    else:
        for name in bundled():
            terminal.out(f"{name}  {_title(find(name), terminal.words)}")
        for title in _kept(asked):
            terminal.out(title)
    return 0


def _text(asked: Namespace) -> str:
    if asked.write in bundled():
        return write_method(find(asked.write))
    with session_of(asked, write=False) as session:
        method = asked_method(session, asked.write)
        return shared(session, method) if isinstance(method, str) else write_method(method)


def _kept(asked: Namespace) -> list[str]:
    try:
        with session_of(asked, write=False) as session:
            return [summary.title for summary in kept_methods(session)]
    except Refused as refused:
        if refused.reason is not Reason.LIBRARY_MISSING:
            raise
        return []


def _title(method: Method, words: Words) -> str:
    title = method.title.get(words.language) or next(iter(method.title.values()))
    return words.typeset(title)


def _whole(method: Method, words: Words) -> str:
    steps = words.say_n("{n} step", "{n} steps", len(method.steps))
    title = _title(method, words)
    if not method.minutes:
        return words.say("“{title}” is a method: {steps}.", title=title, steps=steps)
    length = words.duration(method.minutes)
    return words.say("“{title}” is a method: {steps}, {length}.", title=title, steps=steps, length=length)
