"""The notations that can be chosen: the two standards, and the authority's own key, from the file that the settings name."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from graphmodel.domain.errors import BadFile, BadValue
from ui.drawing.genogram.notation import PROFILES, Notation
from ui.drawing.genogram.notation_key import notation_from
from ui.settings import Settings

OWN = ".toml"


def notation_named(choice: str, settings: Settings) -> Notation:
    """``mcgoldrick``, ``nsgc``, or a .toml file with an authority's own key, found from where one stands or from the data folder.

    Raises:
        BadValue: no such notation, or a mark that the key cannot use.
        BadFile: the key's file cannot be read.
    """
    if choice in PROFILES:
        return PROFILES[choice]
    if not choice.endswith(OWN):
        raise BadValue("notation", choice, f"one of {', '.join(PROFILES)}, or a file with your own key that ends in {OWN}")
    here, file = Path(choice), settings.home / choice
    file = here if here.is_file() else file
    try:
        return notation_from(tomllib.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        raise BadFile(
            choice, f"cannot be read ({error.strerror}).", "Put it into the data folder, or name its whole path."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadFile(choice, f"is not a key ({error}).", "See docs/genogram-key.toml for an example.") from error


def notations_offered(settings: Settings) -> Mapping[str, Notation]:
    """What a page offers, by name, the one that the settings name first."""
    first = notation_named(settings.notation, settings)
    return {first.name: first} | {notation.name: notation for notation in PROFILES.values()}
