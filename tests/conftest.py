"""What every test stands on: no screen, no user's folders, no language of the machine."""

import os
import shutil
import tempfile
from pathlib import Path

THOROUGH = os.environ.get("ATELIER_HYPOTHESIS") == "long"

# The quick tests make a thousand small files. In memory they wait for no disk, which all share; the long
# ones use a real one. Containers often have too little of such memory.
_MEMORY = Path("/dev/shm")
if not THOROUGH and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > 2**29:
    tempfile.tempdir = str(_MEMORY)
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))

# Before any test imports Qt or asks where data is kept: nothing of the user's is read or written.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.mkdtemp(prefix="atelier-tests-")
for _name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
    os.environ[_name] = str(Path(_HOME, _name.lower()))
    Path(os.environ[_name]).mkdir(mode=0o700)
for _name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "ATELIER_LIBRARY"):
    os.environ.pop(_name, None)
os.environ["LANG"] = "C.UTF-8"

import atexit  # noqa: E402
import gc  # noqa: E402
import sys  # noqa: E402
from collections.abc import Iterator  # noqa: E402

import pytest  # noqa: E402
from hypothesis import HealthCheck, Phase, settings  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent

atexit.register(shutil.rmtree, _HOME, ignore_errors=True)

# No deadline: the machines of a test run are shared, and a slow one is not a failure.
settings.register_profile(
    "quick",
    deadline=None,
    max_examples=10,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[phase for phase in Phase if phase is not Phase.explain],  # which takes minutes and gigabytes
)
settings.register_profile("long", settings.get_profile("quick"), max_examples=500)
settings.load_profile("long" if THOROUGH else "quick")

# What speaks Qt, or needs a screen: `--without-qt` leaves it aside.
WITH_QT = frozenset(
    ROOT / "tests" / name
    for name in (
        *("desk", "gallery", "look", "stage", "wall", "window"),
        *("test_app.py", "house/test_qt_binding.py"),
    )
)
UNASKED = frozenset(ROOT / "tests" / name for name in ("long", "bench"))


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Adds `--without-qt`: the tests of workshops, files, documents and commands alone, in seconds."""
    parser.addoption("--without-qt", action="store_true", help="leave aside the tests that speak Qt")
    if not pluginmanager.hasplugin("pytest-qt"):  # `-p no:pytest-qt`: no process loads Qt; its settings stay
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "for pytest-qt, which is not there")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leaves `tests/long` and `tests/bench` aside unless the command line names them."""
    if collection_path in WITH_QT and config.getoption("--without-qt"):
        return True
    if collection_path in UNASKED:
        asked = [Path(argument.split("::")[0]).resolve() for argument in config.args]
        return not any(path.is_relative_to(collection_path) for path in asked) or None
    return None


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Keeps the collector of garbage from looking again and again through what lives to the end anyway."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()


def pytest_runtest_logfinish() -> None:
    """Lets the windows of a test go, which Qt keeps until a loop runs, and dresses anew with the next."""
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)


def pytest_unconfigure() -> None:
    """Empties the clipboard: offscreen, Qt lets go of what Python put there only after Python has gone."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> object:
    """That of pytest-qt, which looks at each millisecond whether a wait is over."""
    from tests.look.prompt import PromptBot

    return PromptBot(request)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared facts (real votes, seeds) beside the checkout; skips where it is not."""
    place = Path(os.environ.get("ATELIER_SHARED", ROOT.parent / "shared"))
    if not place.is_dir():
        pytest.skip("the shared folder is not here")
    return place
