"""Amira's family with names in it that would fetch something from elsewhere if they were ever read as markup."""

from __future__ import annotations

import socket

from tests.scenarios import Family, amiras_family

ELSEWHERE = "203.0.113.9"
"""An address of no machine (RFC 5737), in names that would fetch something if they were ever read as markup."""
EVE = f"Eve ![x](http://{ELSEWHERE}/x.png) <img src='http://{ELSEWHERE}/y.png'>"
SLY = f"<svg onload=fetch('http://{ELSEWHERE}/z')> [Sly](http://{ELSEWHERE})"


def family_with_sly_names() -> Family:
    """Amira's family, and a worker, a child and an uncle whose names are pieces of markup."""
    told = amiras_family()
    told.worker("eve", name=EVE)
    told.in_team("eve", "North", "social_worker")
    told.child("sly", 10, name=SLY)
    told.works_with("eve", "sly")
    told.person("uncle", name=SLY)
    told.tie("sly", "uncle", "uncle")
    told.view("sly", "uncle", 4, words=SLY)
    return told


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
