#!/bin/sh
# Makes constraints.txt anew with the newest versions that pyproject.toml accepts, for every system.
# Needs uv. pip stays free: the virtual environment brings its own.
set -eu
cd "$(dirname -- "$0")/.."
{
    echo "# Exact versions of all that set-up and tests install; made by packaging/pin.sh."
    printf 'hatchling\neditables\ncolorama\n' | uv pip compile --upgrade --universal --python-version 3.11 \
        --no-header --no-annotate --no-emit-index-url --all-extras pyproject.toml - |
        grep -v -E '^(pip|setuptools)=='
} >packaging/constraints.new
mv packaging/constraints.new packaging/constraints.txt
