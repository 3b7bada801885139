"""Compiles the catalogues into the wheel; a clone has them compiled by the set-up instead."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CataloguesHook(BuildHookInterface[Any]):
    """Adds one `.mo` file for each language to what is built, leaving the source tree as it is."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it builds; `version` is `editable` for an installed clone."""
        if version == "editable" or self.target_name != "wheel":
            return
        sys.path.insert(0, self.root)
        from atelier.words import LANGUAGES, compile_catalogue, sources_of

        folder = Path(tempfile.mkdtemp(prefix="atelier-catalogues-"))
        for language in LANGUAGES:
            if sources := sources_of(language):
                compiled = folder / f"{language}.mo"
                compiled.write_bytes(compile_catalogue(sources, language))
                place = f"atelier/resources/catalogues/{language}/LC_MESSAGES/atelier.mo"
                build_data["force_include"][str(compiled)] = place
