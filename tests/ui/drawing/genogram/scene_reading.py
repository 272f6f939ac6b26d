"""What a test asks of a finished genogram."""

from __future__ import annotations

from collections.abc import Iterator

from ui.drawing.scene import Group, Label, Scene, Shape


def parts_of(scene: Scene) -> Iterator[Group | Label | Shape]:
    """Everything in the picture, outermost first."""
    waiting: list[Group | Label | Shape] = list(reversed(scene.children))
    while waiting:
        part = waiting.pop()
        yield part
        if isinstance(part, Group):
            waiting.extend(reversed(part.children))


def texts_of(scene: Scene) -> list[str]:
    """All words that can be read."""
    return [part.text for part in parts_of(scene) if isinstance(part, Label)]


def groups_with(scene: Scene, name: str) -> list[dict[str, str]]:
    """Attributes of the groups that have the attribute ``name``."""
    return [dict(part.attributes) for part in parts_of(scene) if isinstance(part, Group) and name in dict(part.attributes)]


def group(scene: Scene, **wanted: str) -> Group:
    """The one group with these data attributes (``person="ann"``)."""
    asked = {f"data-{name}": value for name, value in wanted.items()}.items()
    found = [part for part in parts_of(scene) if isinstance(part, Group) and asked <= dict(part.attributes).items()]
    assert len(found) == 1, f"{len(found)} groups with {wanted}"
    return found[0]


def strokes_of(part: Group) -> list[dict[str, str]]:
    """Attributes of the lines directly in a group."""
    return [dict(child.attributes) for child in part.children if isinstance(child, Shape) and child.tag == "path"]


def box_of(scene: Scene, person: str) -> tuple[float, float, float, float]:
    """A person's symbol: left, top, width, height."""
    said = dict(group(scene, person=person).attributes)
    return float(said["data-x"]), float(said["data-y"]), float(said["data-w"]), float(said["data-h"])
