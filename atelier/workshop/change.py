"""The only way in which anything is ever altered."""

from dataclasses import dataclass

from atelier.workshop.entities import Entity


@dataclass(frozen=True, slots=True)
class Change:
    """One entity before and after; none before means created, none after means removed."""

    before: Entity | None
    after: Entity | None

    def __post_init__(self) -> None:
        """A change concerns one entity: a bug, not a refusal, where it does not."""
        if self.before is None and self.after is None:
            raise ValueError("a change needs an entity")
        if self.before is None or self.after is None:
            return
        if (type(self.before), self.before.id) != (type(self.after), self.after.id):
            raise ValueError("a change concerns one entity")

    @property
    def entity(self) -> Entity:
        """The entity as it stands after, or stood before its removal."""
        entity = self.after if self.after is not None else self.before
        assert entity is not None
        return entity

    def reversed(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)


def created(entity: Entity) -> Change:
    """A change that makes an entity."""
    return Change(None, entity)


def removed(entity: Entity) -> Change:
    """A change that takes an entity away."""
    return Change(entity, None)
