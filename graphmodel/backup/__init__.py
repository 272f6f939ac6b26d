"""Backup and restore: one portable file, engine to engine, made while the store is in use, proved when it is restored."""

from graphmodel.backup.checking import Checked, check
from graphmodel.backup.contents import Contents
from graphmodel.backup.last import LastBackup, last_backup
from graphmodel.backup.making import Backup, Progress, back_up
from graphmodel.backup.proving import logical_hash
from graphmodel.backup.restoring import restore

__all__ = [
    "Backup",
    "Checked",
    "Contents",
    "LastBackup",
    "Progress",
    "back_up",
    "check",
    "last_backup",
    "logical_hash",
    "restore",
]
