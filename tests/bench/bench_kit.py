"""How fast the paper kit of a large workshop is made: `python -m tests.bench.bench_kit`, medians and p95.

The aim: the whole kit for 120 people under 5 s, three votes and six scenarios with it.
"""

import statistics
import time

from atelier.minutes.kit import KitFile, Wanted, kit_files
from atelier.words import Words
from tests.minutes.kit.rooms import crowd

TURNS = 9


def seconds(file: KitFile) -> float:
    start = time.perf_counter()
    file.make()
    return time.perf_counter() - start


def main() -> None:
    files = kit_files(crowd(120).printed, Words("fr"), Wanted())
    for file in files:
        file.make()  # the imports and the fonts
    turns = [[seconds(file) for file in files] for _ in range(TURNS)]
    for place, file in enumerate(files):
        found = statistics.median(turn[place] for turn in turns)
        print(f"{file.name:<60} {found * 1000:8.1f} ms")
    totals = sorted(sum(turn) for turn in turns)
    worst = totals[round(0.95 * (TURNS - 1))]
    print(f"{len(files)} files for 120 people: median {statistics.median(totals):.2f} s, p95 {worst:.2f} s")


if __name__ == "__main__":
    main()
