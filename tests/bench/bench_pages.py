"""What 300 tagged pages cost: `python -m tests.bench.bench_pages [PYTHON]`.

The same minutes as PDF, in a process of its own for its peak of memory. Where PYTHON is an interpreter that
has WeasyPrint (which is no dependency of ours), it makes a tagged PDF from our HTML beside it. The aims:
three times faster than WeasyPrint, and under 400 MB.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from atelier.minutes.formats import make_minutes
from tests.bench.bench_minutes import wall

TITLES = 265
"""With 50 notes each: 301 pages of ours."""
TOLD = "print(time.perf_counter() - start, getrusage(RUSAGE_SELF).ru_maxrss / 1024, pages)"
OURS = f"""
import time
from resource import RUSAGE_SELF, getrusage
from tests.bench.bench_minutes import wall
from tests.minutes.samples import reference
from atelier.minutes.writers.pdf import render
render(reference())
document = wall({TITLES}, 50)
start = time.perf_counter()
data, _ = render(document)
pages = data.count(b"/StructParents ")
{TOLD}
"""
THEIRS = f"""
import sys, time
from resource import RUSAGE_SELF, getrusage
from weasyprint import HTML
start = time.perf_counter()
made = HTML(sys.argv[1]).render(pdf_tags=True)
made.write_pdf(sys.argv[1] + ".pdf", pdf_tags=True)
pages = len(made.pages)
{TOLD}
"""


def measured(python: str, program: str, *arguments: str) -> tuple[float, str]:
    """Seconds after the imports, and a line that tells of it all."""
    done = subprocess.run([python, "-c", program, *arguments], capture_output=True, check=True, text=True)
    seconds, memory, pages = map(float, done.stdout.split())
    return seconds, f"{pages:4.0f} pages {seconds:6.1f} s {memory:6.0f} MiB"


def main() -> None:
    seconds, told = measured(sys.executable, OURS)
    print("ours      ", told)
    if len(sys.argv) > 1:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "wall.html")
            content = make_minutes(wall(TITLES, 50), "html").content
            assert isinstance(content, bytes)
            file.write_bytes(content)
            theirs, told = measured(sys.argv[1], THEIRS, str(file))
        print("WeasyPrint", told)
        print(f"ours is {theirs / seconds:.1f} times faster")


if __name__ == "__main__":
    main()
