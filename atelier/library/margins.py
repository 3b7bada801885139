"""What stands beside the journal: texts being typed, and what is shown. Stored at once, never undone."""

from atelier.library.store import Store


def put_draft(store: Store, scope: str, field: str, text: str, now: str) -> None:
    """Keep a text that is being typed, its halves of characters replaced: the one door is still to come."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    with store.writing():
        store.db.execute('INSERT OR REPLACE INTO "draft" VALUES (?, ?, ?, ?)', [scope, field, now, whole])


def drafts(store: Store, scope: str) -> dict[str, str]:
    """The texts being typed, by field."""
    with store.reading():
        return dict(store.rows('SELECT "field", "text" FROM "draft" WHERE "scope" = ?', [scope]))


def drop_draft(store: Store, scope: str, field: str) -> None:
    """Forget a text whose editor has closed; nothing is written where there is none."""
    if field in drafts(store, scope):
        with store.writing():
            store.db.execute('DELETE FROM "draft" WHERE "scope" = ? AND "field" = ?', [scope, field])


def put_state(store: Store, scope: str, key: str, value: str) -> None:
    """Keep what is shown; nothing is written where it is known already."""
    if state(store, scope).get(key) != value:
        with store.writing():
            store.db.execute('INSERT OR REPLACE INTO "state" VALUES (?, ?, ?)', [scope, key, value])


def state(store: Store, scope: str) -> dict[str, str]:
    """What was shown, by key."""
    with store.reading():
        return dict(store.rows('SELECT "key", "value" FROM "state" WHERE "scope" = ?', [scope]))
