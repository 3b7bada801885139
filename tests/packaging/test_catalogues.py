"""The keeper of catalogues gathers, keeps and complains."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from tests.house.code import ROOT

CODE = '''"""A room."""
def speak(words):
    words.say("Hello {name}")
    self._words.say_n("{n} note", "{n} notes", 3)
TABLE = [N_("Good evening")]
'''
HELLO = 'msgid "Hello {name}"\nmsgstr ""'


@pytest.fixture
def keeper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The keeper, on a small house of one speaking room."""
    spec = importlib.util.spec_from_file_location("catalogues", ROOT / "packaging" / "catalogues.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "atelier" / "desk").mkdir(parents=True)
    (tmp_path / "atelier" / "desk" / "home.py").write_text(CODE, "utf-8")
    folder = tmp_path / "catalogues"
    folder.mkdir()
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "CATALOGUES", folder)
    monkeypatch.setattr(module, "sources_of", lambda _language: sorted(folder.glob("*.po")))
    return module


def catalogue(keeper: ModuleType) -> Path:
    """The file of the one room that speaks."""
    return Path(keeper.CATALOGUES, "desk_home.po")


def translate(keeper: ModuleType, hello: str = "Bonjour {name}") -> None:
    """Gathers, then fills all that was gathered."""
    assert keeper.main([]) == 0
    path = catalogue(keeper)
    text = path.read_text("utf-8").replace(HELLO, HELLO[:-1] + hello + '"')
    text = text.replace('msgid "Good evening"\nmsgstr ""', 'msgid "Good evening"\nmsgstr "Bonsoir"')
    text = text.replace('[0] ""', '[0] "une idée"').replace('[1] ""', '[1] "{n} idées"')
    path.write_text(text, "utf-8")


def test_sentences_tables_and_plurals_are_gathered(keeper: ModuleType) -> None:
    assert keeper.main([]) == 0
    text = catalogue(keeper).read_text("utf-8")
    assert HELLO in text
    assert 'msgid "Good evening"' in text
    assert 'msgid_plural "{n} notes"' in text
    assert [path.name for path in keeper.CATALOGUES.glob("*.po")] == ["desk_home.po"]


def test_a_whole_translation_passes_and_stays_when_gathered_again(keeper: ModuleType) -> None:
    translate(keeper)
    before = catalogue(keeper).read_text("utf-8")
    assert keeper.main(["--check"]) == 0
    assert keeper.main([]) == 0
    assert catalogue(keeper).read_text("utf-8") == before


def test_compiling_writes_what_the_program_opens(keeper: ModuleType) -> None:
    translate(keeper)
    assert keeper.main(["--compile"]) == 0
    compiled = Path(keeper.CATALOGUES, "LC_MESSAGES", "atelier.mo").read_bytes()
    assert b"Bonsoir" in compiled


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("Bonjour {name}", "Bonjour"), "placeholders differ: 'Hello {name}'"),
        (("Bonjour {name}", ""), "not translated: 'Hello {name}'"),
        (('msgid "Good evening"', 'msgid "Good night"'), "not in the catalogue: 'Good evening'"),
        (('msgid "Good evening"', 'msgid "Good night"'), "no longer said: 'Good night'"),
        (("{n} idées", "des idées de {who}"), "placeholders differ: '{n} note'"),
    ],
)
def test_a_gap_is_told(
    keeper: ModuleType, change: tuple[str, str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    translate(keeper)
    path = catalogue(keeper)
    path.write_text(path.read_text("utf-8").replace(*change), "utf-8")
    assert keeper.main(["--check"]) == 1
    assert complaint in capsys.readouterr().out


def test_two_rooms_must_say_a_sentence_alike(keeper: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    translate(keeper)
    other = Path(keeper.ROOT, "atelier", "app.py")
    other.write_text(CODE, "utf-8")
    text = catalogue(keeper).read_text("utf-8")
    Path(keeper.CATALOGUES, "app.po").write_text(text.replace("Bonsoir", "Bonne nuit"), "utf-8")
    assert keeper.main(["--check"]) == 1
    assert "desk_home and app differ: 'Good evening'" in capsys.readouterr().out
