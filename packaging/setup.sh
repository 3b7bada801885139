# Set-up shared by run.sh and test.sh: `prepare run` or `prepare dev`.
# POSIX sh, sourced with $root set to the clone. Leaves $venv and $python behind it.
# shellcheck shell=sh

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in en*) tongue=en ;; *) tongue=fr ;; esac

# Says a sentence on standard error: tell ENGLISH FRENCH.
tell() {
    if [ "$tongue" = en ]; then printf '%s\n' "$1" >&2; else printf '%s\n' "$2" >&2; fi
}

# The folder for what cannot stand in the clone.
cache_folder() {
    if [ -n "${XDG_CACHE_HOME:-}" ]; then
        printf '%s\n' "$XDG_CACHE_HOME/atelier"
    elif [ -n "${HOME:-}" ] && [ -w "$HOME" ]; then
        printf '%s\n' "$HOME/.cache/atelier"
    else
        printf '%s\n' "${TMPDIR:-/tmp}/atelier-$(id -u)"
    fi
}

# Runs apt-get as root, or through sudo where that asks nothing; fails where neither works.
install_packages() {
    command -v apt-get >/dev/null 2>&1 || return 1
    if [ "$(id -u)" = 0 ]; then as=; elif sudo -n true >/dev/null 2>&1; then as='sudo -n'; else return 1; fi
    $as env DEBIAN_FRONTEND=noninteractive apt-get -qq update >/dev/null 2>&1 || true
    $as env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >/dev/null 2>&1
}

# Whether a command is a Python that the product runs on.
suits() {
    command -v "$1" >/dev/null 2>&1 && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    for candidate in ${ATELIER_PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
        if suits "$candidate"; then printf '%s\n' "$candidate"; return 0; fi
    done
    return 1
}

# Makes the virtual environment, or keeps the one that works.
make_venv() {
    if [ -x "$python" ] && suits "$python" && "$python" -c 'import pip' 2>/dev/null; then return 0; fi
    if ! base=$(find_python); then
        install_packages python3 python3-venv || true
        if ! base=$(find_python); then
            tell "Atelier needs Python 3.11 or newer. Install it, then start again." \
                "Atelier a besoin de Python 3.11 ou plus récent. Installez-le, puis relancez."
            return 1
        fi
    fi
    if ! "$base" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        install_packages "python$version-venv" || install_packages python3-venv || true
        if ! "$base" -c 'import ensurepip, venv' 2>/dev/null; then
            tell "Python $version is here, but not its module venv. Install python$version-venv, then start again." \
                "Python $version est là, mais pas son module venv. Installez python$version-venv, puis relancez."
            return 1
        fi
    fi
    mkdir -p "$(dirname "$venv")"
    "$base" -m venv --clear "$venv"
}

# Names the shared libraries that Qt asks for and the system lacks, one a line; nothing where all is well.
missing_libraries() {
    [ "$(uname -s)" = Linux ] && command -v ldd >/dev/null 2>&1 || return 0
    qt=$("$python" -c 'import importlib.util as u; print(u.find_spec("PySide6").submodule_search_locations[0])')
    for file in "$qt"/QtWidgets.*.so "$qt"/QtSvg.*.so "$qt"/QtPrintSupport.*.so "$qt"/Qt/plugins/platforms/libqxcb.so; do
        ldd "$file" 2>/dev/null
    done | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u
}

# Installs the system libraries of the window where it may; else names them and fails.
system_libraries() {
    missing=$(missing_libraries)
    [ -n "$missing" ] || return 0
    packages='libgl1 libegl1 libglib2.0-0 libfontconfig1 libxkbcommon0 libdbus-1-3 libxcb-cursor0'
    packages="$packages libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-image0"
    packages="$packages libxcb-render-util0 libxcb-xkb1 libxcb-randr0 libxcb-xinerama0"
    tell "Installing the system libraries of the window…" "Installation des bibliothèques système de la fenêtre…"
    # shellcheck disable=SC2086 # one argument for each package
    install_packages $packages || true
    missing=$(missing_libraries)
    [ -n "$missing" ] || return 0
    tell "The window lacks system libraries: $(echo $missing). On Debian or Ubuntu: sudo apt-get install $packages" \
        "Il manque à la fenêtre des bibliothèques système : $(echo $missing). Sous Debian ou Ubuntu : sudo apt-get install $packages"
    return 1
}

# Compiles the catalogues where a source is newer than the result; the program does without, more slowly.
fresh_catalogues() {
    for folder in "$root"/resources/catalogues/*/; do
        [ -d "$folder" ] || continue
        made="$folder/LC_MESSAGES/atelier.mo"
        if [ ! -f "$made" ] || [ -n "$(find "$folder" -name '*.po' -newer "$made")" ]; then
            "$python" "$root/packaging/catalogues.py" --compile >/dev/null 2>&1 || true
        fi
    done
}

# Installs packages at the versions of constraints.txt. What builds the clone is installed first and
# used in place, so that it is pinned too.
install() {
    PIP_DISABLE_PIP_VERSION_CHECK=1 "$python" -m pip install --quiet --no-input \
        --constraint "$root/packaging/constraints.txt" "$@" >&2
}

# Makes the set-up ready; quick where nothing has changed since the last time. $1: run or dev.
prepare() {
    venv="$root/.venv"
    if [ -e "$venv" ]; then place="$venv"; else place="$root"; fi
    [ -w "$place" ] || venv="$(cache_folder)/venv-$(printf '%s' "$root" | cksum | tr ' ' '-')"
    python="$venv/bin/python"
    want="$(cat "$root/pyproject.toml" "$root/packaging/constraints.txt" "$root/packaging/setup.sh" | cksum) $root"
    if ! is_ready "$1"; then
        tell "Preparing Atelier: once only, a minute or two…" \
            "Préparation d’Atelier : une seule fois, une minute ou deux…"
        make_venv || return 1
        if [ "$1" = dev ]; then what="$root[dev]"; else what="$root"; fi
        if ! install hatchling editables babel || ! install --no-build-isolation --editable "$what"; then
            tell "The set-up could not be finished: its parts could not be fetched. Check the network, then start again." \
                "La préparation n’a pas pu aboutir : ses éléments n’ont pas pu être téléchargés. Vérifiez le réseau, puis relancez."
            return 1
        fi
        printf '%s\n' "$want" >"$venv/atelier-$1.stamp"
        rm -f "$venv/atelier-system.stamp"
    fi
    fresh_catalogues
    [ -f "$venv/atelier-system.stamp" ] && return 0
    if system_libraries; then
        : >"$venv/atelier-system.stamp"
    elif [ "$1" = dev ] || has_screen; then
        return 1
    fi
}

# Whether the packages are those that this clone wants; those of `dev` serve to run as well.
is_ready() {
    [ -x "$python" ] || return 1
    for kind in "$1" dev; do
        stamp="$venv/atelier-$kind.stamp"
        if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$want" ]; then return 0; fi
    done
    return 1
}

# Whether a window can be shown here.
has_screen() {
    [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}
