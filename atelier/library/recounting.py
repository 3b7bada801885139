"""The recount: what the ballots of a closed round add up to, by SQL alone.

It shares nothing with the count that the interface shows (`workshop.vote`): no function of the house looks at
a mark here, SQLite reads, adds up and ranks.
"""

from dataclasses import dataclass

from atelier.library.store import Store


@dataclass(frozen=True, slots=True)
class Recounted:
    """A round as SQLite has it."""

    voters: int
    scores: tuple[tuple[int, int, int], ...]
    """Number, dots or points, and rank of every orientation, best first; ties share a rank, by number."""
    frozen_voters: int | None
    """What the act that closed it last says; None where there is none."""
    frozen: tuple[tuple[int, int], ...]
    """Number and dots that it says, by number."""

    @property
    def as_closed(self) -> bool:
        """Whether the box is what the closing act froze."""
        by_number = tuple(sorted((number, score) for number, score, _ in self.scores))
        return (self.voters, by_number) == (self.frozen_voters, self.frozen)


_SCORES = """
WITH "cast_here" AS (
  SELECT "marks" FROM "ballot" WHERE "round" = ?1 UNION ALL
  SELECT "marks" FROM "open_ballot" WHERE "round" = ?1 UNION ALL
  SELECT "totals" FROM "batch" WHERE "round" = ?1
), "mark" AS (
  SELECT json_extract(value, '$[0]') AS "number", json_extract(value, '$[1]') AS "dots"
  FROM "cast_here", json_each("cast_here"."marks")
), "listed" AS (
  SELECT "number" FROM "orientation" WHERE "round" = ?1 AND "number" IS NOT NULL
  UNION SELECT "number" FROM "mark"
), "scored" AS (
  SELECT "listed"."number" AS "number", coalesce(sum("dots"), 0) AS "score"
  FROM "listed" LEFT JOIN "mark" ON "mark"."number" = "listed"."number" GROUP BY "listed"."number"
)
SELECT "number", "score", rank() OVER (ORDER BY "score" DESC) AS "rank" FROM "scored"
ORDER BY "rank", "number"
"""

_VOTERS = """
SELECT (SELECT count(*) FROM "ballot" WHERE "round" = ?1)
  + (SELECT count(*) FROM "open_ballot" WHERE "round" = ?1)
  + (SELECT coalesce(sum("voters"), 0) FROM "batch" WHERE "round" = ?1)
"""

_CLOSING = """
SELECT "facts" FROM "act" WHERE "round" = ?1 AND "kind" = 'close' ORDER BY "sequence" DESC LIMIT 1
"""

_FROZEN = """
SELECT json_extract(?1, '$.voters'), json_extract(value, '$[0]'), json_extract(value, '$[1]')
FROM json_each(?1, '$.totals') ORDER BY 2
"""


def recount(store: Store, round_id: str) -> Recounted:
    """Count a round anew, inside `reading`."""
    ((voters,),) = store.rows(_VOTERS, [round_id])
    scores = tuple(store.rows(_SCORES, [round_id]))
    closing = store.rows(_CLOSING, [round_id])
    frozen = store.rows(_FROZEN, [closing[0][0]]) if closing else []
    return Recounted(
        voters=int(voters),
        scores=scores,
        frozen_voters=frozen[0][0] if frozen else None,
        frozen=tuple((number, dots) for _, number, dots in frozen),
    )
