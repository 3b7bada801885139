"""How fast the library is: `python -m tests.bench.bench_library`. Times hang on the disk, ratios do not."""

import datetime as dt
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from atelier.library import Entry, Library, Write
from atelier.workshop.acts import close_round, open_round
from atelier.workshop.change import created
from atelier.workshop.entities import Note
from atelier.workshop.order import keys_between
from atelier.workshop.stamp import Stamp
from tests.library.places import NOW, ROUND, WORKSHOP, ids, note, open_library, shelve, small_workshop

SENTENCE = "Une navette le jeudi matin entre les hameaux et le marché, conduite par des bénévoles du village"


def times(work: Callable[[int], object], count: int) -> list[float]:
    """Milliseconds of each call."""
    found = []
    for number in range(count):
        start = time.perf_counter()
        work(number)
        found.append((time.perf_counter() - start) * 1000)
    return found


def p95(found: list[float]) -> float:
    return statistics.quantiles(found, n=20)[-1]


def say(what: str, found: list[float]) -> None:
    print(f"{what:<58} median {statistics.median(found):8.2f} ms   p95 {p95(found):8.2f} ms")


def adder(library: Library, start: int, *, head: bool) -> Callable[[int], None]:
    """Adds one note, at the end of the title or at its head, as one gesture."""
    edge: list[str | None] = [f"a{start:05}" if not head else "Zz"]

    def add(number: int) -> None:
        (order,) = keys_between(None, edge[0], 1) if head else (f"a{start + number:05}",)
        edge[0] = order
        entity = replace(note(start + number, SENTENCE), order=order)
        library.commit(Write(WORKSHOP, [created(entity)], Entry(None, WORKSHOP, "add_notes", NOW)))

    return add


def filled(folder: Path, count: int) -> Library:
    library = open_library(folder / f"{count}.sqlite", start=count * 1000 + 1)
    shelve(library, small_workshop())
    notes = [created(note(n, SENTENCE)) for n in range(1, count + 1)]
    library.commit(Write(WORKSHOP, notes, Entry(None, WORKSHOP, "add_notes", NOW)))
    return library


def main() -> None:
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        empty, full = filled(folder, 0), filled(folder, 5000)
        first: dict[str, list[float]] = {"empty": [], "full": [], "head": []}
        adders = {
            "empty": adder(empty, 10_000, head=False),
            "full": adder(full, 10_000, head=False),
            "head": adder(full, 20_000, head=True),
        }
        for number in range(300):  # in turn, so that a busy moment of the machine weighs on all alike
            for key, add in adders.items():
                start = time.perf_counter()
                add(number)
                first[key].append((time.perf_counter() - start) * 1000)
        say("one note, empty workshop", first["empty"])
        say("one note, 5,000 notes", first["full"])
        say("one note at the head of a title, 5,000 notes", first["head"])
        for key in ("full", "head"):
            ratio = statistics.median(first[key]) / statistics.median(first["empty"])
            tails = p95(first[key]) / p95(first["empty"])
            print(f"{'ratio of medians, ' + key:<58} {ratio:.2f}   (p95 {tails:.2f})")
        empty.close()
        full.close()

        big = filled(folder, 10_000)
        say("load of 10,000 notes", times(lambda _: big.load(WORKSHOP), 7))
        tables = big.load(WORKSHOP)
        assert tables.count(Note) == 10_000
        changes = open_round(tables, Stamp(ids(99), NOW), round=ROUND, entitled=2000)
        big.box.act(WORKSHOP, changes, at=NOW, admissions=2000)
        cast = times(lambda n: big.box.cast_secret(ROUND, ((1 + n % 2, 1), (3, 1), (4, 1))), 2000)
        say("a secret ballot, the first 30", cast[:30])
        say("a secret ballot, the 1,971st to the 2,000th", cast[-30:])
        say("record of 2,000 ballots", times(lambda _: big.box.record_at_close(ROUND), 7))
        say("summaries", times(lambda _: big.summaries(), 7))
        closing = close_round(
            big.load(WORKSHOP), Stamp(ids(98), NOW), round=ROUND, record=big.box.record_at_close(ROUND)
        )
        big.box.act(WORKSHOP, closing, at=NOW)
        say("backup, verified", times(lambda n: big.make_backup(dt.date(2026, 1, 1 + n)), 5))
        say("check", times(lambda _: big.check(), 3))
        big.close()
        say("open and close", times(lambda _: open_library(folder / "10000.sqlite").close(), 7))


if __name__ == "__main__":
    main()
