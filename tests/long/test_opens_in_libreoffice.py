"""LibreOffice opens what the writers wrote without a question, and reads all of it."""

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from atelier.minutes import make_minutes
from tests.minutes.hostile_workshop import filled, spoken
from tests.minutes.readers import letters
from tests.minutes.test_compose_sample import minutes
from tests.minutes.test_hostile_workshop import MIXED

WHOLE = {"sample": minutes(), "hostile": filled(MIXED)}


def converted(folder: Path, name: str, kind: str) -> Path:
    """The file as LibreOffice writes it in another kind; skips where there is no LibreOffice."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    arguments = [program, home, "--headless", "--convert-to", kind, "--outdir", str(folder / "out"), name]
    subprocess.run(arguments, cwd=folder, check=True, capture_output=True, timeout=120)
    (made,) = (folder / "out").iterdir()
    return made


@pytest.mark.parametrize("key", ["docx", "odt", "html"])
@pytest.mark.parametrize("which", WHOLE)
def test_every_letter_of_a_document_is_read(key: str, which: str, tmp_path: Path) -> None:
    document = WHOLE[which]
    make_minutes(document, key).write(tmp_path / f"cr.{key}")
    text = converted(tmp_path, f"cr.{key}", "txt:Text (encoded):UTF8").read_text("utf-8-sig")
    assert Counter(letters("".join(spoken(document)))) - Counter(letters(text)) == Counter()


def test_the_first_sheet_of_a_workbook_is_read_and_none_of_it_computed(tmp_path: Path) -> None:
    document = WHOLE["hostile"]
    make_minutes(document, "xlsx").write(tmp_path / "cr.xlsx")
    text = converted(tmp_path, "cr.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1").read_text("utf-8")
    said = "".join(str(value or "") for row in document.sheets[0].rows for value in row)
    assert Counter(letters(said)) - Counter(letters(text)) == Counter()
    assert "=1+1" in text


@pytest.mark.parametrize("key", ["docx", "odt"])
def test_no_line_begins_or_ends_with_a_sign_that_may_not(key: str, tmp_path: Path) -> None:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    make_minutes(minutes(), key).write(tmp_path / f"cr.{key}")
    pdf = converted(tmp_path, f"cr.{key}", "pdf")
    done = subprocess.run([program, "-layout", str(pdf), "-"], capture_output=True, check=True, text=True)
    lines = [line.strip() for line in done.stdout.splitlines() if line.strip()]
    assert len(lines) > 100
    assert [line for line in lines if line[0] in ";:!?»" or line[-1] == "«"] == []
