"""Where Kinmap keeps its data and which graph it talks to: from the environment, or from ``kinmap.toml`` in the data folder."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationError
from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from graphmodel.domain.errors import BadValue
from queries.thresholds import Thresholds, thresholds_set

SETTINGS_FILE = "kinmap.toml"
THRESHOLD = "KINMAP_THRESHOLD_"
"""A limit of the questions in the environment: ``KINMAP_THRESHOLD_LOST_DAYS``."""


def _limits(given: object) -> Thresholds:
    """The table ``[thresholds]``, with what the environment sets in front of it."""
    if isinstance(given, Thresholds):
        return given
    if not isinstance(given, dict):
        raise BadValue("thresholds", given, f"a table of limits (or set each as {THRESHOLD}<NAME>)")
    return thresholds_set(given)


def default_home() -> Path:
    """The data folder when ``KINMAP_HOME`` is not set: ``$XDG_DATA_HOME/kinmap``, else ``~/.local/share/kinmap``."""
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "kinmap"


class Settings(BaseSettings):
    """Every setting, once. ``KINMAP_<NAME>`` in the environment wins over the file, which wins over the default."""

    model_config = SettingsConfigDict(env_prefix="KINMAP_", extra="ignore", env_ignore_empty=True)

    home: Path = Field(
        default_factory=default_home, description="Folder that holds the embedded graph, its log and its password."
    )
    graph: str = Field(default="", description="Empty: the embedded graph. Else a neo4j://, neo4j+s:// or bolt:// address.")
    graph_user: str = Field(default="neo4j", description="User at that address.")
    graph_password: str = Field(default="", description="Password at that address; never printed.", repr=False)
    graph_database: str = Field(default="", description="Database at that address; empty: its default one.")
    port: int = Field(default=8501, ge=1, le=65535, description="Port of the app on 127.0.0.1.")
    as_of: date | None = Field(default=None, description="Day that screens open on; empty: today.")
    signed_in_as: str = Field(default="", description="Name or id of the worker the app opens as; empty: the first team manager.")
    notation: str = Field(
        default="mcgoldrick",
        description="Marks of genograms: mcgoldrick, nsgc, or a .toml file in the data folder with your own key.",
    )

    thresholds: Annotated[Thresholds, NoDecode, BeforeValidator(_limits)] = Field(
        default_factory=Thresholds, description="Limits of the questions where an authority sets its own; by name."
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the library's own signature
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Environment first, then the file in the data folder."""
        file = Path(os.environ.get("KINMAP_HOME") or default_home()) / SETTINGS_FILE
        limits = _LimitsOfEnvironment(settings_cls)
        return (init_settings, limits, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=file))


class _LimitsOfEnvironment(PydanticBaseSettingsSource):
    """Each limit of the questions has a name of its own in the environment; they go in front of the file's table."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[object, str, bool]:  # noqa: ARG002
        """Unused: limits come all at once."""
        return None, field_name, False

    def __call__(self) -> dict[str, object]:
        """``{"thresholds": {name: text}}``; empty values are as good as not set."""
        named = {key.upper(): value for key, value in os.environ.items() if value.strip()}
        found = {key.removeprefix(THRESHOLD).lower(): value for key, value in named.items() if key.startswith(THRESHOLD)}
        return {"thresholds": found} if found else {}


def load_settings() -> Settings:
    """The settings in force.

    Raises:
        BadValue: a setting that is not what it should be, named as people set it.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "KINMAP_" + "_".join(str(part) for part in first["loc"]).upper()
        raise BadValue(name, first.get("input"), f"usable ({first['msg']})") from error


def opening_day(settings: Settings) -> date:
    """The day that questions and pictures are for when nobody names one."""
    return settings.as_of or date.today()
