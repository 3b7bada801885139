#!/bin/sh
# Starts Atelier from a clone: sets it up the first time, gives an empty library the sample workshop,
# opens the window. Arguments go to atelier: `sh packaging/run.sh list --json`. See also run.ps1.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/packaging/setup.sh"

atelier() { "$python" -m atelier "$@"; }

# Whether the library has no workshop yet; a refusal (locked, damaged…) is left for the window to tell.
library_is_empty() {
    case "$(atelier list --json "$@" 2>/dev/null | tr -d ' \n')" in '{"workshops":[]}') return 0 ;; *) return 1 ;; esac
}

# Without a screen: the minutes of the sample, in a folder that is named.
write_minutes() {
    tell "There is no screen here, so the window cannot open: the minutes of the sample workshop are written instead." \
        "Il n’y a pas d’écran ici, la fenêtre ne peut donc pas s’ouvrir : le compte rendu de l’atelier d’exemple est écrit à la place."
    out="$root/build/minutes"
    mkdir -p "$out" 2>/dev/null || { out="$(cache_folder)/minutes" && mkdir -p "$out"; }
    if ! library_is_empty "$@"; then set -- "$@" --library "$out/sample.atelier.db"; fi
    id=$(atelier sample "$@")
    for format in pdf docx; do
        atelier export "$id" -o "$out/atelier.$format" "$@"
        printf '%s\n' "$out/atelier.$format"
    done
}

prepare run
case "${1:-}" in
    '' | --library* | --language*) ;;
    *) exec "$python" -m atelier "$@" ;;
esac
if ! has_screen; then
    write_minutes "$@"
    exit 0
fi
# What it refuses (locked, damaged…) the window tells better.
atelier sample --if-empty "$@" >/dev/null 2>&1 || true
exec "$python" -m atelier "$@"
