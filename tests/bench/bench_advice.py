"""How fast look-alikes are found: `python -m tests.bench.bench_advice`.

Notes are made from stems that a workshop shares; the 3,012 real arguments come after, where they are here.
"""

import csv
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

from atelier.advice import alike
from tests.bench.bench_library import say, times

REAL = Path("data/notes/republique_numerique_arguments_derive.csv")
SHARED = Path(os.environ.get("ATELIER_SHARED", Path(__file__).resolve().parents[3] / "shared"))

_PARTS = (
    (
        "une navette",
        "un jardin",
        "des pistes cyclables",
        "un café",
        "une épicerie",
        "la cantine",
        "un marché",
    ),
    ("partagé", "solidaire", "le jeudi matin", "le soir", "pour les aînés", "sans voiture", "à prix libre"),
    ("au bourg", "dans les hameaux", "derrière l'ancienne gare", "près du collège", "à la poste", "au stade"),
    ("conduite par des bénévoles", "avec la mairie", "portée par l'association", "entre voisins"),
)

FIRST = """
import sys, time
from atelier.advice import alike
early = {"rapidfuzz", "snowballstemmer"} & set(sys.modules)
begun = time.perf_counter()
alike([("a", "Un jardin"), ("b", "Un jardn")], "fr")
print((time.perf_counter() - begun) * 1000, *early)
"""


def made(count: int, seed: int = 1) -> list[tuple[str, str]]:
    """Notes of a workshop, of which one in twenty repeats another with a typing error."""
    chance = random.Random(seed)
    texts: list[str] = []
    for number in range(count):
        if texts and number % 20 == 0:
            text = chance.choice(texts)
            at = chance.randrange(1, len(text))
            texts.append(text[:at] + text[at + 1 :])
        else:
            parts = [chance.choice(part) for part in _PARTS]
            texts.append(
                " ".join([*parts[: chance.randint(2, 4)], str(number) if number % 3 else ""]).strip()
            )
    return [(str(number), text) for number, text in enumerate(texts)]


def real() -> list[tuple[str, str]]:
    """The real arguments, each an id and a text; none where they are not here."""
    if not (SHARED / REAL).is_file():
        return []
    with (SHARED / REAL).open(encoding="utf-8-sig", newline="") as file:
        return [(str(n), row["texte"]) for n, row in enumerate(csv.DictReader(file))]


def main() -> None:
    done = subprocess.run([sys.executable, "-c", FIRST], capture_output=True, text=True, check=True)
    print(f"{'two notes, the libraries imported with them':<58} {float(done.stdout.split()[0]):8.2f} ms")
    assert len(done.stdout.split()) == 1, "imported before they were needed"
    arguments = real()
    sets = [(f"{count:,} made notes", made(count)) for count in (50, 1000, 5000)]
    if arguments:
        sets += [("1,000 real arguments", arguments[:1000]), ("3,012 real arguments", arguments)]
    for name, texts in sets:
        say(name, times(lambda _, texts=texts: alike(texts, "fr"), 7))  # type: ignore[misc]
        kinds = Counter(pair.kind.value for pair in alike(texts, "fr"))
        print(" " * 58, ", ".join(f"{count} {kind}" for kind, count in kinds.items()))


if __name__ == "__main__":
    main()
