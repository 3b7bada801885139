"""What every test stands on: no screen, no user's folders, no language of the machine."""

import os
import tempfile
from pathlib import Path

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
import shutil  # noqa: E402

import pytest  # noqa: E402
from hypothesis import HealthCheck, settings  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent

atexit.register(shutil.rmtree, _HOME, ignore_errors=True)

# No deadline: the machines of a test run are shared, and a slow one is not a failure.
settings.register_profile(
    "house", deadline=None, max_examples=40, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", settings.get_profile("house"), max_examples=1000)
settings.load_profile(os.environ.get("ATELIER_HYPOTHESIS", "house"))


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leaves `tests/long` and `tests/bench` aside unless the command line names them."""
    for name in ("long", "bench"):
        folder = ROOT / "tests" / name
        asked = [Path(argument.split("::")[0]).resolve() for argument in config.args]
        if collection_path == folder and not any(path.is_relative_to(folder) for path in asked):
            return True
    return None


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared facts (real votes, seeds) beside the checkout; skips where it is not."""
    place = Path(os.environ.get("ATELIER_SHARED", ROOT.parent / "shared"))
    if not place.is_dir():
        pytest.skip("the shared folder is not here")
    return place
