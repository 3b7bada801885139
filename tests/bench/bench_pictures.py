"""What forty photographs of walls weigh in each format: `python -m tests.bench.bench_pictures`.

Paper walls as telephones take them, 2560 × 1920 with the grain of a dim hall: bytes of each file, of the
draft of an e-mail with it, and the time that it takes the first time and again.
"""

import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image, ImageChops
from PySide6.QtGui import QGuiApplication

from atelier.minutes import make_minutes
from atelier.minutes.document import Document, Picture
from atelier.minutes.mail import Letter, draft
from tests.gallery.paper import paper_wall

COUNTS = (4, 12, 40)
FORMATS = ("pdf", "docx", "odt", "html")
GRAIN = 14


def main() -> int:
    app = QGuiApplication.instance() or QGuiApplication([])
    with tempfile.TemporaryDirectory() as folder:
        files = [_grained(paper_wall(Path(folder) / f"{n}.jpg", n)) for n in range(max(COUNTS))]
        print(f"one of them: {files[0].stat().st_size / 1e6:.2f} MB")
        for count in COUNTS:
            _measure(files[:count])
    del app
    return 0


def _measure(files: list[Path]) -> None:
    pictures = tuple(Picture(path=f, alternative="le mur", caption="Le mur") for f in files)
    document = Document(
        title="Photos", language="fr", dated=datetime(2026, 1, 1, tzinfo=UTC), blocks=pictures
    )
    for key in FORMATS:
        times: list[float] = []
        content: object = b""
        for _ in range(2):
            begun = time.perf_counter()
            content = make_minutes(document, key).content
            times.append(time.perf_counter() - begun)
        assert isinstance(content, bytes)
        sent = draft(Letter("s", "t\n", ()), {f"cr.{key}": content})
        weights = f"{len(content) / 1e6:.1f} MB, e-mail {len(sent) / 1e6:.1f} MB"
        print(f"{len(files):3} in {key:5} {weights}, {times[0]:.2f} s, then {times[1]:.2f} s")


def _grained(path: Path) -> Path:
    with Image.open(path) as opened:
        image = opened.convert("RGB")
    grain = Image.merge("RGB", [Image.effect_noise(image.size, GRAIN)] * 3)
    ImageChops.add(image, grain, offset=-128).save(path, quality=85)
    return path


if __name__ == "__main__":
    sys.exit(main())
