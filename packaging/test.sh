#!/bin/sh
# Checks all that must hold: format, lint, types, contracts, catalogues, tests.
# `--long` adds tests/long, more random orders and many more examples of each property; `--without-qt` runs
# no other part than the tests without a window. Other arguments go to pytest.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/packaging/setup.sh"
tongue=en
long=no
if [ "${1:-}" = --long ]; then long=yes && shift; fi
prepare dev
cd "$root"
: "${QT_QPA_PLATFORM:=offscreen}"
export QT_QPA_PLATFORM
failed=
if [ "${1:-}" = --without-qt ]; then
    exec "$python" -m pytest -n auto -p no:pytest-qt "$@"
fi

# Runs one part, remembers its name where it fails: part NAME COMMAND…
part() {
    name=$1
    shift
    printf '\n== %s\n' "$name"
    if ! "$@"; then failed="$failed $name,"; fi
}

part format "$python" -m ruff format --check --quiet .
part lint "$python" -m ruff check --quiet .
part types "$python" -m mypy --no-error-summary
part contracts "$venv/bin/lint-imports"
part catalogues "$python" packaging/catalogues.py --check
if [ "$long" = yes ]; then
    for turn in 1 2; do part "tests in another order ($turn)" "$python" -m pytest -n auto "$@"; done
    export ATELIER_HYPOTHESIS=long
    part "tests, the long ones too" "$python" -m pytest -n auto tests tests/long "$@"
else
    part tests "$python" -m pytest -n auto "$@"
fi
if [ -n "$failed" ]; then
    printf '\nFailed:%s\n' "${failed%,}"
    exit 1
fi
printf '\nAll parts passed.\n'
