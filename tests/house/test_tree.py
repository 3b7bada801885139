"""What the tree holds at its top, and what no file of it may hold."""

import re
from pathlib import PurePosixPath

import pytest

from tests.house.code import ROOT, tracked

PROMISED = {
    ".ci", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md",
    "atelier", "docs", "packaging", "pyproject.toml", "resources", "tests",
}  # fmt: skip
PICTURES = {".ttf", ".png", ".jpg", ".jpeg", ".pdf", ".docx", ".sqlite", ".ico", ".icns"}
NAMED = re.compile(
    r"/(?:home|Users)/[a-z]\w*/|/root/|/work/(?:main|shared)|/tmp/[a-z]\w*/|/opt/(?:pypi|wheels)"  # machines
    r"|\b(?:pypi|files\.pythonhosted)\.org|\bregistry\.npmjs|\b(?:index|extra-index|find-links)[-_]url\s*="
    r"|\b(?:localhost|127\.0\.0\.1):\d+"
)
SIGNS = ("/home/", "/Users/", "/root/", "/work/", "/tmp/", "/opt/", "pypi", "pythonhosted", "registry", "url",
         "localhost", "127.0.0.1")  # fmt: skip
"""One of them is in whatever `NAMED` finds: to look for them first takes a tenth of the time."""
ADDRESS = re.compile(r"\bhttps?://(?P<host>[\w.-]+)")
HOSTS = {"www.w3.org", "schemas.openxmlformats.org", "schemas.microsoft.com", "purl.org", "ns.adobe.com"}
RESERVED = re.compile(r"(?:^|\.)(?:example(?:\.(?:org|com|net))?|test|invalid|x)$")
# Licences and icons came as they are; this file names what it forbids.
AS_THEY_CAME = re.compile(r"^(?:LICENSE$|resources/(?:fonts|icons)/|tests/house/test_tree\.py$)")


def own_texts() -> list[str]:
    """The files that the house wrote, as text."""
    return [
        name
        for name in tracked()
        if PurePosixPath(name).suffix not in PICTURES and not AS_THEY_CAME.match(name)
    ]


def test_the_top_level_holds_only_what_is_promised() -> None:
    assert {name.split("/")[0] for name in tracked()} - PROMISED == set()


def test_packaging_is_no_package() -> None:
    # It would hide the library of that name from every tool that runs at the root.
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_no_file_names_a_machine_a_registry_or_an_address() -> None:
    found = []
    for name in own_texts():
        text = (ROOT / name).read_text("utf-8")
        hosts = {match["host"].lower() for match in ADDRESS.finditer(text)} if "://" in text else set()
        strangers = {host for host in hosts - HOSTS if not RESERVED.search(host)}
        named = NAMED.findall(text) if any(sign in text for sign in SIGNS) else []
        found += [f"{name}: {what}" for what in [*named, *sorted(strangers)]]
    assert found == []


def test_every_font_and_icon_comes_with_its_licence() -> None:
    bare = [
        folder.name
        for folder in (ROOT / "resources" / "fonts").iterdir()
        if folder.is_dir() and not list(folder.glob("*.txt"))
    ]
    assert bare == []
    assert (ROOT / "resources" / "icons" / "LICENSE.txt").is_file()


@pytest.mark.parametrize("name", ["packaging/run.sh", "packaging/test.sh", ".ci/run"])
def test_the_commands_of_the_readme_are_there(name: str) -> None:
    assert (ROOT / name).read_text("utf-8").startswith("#!")


def test_every_pinned_version_is_exact() -> None:
    lines = (ROOT / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert [line for line in pins if not re.fullmatch(r"[a-z0-9-]+==[\w.]+(?: ; .+)?", line)] == []
