"""The logical hash of a store as it stands: what a restored store is compared by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from graphmodel.backup.beside import BESIDE
from graphmodel.backup.contents import MERGES, Digest, Index, add_head, content_hash
from graphmodel.backup.snapshot import entries_up_to, heads_at_one_moment
from graphmodel.store.chain import Head
from graphmodel.store.connection import Graph
from graphmodel.store.shapes import SHAPES, Shape
from graphmodel.store.statements import statement

_AT_ONCE = 1_000


def logical_hash(graph: Graph) -> str:
    """The hash over every record as it is kept now, where every chain stands, and what is kept beside; in hexadecimal.

    The same for the same content, on either engine. Records are read where they are, not from the journal, so that a record that
    is not as the journal has it changes the hash. Asks for a store that nobody writes to meanwhile.
    """
    index, heads = Index(), heads_at_one_moment(graph)
    for entry in entries_up_to(graph, heads):
        index.take(entry)
    return hash_of_kept(graph, index, heads)


def hash_of_kept(graph: Graph, index: Index, heads: Sequence[Head]) -> str:
    """The same, where it is known which records there are and where the chains stand."""
    digest = Digest()
    for head in heads:
        add_head(digest, head)
    for beside in BESIDE:
        for row in beside.rows(graph, heads):
            digest.add(beside.name, str(row["id"]), row)
    for row in graph.read(statement("archive/merges")):
        digest.add(MERGES, str(row["merge_id"]), row)
    for shape in SHAPES:
        _add_kept(graph, shape, index, digest)
    return digest.hex()


def _add_kept(graph: Graph, shape: Shape, index: Index, digest: Digest) -> None:
    left = iter([(each, one.at_end) for each, one in index.standing(shape.word)])
    while batch := list(islice(left, _AT_ONCE)):
        for each, stored in kept(graph, shape, batch).items():
            digest.add_hash(shape.word, content_hash(shape.word, each, stored))


def kept(graph: Graph, shape: Shape, wanted: Sequence[tuple[str, str | None]]) -> dict[str, Mapping[str, object]]:
    """What is kept of these records, by id; of an edge, each with the id of the person that it is looked up at."""
    name = f"record/read_{shape.word}"
    if shape.is_edge:
        rows = graph.read(statement(name), rows=[{"id": each, "at": at} for each, at in wanted])
    else:
        rows = graph.read(statement(name), ids=[each for each, _ in wanted])
    return {str(row["id"]): row["stored"] for row in rows if isinstance(row["stored"], dict)}
