"""The data folder and the machine: room, memory, who can read it, and whether it is a folder that a graph may be kept in."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

from graphmodel.health.findings import Finding, Level, Subject
from graphmodel.store.embedded import HEAP_MB
from graphmodel.store.graph_folder import RESERVE_BYTES, GraphFolder

LOW_SPACE_MB = 500
"""Below this somebody should make room soon; below the store's own reserve nothing can be recorded any more."""

_MB = 1024 * 1024
_SHARES = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "davfs", "fuse.sshfs", "fuse.rclone"}
)
_SYNCED = ("dropbox", "onedrive", "google drive", "googledrive", "icloud", "mobile documents", "nextcloud", "owncloud", "pcloud")
_SYNC_MARKS = (".stfolder", ".dropbox", ".sync", ".owncloudsync.log", ".nextcloudsync.log")
_WHO_ELSE = stat.S_IRWXG | stat.S_IRWXO


def look_at_place(home: Path, embedded: bool, mounts: Path = Path("/proc/mounts")) -> Iterator[Finding]:
    """The data folder ``home``. ``embedded``: the graph itself is kept in it. ``mounts``: where the machine lists its disks."""
    folder = _nearest(home)
    yield _folder(home, folder)
    yield _readers(home)
    yield _room(home, folder)
    if embedded:
        yield _kind_of_disk(folder, mounts)
        yield _memory()


def _nearest(home: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    found = home.expanduser().absolute()
    while not found.exists():
        found = found.parent
    return found


def _folder(home: Path, folder: Path) -> Finding:
    if not folder.is_dir():
        sentence = f"The data folder {home} cannot be made: {folder} is a file."
        return _place("folder", Level.BROKEN, sentence, "Set KINMAP_HOME to a folder.")
    if not os.access(folder, os.W_OK | os.X_OK) or os.statvfs(folder).f_flag & os.ST_RDONLY:
        sentence = f"The data folder {home} cannot be written to."
        return _place("folder", Level.BROKEN, sentence, "Make it writable for you, or set KINMAP_HOME to a folder that is.")
    if folder != home.expanduser().absolute():
        return _place("folder", Level.SOUND, f"The data folder {home} is made when it is first needed.")
    return _place("folder", Level.SOUND, f"The data folder is {home}.")


def _readers(home: Path) -> Finding:
    """Whatever stands below a folder that is closed to others is closed to them too."""
    opened = sorted(_open_to_others(home))
    if not opened:
        return _place("readers", Level.SOUND, "Nobody else on this machine can read what is kept there.")
    named = ", ".join(str(one) for one in opened[:3]) + (f" and {len(opened) - 3} more" if len(opened) > 3 else "")
    return _place("readers", Level.BROKEN, f"Other people on this machine can read {named}.", f"Run: chmod -R go-rwx '{home}'")


def _open_to_others(home: Path) -> Iterator[Path]:
    """Files that others can read, and folders of ours that should be closed and are not; the data folder itself may be open."""
    if not home.is_dir():
        return
    graph = GraphFolder.of(home).path
    for at, folders, files in os.walk(home):
        folders[:] = [name for name in folders if _mode(Path(at, name)) & _WHO_ELSE]
        yield from (Path(at, name) for name in files if _mode(Path(at, name)) & _WHO_ELSE)
        if Path(at) == graph:
            yield graph


def _mode(path: Path) -> int:
    try:
        return path.lstat().st_mode if not path.is_symlink() else 0
    except OSError:
        return 0


def _room(home: Path, folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    said = f"{free // _MB:,} MB are free on the disk that holds {home}."
    if free < RESERVE_BYTES:
        return _place(
            "space", Level.BROKEN, f"{said} Nothing can be recorded until there are {RESERVE_BYTES // _MB}.", _MAKE_ROOM
        )
    if free < LOW_SPACE_MB * _MB:
        return _place("space", Level.LOOK, f"Only {said} Under {RESERVE_BYTES // _MB} MB nothing can be recorded.", _MAKE_ROOM)
    return _place("space", Level.SOUND, said)


_MAKE_ROOM = "Delete what is not needed there, or move the data folder to a larger disk (KINMAP_HOME)."


def _kind_of_disk(folder: Path, mounts: Path) -> Finding:
    kind = _filesystem(folder.resolve(), mounts)
    if kind in _SHARES:
        sentence = f"The data folder is on a network share ({kind}): a lost network can damage the graph."
        return _place("disk", Level.BROKEN, sentence, "Stop Kinmap, move the folder to a disk of this machine, set KINMAP_HOME.")
    synced = _synced(folder.resolve())
    if synced is not None:
        sentence = f"The data folder lies in {synced}, which is copied elsewhere while Kinmap writes: the copies are never whole."
        to_do = "Stop Kinmap, move the folder out of it, set KINMAP_HOME. For copies use: kinmap backup"
        return _place("disk", Level.BROKEN, sentence, to_do)
    return _place("disk", Level.SOUND, "It is on a disk of this machine, in no folder that is copied elsewhere.")


def _filesystem(folder: Path, mounts: Path) -> str:
    """The kind of the filesystem that holds this folder; empty where the machine does not say."""
    try:
        lines = [line.split() for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines()]
    except OSError:
        return ""
    holding = [(len(at), kind) for _, at, kind, *_ in lines if folder.is_relative_to(at.replace("\\040", " "))]
    return max(holding, default=(0, ""))[1]


def _synced(folder: Path) -> Path | None:
    for above in (folder, *folder.parents):
        if any(word in above.name.lower() for word in _SYNCED) or any((above / mark).exists() for mark in _SYNC_MARKS):
            return above
    return None


def _memory() -> Finding:
    machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // _MB
    said = f"The graph may take {HEAP_MB:,} MB of this machine's {machine:,} MB of memory."
    if machine < 3 * HEAP_MB:
        return _place("memory", Level.LOOK, said, "Close other programs while Kinmap runs, or use a machine with more memory.")
    return _place("memory", Level.SOUND, said)


def _place(code: str, level: Level, sentence: str, to_do: str = "") -> Finding:
    return Finding(Subject.PLACE, code, level, sentence, to_do)
