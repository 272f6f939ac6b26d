"""The file of a backup: what it takes back out, and everything that is refused before it counts.

Two hundred flips and cuts of a small file by default; ``KINMAP_SOAK=1`` flips every byte of it.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import resource
import tracemalloc
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyrage
import pytest

from graphmodel.domain.errors import BadFile, BadValue, Failed, KinmapError, Refused, StoreFull
from graphmodel.store.archive import read_archive, write_archive
from graphmodel.store.archive_body import Row
from graphmodel.store.sealing import Key, Lock, new_key

SOAK = os.environ.get("KINMAP_SOAK") == "1"
FLIPS = 200
PASSPHRASE = "four invented words here"
ROWS: list[tuple[str, Row]] = [
    *(("people", {"id": f"p{number}", "name": f"Zoë Łuk {number}"}) for number in range(1203)),
    *(("looks", {"id": f"l{number}", "why": "review"}) for number in range(7)),
]


def write(file: Path, lock: Lock, rows: Sequence[tuple[str, Row]] = tuple(ROWS), replace: bool = False) -> int:
    return write_archive(file, lock, {"made_at": "today"}, iter(rows), lambda: {"hash": "abc"}, replace)


def read(file: Path, key: Key) -> tuple[list[tuple[str, Row]], Row, Row]:
    """Everything that was handed over, what was said first and what was said last."""
    taken: list[tuple[str, Row]] = []
    whole = read_archive(file, key, lambda of, rows: taken.extend((of, row) for row in rows))
    return taken, whole.about, whole.closing


@pytest.fixture(scope="module")
def key_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("keys") / "key.txt"
    new_key(file)
    return file


@pytest.fixture(scope="module")
def key(key_file: Path) -> Key:
    return Key.in_file(key_file)


@pytest.fixture(scope="module")
def lock(key_file: Path) -> Lock:
    public = next(line for line in key_file.read_text().splitlines() if "public key:" in line).split()[-1]
    return Lock.for_keys([public])


@pytest.fixture
def small(tmp_path: Path, lock: Lock) -> Path:
    """A file of few rows."""
    file = tmp_path / "small.kinmap-backup"
    write(file, lock, ROWS[:20])
    return file


def body_of(file: Path, key: Key) -> list[bytes]:
    """The lines inside, as anybody with age and gzip reads them."""
    content = file.read_bytes().split(b"\n", 2)[2]
    identities = [pyrage.x25519.Identity.from_str(one) for one in key.identities]
    return gzip.decompress(pyrage.decrypt(content, identities)).splitlines(keepends=True)


def rewrite(file: Path, lock: Lock, lines: Sequence[bytes]) -> None:
    """Other lines behind the same first two, by somebody who has the public key."""
    first, second, _ = file.read_bytes().split(b"\n", 2)
    recipients = [pyrage.x25519.Recipient.from_str(one) for one in lock.recipients]
    file.write_bytes(first + b"\n" + second + b"\n" + pyrage.encrypt(gzip.compress(b"".join(lines)), recipients))


def test_what_was_written_comes_out_in_the_same_order(tmp_path: Path, lock: Lock, key: Key) -> None:
    file = tmp_path / "one.kinmap-backup"

    size = write(file, lock)

    assert (ROWS, {"made_at": "today"}, {"hash": "abc"}) == read(file, key)
    assert file.stat().st_size == size
    assert file.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_a_passphrase_opens_what_it_closed_and_no_other_does(tmp_path: Path, key: Key) -> None:
    file = tmp_path / "one.kinmap-backup"
    write(file, Lock.for_passphrase(PASSPHRASE))

    assert ROWS == read(file, Key(passphrase=PASSPHRASE))[0]
    with pytest.raises(BadFile, match="This passphrase does not open it"):
        read(file, Key(passphrase=PASSPHRASE + " "))
    with pytest.raises(BadFile, match="opens with a passphrase, not with a key"):
        read(file, key)


def test_another_key_is_refused_and_the_right_one_is_named(tmp_path: Path, small: Path, lock: Lock) -> None:
    new_key(tmp_path / "other.txt")

    with pytest.raises(BadFile, match=f"It was made for {lock.recipients[0]}"):
        read(small, Key.in_file(tmp_path / "other.txt"))
    with pytest.raises(BadFile, match="opens with a key, not with a passphrase"):
        read(small, Key(passphrase=PASSPHRASE))


def test_each_of_several_keys_opens_it(tmp_path: Path, lock: Lock, key: Key) -> None:
    second = new_key(tmp_path / "second.txt")
    file = tmp_path / "one.kinmap-backup"
    write(file, Lock.for_keys([*lock.recipients, second]))

    assert read(file, key) == read(file, Key.in_file(tmp_path / "second.txt"))


def test_no_flipped_byte_goes_unseen(small: Path, key: Key) -> None:
    whole, chance = small.read_bytes(), random.Random(4)
    places = range(len(whole)) if SOAK else chance.sample(range(len(whole)), FLIPS)
    for place in [*range(250), *places]:
        flipped = bytearray(whole)
        flipped[place] ^= 1 << chance.randrange(8)
        small.write_bytes(flipped)
        with pytest.raises(BadFile):
            read(small, key)


def test_no_cut_goes_unseen(small: Path, key: Key) -> None:
    whole, chance = small.read_bytes(), random.Random(5)
    for length in [0, 1, len(whole) - 1, *chance.sample(range(len(whole)), FLIPS)]:
        small.write_bytes(whole[:length])
        with pytest.raises(BadFile):
            read(small, key)


@pytest.mark.parametrize("more", [b"\n", b"x", b"kinmap-backup 1\n", bytes(70_000)])
def test_nothing_can_be_appended(small: Path, key: Key, more: bytes) -> None:
    small.write_bytes(small.read_bytes() + more)

    with pytest.raises(BadFile):
        read(small, key)


def swapped(lines: list[bytes]) -> list[bytes]:
    """The first two chunks in the other order."""
    return [lines[0], *lines[3:5], *lines[1:3], *lines[5:]]


@pytest.mark.parametrize(
    "alter",
    [
        pytest.param(swapped, id="two parts in the other order"),
        pytest.param(lambda lines: lines[:1] + lines[3:], id="a part left out"),
        pytest.param(lambda lines: lines[:3] + lines[1:], id="a part twice"),
        pytest.param(lambda lines: lines[:-3] + lines[-1:], id="the last part left out"),
        pytest.param(lambda lines: lines[:-1], id="no end"),
        pytest.param(lambda lines: lines + lines[-1:], id="two ends"),
        pytest.param(lambda lines: lines[1:], id="no beginning"),
        pytest.param(
            lambda lines: [one.replace(b"Luk 3", b"Lux 3").replace("Łuk 3".encode(), b"Lu 3") for one in lines], id="a name"
        ),
        pytest.param(lambda lines: [one.replace(b'"of":"people"', b'"of":"looks"') for one in lines], id="what it is"),
        pytest.param(lambda lines: [one.replace(b'"rows":500', b'"rows":499') for one in lines], id="how many"),
        pytest.param(lambda lines: [*lines[:2], b"[1, 2", *lines[3:]], id="no JSON"),
        pytest.param(lambda lines: [*lines[:2], b"\xff\xfe\n", *lines[3:]], id="no letters"),
        pytest.param(lambda lines: [b"17\n", *lines[1:]], id="another kind of beginning"),
    ],
)
def test_what_somebody_with_the_public_key_rewrote_is_refused(tmp_path: Path, lock: Lock, key: Key, alter: object) -> None:
    file = tmp_path / "one.kinmap-backup"
    write(file, lock)
    lines = body_of(file, key)
    rewrite(file, lock, lines)
    assert ROWS == read(file, key)[0]
    assert callable(alter)

    rewrite(file, lock, alter(lines))

    with pytest.raises(BadFile):
        read(file, key)


def test_the_inside_of_one_file_does_not_pass_behind_the_beginning_of_another(tmp_path: Path, lock: Lock, key: Key) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    write(one, lock)
    write(two, Lock.for_keys([*lock.recipients, new_key(tmp_path / "second.txt")]))
    one.write_bytes(b"\n".join([*two.read_bytes().split(b"\n", 2)[:2], one.read_bytes().split(b"\n", 2)[2]]))

    with pytest.raises(BadFile, match="belong to another file"):
        read(one, key)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no Kinmap backup"),
        (b"name,birth\nZoe,2014\n", "no Kinmap backup"),
        (b"kinmap-backup two\n{}\n", "no Kinmap backup"),
        (b"kinmap-backup 2\n{}\n", r"newer Kinmap \(format 2\)"),
        (b"kinmap-backup 1\n", "ends in its first lines"),
        (b"kinmap-backup 1\n[]\n", "does not say how it can be opened"),
        (b'kinmap-backup 1\n{"opens_with":"luck"}\n', "does not say how it can be opened"),
    ],
)
def test_what_is_no_backup_is_told_so(tmp_path: Path, key: Key, content: bytes, said: str) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)

    with pytest.raises(BadFile, match=said):
        read(file, key)


def test_a_file_that_is_not_there_is_told_so(tmp_path: Path, key: Key) -> None:
    with pytest.raises(BadFile, match="cannot be read"):
        read(tmp_path / "none", key)


def test_a_file_that_is_there_is_replaced_only_when_told(tmp_path: Path, lock: Lock, key: Key) -> None:
    file = tmp_path / "one.kinmap-backup"
    file.write_text("the minutes of a meeting")

    with pytest.raises(BadFile, match="There is such a file already"):
        write(file, lock)
    assert file.read_text() == "the minutes of a meeting"
    write(file, lock, replace=True)

    assert ROWS == read(file, key)[0]


def test_a_file_that_came_meanwhile_is_not_written_over(tmp_path: Path, lock: Lock) -> None:
    file = tmp_path / "one.kinmap-backup"

    def rows() -> Iterator[tuple[str, Row]]:
        file.write_text("the minutes of a meeting")
        yield from ROWS

    with pytest.raises(BadFile, match="There is such a file already"):
        write_archive(file, lock, {}, rows(), dict)
    assert [one.name for one in tmp_path.iterdir()] == [file.name]
    assert file.read_text() == "the minutes of a meeting"


@pytest.mark.parametrize("fault", [Failed("The graph does not answer."), KeyboardInterrupt(), ValueError("a fault of ours")])
def test_an_error_on_the_way_leaves_nothing_and_is_the_one_that_is_told(tmp_path: Path, lock: Lock, fault: BaseException) -> None:
    def rows() -> Iterator[tuple[str, Row]]:
        yield from ROWS
        raise fault

    with pytest.raises(type(fault)) as told:
        write_archive(tmp_path / "one", lock, {}, rows(), dict)
    assert told.value is fault
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("room", [0, 1, 100, 200, 500, 1_000, 3_000, 5_000])
def test_a_full_disk_is_told_so_and_leaves_nothing(tmp_path: Path, lock: Lock, room: int) -> None:
    """The machine itself takes no more than so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        with pytest.raises(StoreFull):
            write(tmp_path / "one", lock)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_to_is_told_so(tmp_path: Path, lock: Lock) -> None:
    for place in (tmp_path / "no folder" / "one", tmp_path):
        with pytest.raises(KinmapError):
            write(place, lock)


def test_memory_does_not_grow_with_the_file(tmp_path: Path, lock: Lock, key: Key) -> None:
    """Thirty megabytes of rows that hardly compress, written and read in a few."""
    chance = random.Random(6)
    rows = (("people", {"id": str(number), "notes": chance.randbytes(10_000).hex()}) for number in range(1_500))
    file, counted = tmp_path / "one", [0]

    def count(_: str, given: Sequence[Row]) -> None:
        counted[0] += len(given)

    tracemalloc.start()
    write_archive(file, lock, {}, rows, dict)
    read_archive(file, key, count)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert counted == [1_500]
    assert peak < 16 * 1024 * 1024


def test_a_key_is_only_its_owners_and_never_written_over(tmp_path: Path) -> None:
    file = tmp_path / "key.txt"
    public = new_key(file)

    assert file.stat().st_mode & 0o777 == 0o600
    assert public.startswith("age1")
    before = file.read_text()
    with pytest.raises(BadFile, match="never written over"):
        new_key(file)
    assert file.read_text() == before
    assert before.splitlines()[-1] not in repr(Key.in_file(file))


@pytest.mark.parametrize("text", ["", "age1qqqq", "AGE-SECRET-KEY-1QQQ"])
def test_a_file_without_a_whole_secret_key_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "key").write_text(text)

    with pytest.raises(BadFile):
        Key.in_file(tmp_path / "key")


def test_what_cannot_close_a_backup_is_refused() -> None:
    with pytest.raises(BadValue, match="public half"):
        Lock.for_keys(["age1nonsense"])
    with pytest.raises(Refused, match="secret half"):
        Lock.for_keys(["AGE-SECRET-KEY-1ABC"])
    with pytest.raises(Refused, match="at least 12 characters"):
        Lock.for_passphrase("hunter2")


def test_the_opening_says_nothing_of_what_is_inside(tmp_path: Path, small: Path) -> None:
    opening = small.read_bytes().split(b"\n", 2)

    assert opening[0] == b"kinmap-backup 1"
    assert set(json.loads(opening[1])) == {"opens_with", "keys"}
    assert b"Zo" not in small.read_bytes()
