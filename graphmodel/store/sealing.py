"""Keys and passphrases of backups: what closes one and what opens it, by age (https://age-encryption.org/v1).

A key is a pair: whoever holds the public half (``age1…``) can make backups, and only who holds the secret half can open them. A
passphrase locks a key that is made for one file, so that files of any size are closed and opened in a stream.
"""

from __future__ import annotations

import base64
import binascii
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pyrage
from pyrage import passphrase as by_passphrase
from pyrage import x25519

from graphmodel.domain.errors import BadFile, BadValue, Refused

MIN_PASSPHRASE = 12
"""Characters of the shortest passphrase that a backup takes."""

_SECRET = "AGE-SECRET-KEY-"  # noqa: S105 - how such a line begins, and no secret


@dataclass(frozen=True, slots=True)
class Lock:
    """What a backup is closed with: the public halves of keys, any of which opens it, or one passphrase."""

    recipients: tuple[str, ...] = ()
    passphrase: str | None = field(default=None, repr=False)

    @classmethod
    def for_keys(cls, recipients: Sequence[str]) -> Lock:
        """:raises BadValue: one of these is not the public half of a key."""
        for one in recipients:
            _recipient(one)
        return cls(recipients=tuple(dict.fromkeys(recipients)))

    @classmethod
    def for_passphrase(cls, passphrase: str) -> Lock:
        """:raises Refused: it is so short that it can be guessed."""
        if len(passphrase.strip()) < MIN_PASSPHRASE:
            raise Refused(
                f"A passphrase for a backup has at least {MIN_PASSPHRASE} characters: take four words that nobody would guess. "
                "No backup was made."
            )
        return cls(passphrase=passphrase)

    def shut(self) -> tuple[dict[str, object], list[x25519.Recipient]]:
        """What is said in the open of how the file can be opened, and for whom its content is to be encrypted."""
        if self.passphrase is None:
            return {"opens_with": "key", "keys": list(self.recipients)}, [_recipient(one) for one in self.recipients]
        made = x25519.Identity.generate()
        locked = by_passphrase.encrypt(str(made).encode(), self.passphrase)
        return {"opens_with": "passphrase", "key": base64.b64encode(locked).decode()}, [made.to_public()]


@dataclass(frozen=True, slots=True)
class Key:
    """What opens a backup: secret halves of keys, or a passphrase."""

    identities: tuple[str, ...] = field(default=(), repr=False)
    passphrase: str | None = field(default=None, repr=False)

    @classmethod
    def in_file(cls, file: Path) -> Key:
        """The secret keys of a file as :func:`new_key` or ``age-keygen`` writes it.

        :raises BadFile: it cannot be read, or holds no secret key.
        """
        try:
            lines = [line.strip() for line in file.read_text(encoding="utf-8").splitlines()]
        except (OSError, UnicodeDecodeError) as error:
            raise BadFile(str(file), "This is no file of keys that can be read.", _WHICH_KEY) from error
        keys = tuple(line for line in lines if line.startswith(_SECRET))
        if not keys:
            raise BadFile(str(file), "There is no secret key in it.", _WHICH_KEY)
        try:
            for one in keys:
                x25519.Identity.from_str(one)
        except pyrage.IdentityError as error:
            raise BadFile(str(file), "The secret key in it is not whole.", _WHICH_KEY) from error
        return cls(identities=keys)

    def open(self, said: Mapping[str, object], file: str) -> list[x25519.Identity]:
        """The keys to read the content with. ``said``: what the file says in the open.

        :raises BadFile: this key or passphrase does not open it, or what it says is not whole.
        """
        if said.get("opens_with") == "passphrase":
            return [self._unlocked(said, file)]
        if said.get("opens_with") != "key":
            raise BadFile(file, "It does not say how it can be opened.", _DAMAGED)
        if not self.identities:
            raise BadFile(
                file, "It opens with a key, not with a passphrase.", "Give the file of the secret key: --identity FILE."
            )
        return [x25519.Identity.from_str(one) for one in self.identities]

    def _unlocked(self, said: Mapping[str, object], file: str) -> x25519.Identity:
        if self.passphrase is None:
            raise BadFile(file, "It opens with a passphrase, not with a key.", "Give the passphrase it was made with.")
        try:
            locked = base64.b64decode(str(said.get("key")), validate=True)
            return x25519.Identity.from_str(by_passphrase.decrypt(locked, self.passphrase).decode())
        except (pyrage.DecryptError, pyrage.IdentityError, binascii.Error, OSError, UnicodeDecodeError) as error:
            raise BadFile(
                file, "This passphrase does not open it.", "Nothing was changed. Check the passphrase, or take another copy."
            ) from error


_WHICH_KEY = "Name the file that `kinmap backup --new-key` wrote."
_DAMAGED = "Nothing was changed. The file was cut, altered or damaged: take another copy."


def new_key(file: Path) -> str:
    """Make a pair of keys and keep the secret half in a new file that only its owner can read. Returns the public half.

    :raises BadFile: the file is there already (a key is never written over), or cannot be written.
    """
    made = x25519.Identity.generate()
    public = str(made.to_public())
    at = datetime.now(UTC).isoformat(timespec="seconds")
    text = f"# Kinmap backups: made {at}. Whoever has this file can open every backup made for the public key below.\n"
    text += f"# public key: {public}\n{made}\n"
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    except FileExistsError:
        raise BadFile(
            str(file), "There is such a file already.", "A key is never written over: name a new file. Nothing was changed."
        ) from None
    except OSError as error:
        raise BadFile(str(file), f"It cannot be written ({error.strerror}).", "Name a place that you may write to.") from error
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    return public


def _recipient(public: str) -> x25519.Recipient:
    if public.startswith(_SECRET):
        raise Refused("That is the secret half of a key: keep it to yourself. A backup is made for the public half, age1…")
    try:
        return x25519.Recipient.from_str(public)
    except pyrage.RecipientError as error:
        raise BadValue(
            "--recipient", public, "the public half of a key (age1…), as `kinmap backup --new-key` shows it"
        ) from error
