"""Each value of a document replaced in turn by what it should not be: refused, or brought in whole."""

import copy
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from atelier.library import opening
from atelier.session.arrivals import import_workshop
from atelier.workshop.portable.documents import read_document
from atelier.workshop.refusals import Refused
from tests.session.places import Clock, open_session
from tests.workshop.portable.test_documents import ODD, Place, document, places


def shapes() -> list[Place]:
    """One place of each shape: the first note stands for all."""
    found: dict[Place, Place] = {}
    for place in places(document()):
        found.setdefault(tuple("*" if isinstance(key, int) else key for key in place), place)
    return [place for place in found.values() if place]


def test_no_document_gets_in_by_halves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "SYNC", "OFF")
    session = open_session(tmp_path / "a.db", Clock(dt.datetime.now(dt.UTC)))
    path, accepted, tried = tmp_path / "in.json", 0, 0
    for place in shapes():
        for odd in ODD:
            changed = copy.deepcopy(document())
            holder: Any = changed
            for key in place[:-1]:
                holder = holder[key]
            holder[place[-1]] = copy.deepcopy(odd)
            text, tried = json.dumps(changed), tried + 1
            try:
                read_document(text, "a.json")
            except Refused as refusal:
                if not refusal.reason.startswith("file-"):
                    raise
                continue
            path.write_text(text)
            import_workshop(session, path, copy=True)
            accepted += 1
    assert tried > 2000
    assert 20 < accepted < tried // 2
    assert len(session.summaries()) == accepted
    assert session.library.check() == []
    session.close()
