"""How fast documents are written: `python -m tests.bench.bench_minutes`, after the imports, medians.

The aims: the reference minutes under 500 ms in each format; 10,000 notes well under the 4.8 s that
reportlab's own paragraphs took on the machine of the figures.
"""

import statistics
import time

from atelier.minutes.document import Document
from atelier.minutes.formats import FORMATS
from tests.minutes.samples import DATED, notes, reference

SENTENCE = "Une navette le jeudi matin entre les hameaux et le marché, conduite par des bénévoles du village"


def milliseconds(document: Document, wanted: str, count: int) -> list[float]:
    """The time of each of `count` renderings."""
    found = []
    for _ in range(count):
        start = time.perf_counter()
        FORMATS[wanted].load()(document)
        found.append((time.perf_counter() - start) * 1000)
    return found


def wall(titles: int, each: int) -> Document:
    """Minutes that hold nothing but notes under titles."""
    blocks = tuple(notes(f"Titre {number}", *[SENTENCE] * each) for number in range(titles))
    return Document(title="Tout le mur", language="fr", dated=DATED, blocks=blocks)


def main() -> None:
    for name, document, count in (
        ("reference minutes", reference(), 9),
        ("3,000 notes", wall(60, 50), 3),
        ("10,000 notes", wall(200, 50), 1),
    ):
        for wanted in FORMATS:
            milliseconds(reference(), wanted, 1)  # the imports
            median = statistics.median(milliseconds(document, wanted, count))
            print(f"{name:<20} {wanted:<5} {median:8.1f} ms")


if __name__ == "__main__":
    main()
