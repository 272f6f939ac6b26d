"""Settings that work and are not safe."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from graphmodel.health.findings import Finding, Level, Subject
from graphmodel.store.connection import GraphSettings

_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_GUESSED_FIRST = frozenset({"", "neo4j", "password", "kinmap", "admin", "secret"})


def look_at_settings(settings: GraphSettings) -> Iterator[Finding]:
    """Where the graph is and how it is reached."""
    yield _line_to(settings)
    if settings.uri is not None and not _is_here(settings.uri):
        yield _password(settings)


def _line_to(settings: GraphSettings) -> Finding:
    if settings.uri is None:
        return _said("line", Level.SOUND, "The graph is Kinmap's own; no other machine can reach it.")
    scheme = urlsplit(settings.uri).scheme
    if _is_here(settings.uri):
        return _said("line", Level.SOUND, f"The graph is on this machine, at {settings.uri}.")
    if scheme.endswith("+ssc"):
        sentence = f"The line to {settings.uri} is encrypted, but nobody checks whose machine answers."
        return _said("line", Level.LOOK, sentence, f"Give that machine a certificate and use {scheme.removesuffix('+ssc')}+s://")
    if not scheme.endswith("+s"):
        sentence = f"Children's records go to {settings.uri} unencrypted: anybody on the way can read them."
        return _said("line", Level.BROKEN, sentence, f"Set KINMAP_GRAPH to {scheme}+s://… and give that machine a certificate.")
    return _said("line", Level.SOUND, f"The line to {settings.uri} is encrypted, and it is checked whose machine answers.")


def _password(settings: GraphSettings) -> Finding:
    if (settings.password or "").lower() in _GUESSED_FIRST:
        sentence = f"The password of the graph at {settings.uri} is missing or is one that is guessed first."
        return _said("password", Level.BROKEN, sentence, "Give that user a long random one, and set KINMAP_GRAPH_PASSWORD.")
    return _said("password", Level.SOUND, "The graph asks for a password.")


def _is_here(uri: str) -> bool:
    return (urlsplit(uri).hostname or "") in _HERE


def _said(code: str, level: Level, sentence: str, to_do: str = "") -> Finding:
    return Finding(Subject.SETTINGS, code, level, sentence, to_do)
