"""Methods that are kept: made from a workshop or a file, begun from, shared as one file."""

from dataclasses import replace
from pathlib import Path

from atelier.library import Summary
from atelier.library.exports import Exports
from atelier.methods import ADVICE, Method, also_in, bundled, find, gather, parse, plant, read, write_method
from atelier.minutes import Made, Report
from atelier.minutes.naming import safe
from atelier.session.arrivals import new_workshop
from atelier.session.hall import Session
from atelier.session.placing import OF_DESK, Placing, Put
from atelier.typography import french
from atelier.words import Words
from atelier.workshop.entities import KeptMethod, Step, Workshop
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.tables import Tables
from atelier.workshop.text import fold

ENDING = ".toml"


def kept_methods(session: Session) -> list[Summary]:
    """A line for each method that is kept and not put away, by title."""
    found = [s for s in session.library.summaries() if s.kept and not s.put_away]
    return sorted(found, key=lambda summary: (fold(summary.title), summary.id))


def method_kept(session: Session, id: str) -> Method:
    """A method that is kept, or what any workshop would be as one; its name is that id.

    It is said in its own language first, then in those of the bundled method that it goes back to.
    """
    return _in_all(session, gather(_tables(session, id), name=id))


def keep_workshop(session: Session, workshop: str, *, title: str) -> str:
    """Keep how a workshop is prepared as a method: nobody, nothing that was said, no date. Gives its id."""
    method = gather(_tables(session, workshop), name=workshop)
    return _keep(session, method, title=title, source=workshop, typeset=False)


def keep_method(session: Session, method: Method, language: str) -> str:
    """Keep a method that came along or out of a file, to be changed; gives its id.

    It is kept in one language: that one where the method has it, else the first that it has.
    """
    method = _in_language(method, language)
    (spoken,) = method.languages
    title = method.title[spoken]
    return _keep(session, method, title=french(title) if spoken == "fr" else title, source="", typeset=True)


def bring_in_method(session: Session, path: Path, language: str) -> str:
    """Keep the method of a file; raises as `read` does, and then nothing has changed."""
    return keep_method(session, read(path), language)


def new_from(session: Session, method: str, *, title: str, language: str) -> str:
    """A workshop of a bundled method by its name, in that language, or of a kept one by its id."""
    if method in bundled():
        return new_workshop(session, method=method, title=title, language=language)
    return new_from_kept(session, method, title=title, language=language)


def new_asked(session: Session, asked: str, *, title: str, language: str) -> str:
    """A workshop of the method that `asked_method` finds; gives its id."""
    method = asked_method(session, asked)
    if isinstance(method, str):
        return new_from_kept(session, method, title=title, language=language)
    return session.add(plant(method, session.stamp(), title=title, language=language), "new_workshop")


def new_from_kept(session: Session, id: str, *, title: str, language: str = "") -> str:
    """A workshop of a method that is kept, in that language or else in the method's own; gives its id."""
    method = method_kept(session, id)
    spoken = language if language in method.languages else method.languages[0]
    entities = plant(method, session.stamp(), title=title, language=spoken, typeset=False)
    return session.add(entities, "new_workshop")


def shared(session: Session, id: str) -> str:
    """The text of the file of a method that is kept: what `read` takes back.

    It has more than one language only where nothing was changed that the others would not say.
    Raises METHOD_UNFINISHED with the step that no file could hold as it is.
    """
    method = _in_all(session, gather(_tables(session, id), name=id), whole=True)
    text = write_method(method)
    try:
        parse(text, Path(id))
    except Refused as refused:
        place = str(refused.details.get("place", ""))
        titles = [next(iter(step.title.values()), "") for step in method.steps]
        named = [t for n, t in enumerate(titles, start=1) if place.startswith(f"steps[{n}]")]
        if refused.reason is Reason.METHOD_WRONG and named:
            what = str(refused.details.get("what", ""))
            raise Refused(Reason.METHOD_UNFINISHED, step=named[0], what=what) from None
        raise
    return text


def share_method(session: Session, id: str, folder: Path, words: Words) -> Put:
    """Write a method into a folder under its title, beside what stands there; raises as `shared` does."""
    text = shared(session, id)
    path = folder / f"{safe(_tables(session, id).workshop.title) or id}{ENDING}"
    placing = Placing(Exports(session.library.path), spare=OF_DESK)
    return placing.put(Made(text.encode(), Report()), path, words)


def asked_method(session: Session, asked: str) -> Method | str:
    """The method of a name, of a file or of the title of one that is kept, which is given by its id.

    Raises METHOD_UNKNOWN with the names that there are, or as `read` does.
    """
    if asked in bundled():
        return find(asked)
    if asked.endswith(ENDING):
        return read(Path(asked))
    kept = kept_methods(session)
    found = [s.id for s in kept if asked == s.id or fold(asked) == fold(s.title)]
    if len(found) != 1:
        titles = [s.title for s in kept]
        raise Refused(Reason.METHOD_UNKNOWN, name=asked, known=[*bundled(), *titles])
    return found[0]


def said_by(method: Method, language: str) -> KeptMethod:
    """The page of a method in a language, for whoever shows one."""
    advice = {part: getattr(method.advice, part).get(language, "") for part in ADVICE if method.advice}
    return KeptMethod(id="", summary=method.summary.get(language, ""), **advice)


def _keep(session: Session, method: Method, *, title: str, source: str, typeset: bool) -> str:
    (language,) = method.languages
    stamp = session.stamp()
    entities = plant(method, stamp, title=title, language=language, typeset=typeset)
    steps = [entity for entity in entities if isinstance(entity, Step)]
    retained = tuple(step.id for step, plan in zip(steps, method.steps, strict=True) if plan.retained)
    page = replace(said_by(method, language), id=stamp.id(), source=source, retained=retained)
    return session.add([*entities, page], "keep_method")


def _in_language(method: Method, language: str) -> Method:
    spoken = language if language in method.languages else method.languages[0]
    return replace(method, languages=(spoken,))


def _in_all(session: Session, method: Method, *, whole: bool = False) -> Method:
    """A method also in the languages of the bundled one from which it was made, however many keepings ago."""
    name, seen = method.name, {method.name}
    while name not in bundled():
        read = session.library.load_some([name], (Workshop,)).get(name)
        workshop = next(read.all(Workshop), None) if read is not None else None
        if workshop is None or workshop.method in {"", *seen}:
            return method
        name = workshop.method
        seen.add(name)
    return also_in(method, find(name), whole=whole)


def _tables(session: Session, id: str) -> Tables:
    if session.is_open(id):
        return session.workshop(id).tables
    tables = session.library.load(id)
    if not any(tables.all(Workshop)):
        raise Refused(Reason.WORKSHOP_UNKNOWN, asked=id)
    return tables
