"""Schema 1, the guards: triggers that refuse what the rules of a vote forbid, and never write.

They stand behind the checks of `workshop.vote` and of the session, for what comes in by any other door. Each
message is a code of `Reason`.
"""

_BOXES = """
CREATE TRIGGER "{table}_into_open" BEFORE INSERT ON "{table}"
WHEN coalesce((
  SELECT "kind" FROM "act" WHERE "round" = NEW."round" AND "kind" IN ('open', 'close', 'reopen')
  ORDER BY "sequence" DESC LIMIT 1
), 'close') = 'close'
BEGIN SELECT RAISE(ABORT, 'round-not-open'); END;

CREATE TRIGGER "{table}_out_of_open" BEFORE DELETE ON "{table}"
WHEN (
  SELECT "kind" FROM "act" WHERE "round" = OLD."round" AND "kind" IN ('open', 'close', 'reopen')
  ORDER BY "sequence" DESC LIMIT 1
) = 'close'
BEGIN SELECT RAISE(ABORT, 'round-not-open'); END;

CREATE TRIGGER "{table}_put_anew" BEFORE UPDATE ON "{table}"
BEGIN SELECT RAISE(ABORT, 'round-frozen'); END;
"""

_BALLOTS = """
CREATE TRIGGER "{table}_of_secrecy" BEFORE INSERT ON "{table}"
WHEN (SELECT "secret" FROM "round" WHERE "id" = NEW."round") <> {secret}
BEGIN SELECT RAISE(ABORT, 'round-frozen'); END;

CREATE TRIGGER "{table}_within_rules" BEFORE INSERT ON "{table}"
BEGIN
  SELECT RAISE(ABORT, 'ballot-malformed')
  WHERE NOT json_valid(NEW."marks") OR EXISTS (
    SELECT 1 FROM json_each(NEW."marks") AS mark
    WHERE json_type(mark.value, '$[0]') IS NOT 'integer' OR json_type(mark.value, '$[1]') IS NOT 'integer'
      OR json_extract(mark.value, '$[1]') < 1
  ) OR (SELECT count(*) <> count(DISTINCT json_extract(value, '$[0]')) FROM json_each(NEW."marks"));

  SELECT RAISE(ABORT, 'ballot-unknown-number')
  WHERE EXISTS (
    SELECT 1 FROM json_each(NEW."marks") AS mark WHERE NOT EXISTS (
      SELECT 1 FROM "orientation"
      WHERE "round" = NEW."round" AND "number" = json_extract(mark.value, '$[0]')
    )
  );

  SELECT RAISE(ABORT, 'ballot-over-budget')
  WHERE (SELECT total(json_extract(value, '$[1]')) FROM json_each(NEW."marks")) > (
    SELECT CASE "weights" WHEN '[]' THEN "dots" ELSE (SELECT total(value) FROM json_each("weights")) END
    FROM "round" WHERE "id" = NEW."round"
  );

  SELECT RAISE(ABORT, 'ballot-over-cap')
  WHERE (SELECT max(json_extract(value, '$[1]')) FROM json_each(NEW."marks")) > (
    SELECT CASE "weights" WHEN '[]' THEN "cap" ELSE (SELECT max(value) FROM json_each("weights")) END
    FROM "round" WHERE "id" = NEW."round"
  );
END;
"""

_TOTALS = """
CREATE TRIGGER "batch_within_rules" BEFORE INSERT ON "batch"
BEGIN
  SELECT RAISE(ABORT, 'totals-negative')
  WHERE NOT json_valid(NEW."totals") OR EXISTS (
    SELECT 1 FROM json_each(NEW."totals") AS mark
    WHERE json_type(mark.value, '$[0]') IS NOT 'integer' OR json_type(mark.value, '$[1]') IS NOT 'integer'
      OR json_extract(mark.value, '$[1]') < 0
  ) OR (SELECT count(*) <> count(DISTINCT json_extract(value, '$[0]')) FROM json_each(NEW."totals"));

  SELECT RAISE(ABORT, 'totals-unknown-number')
  WHERE EXISTS (
    SELECT 1 FROM json_each(NEW."totals") AS mark WHERE NOT EXISTS (
      SELECT 1 FROM "orientation"
      WHERE "round" = NEW."round" AND "number" = json_extract(mark.value, '$[0]')
    )
  );

  SELECT RAISE(ABORT, 'totals-over-budget')
  WHERE (SELECT total(json_extract(value, '$[1]')) FROM json_each(NEW."totals")) > NEW."voters" * (
    SELECT CASE "weights" WHEN '[]' THEN "dots" ELSE (SELECT total(value) FROM json_each("weights")) END
    FROM "round" WHERE "id" = NEW."round"
  );

  SELECT RAISE(ABORT, 'totals-over-cap')
  WHERE (SELECT max(json_extract(value, '$[1]')) FROM json_each(NEW."totals")) > NEW."voters" * (
    SELECT CASE "weights" WHEN '[]' THEN "cap" ELSE (SELECT max(value) FROM json_each("weights")) END
    FROM "round" WHERE "id" = NEW."round"
  );
END;
"""

_ENTITLED = """
CREATE TRIGGER "{table}_within_entitled" BEFORE {event} ON "{table}"
WHEN {voters} + (SELECT count(*) FROM "ballot" WHERE "round" = NEW."round")
  + (SELECT count(*) FROM "open_ballot" WHERE "round" = NEW."round")
  + (SELECT total("voters") FROM "batch" WHERE "round" = NEW."round")
  > (SELECT "entitled" FROM "round" WHERE "id" = NEW."round")
BEGIN SELECT RAISE(ABORT, 'round-full'); END;
"""

_FROZEN = """
CREATE TRIGGER "act_frozen" BEFORE UPDATE ON "act"
WHEN (NEW."id", NEW."round", NEW."sequence", NEW."kind", NEW."at", NEW."facts", NEW."previous", NEW."hash")
  IS NOT
  (OLD."id", OLD."round", OLD."sequence", OLD."kind", OLD."at", OLD."facts", OLD."previous", OLD."hash")
BEGIN SELECT RAISE(ABORT, 'round-frozen'); END;

CREATE TRIGGER "round_frozen" BEFORE UPDATE ON "round"
WHEN EXISTS (SELECT 1 FROM "act" WHERE "round" = OLD."id") AND
  (NEW."id", NEW."dots", NEW."cap", NEW."all_placed", NEW."weights", NEW."blank_allowed", NEW."secret",
    NEW."retain")
  IS NOT
  (OLD."id", OLD."dots", OLD."cap", OLD."all_placed", OLD."weights", OLD."blank_allowed", OLD."secret",
    OLD."retain")
BEGIN SELECT RAISE(ABORT, 'round-frozen'); END;

CREATE TRIGGER "orientation_frozen" BEFORE UPDATE ON "orientation"
WHEN EXISTS (SELECT 1 FROM "act" WHERE "round" = OLD."round")
  AND (NEW."id", NEW."round", NEW."title", NEW."number")
  IS NOT (OLD."id", OLD."round", OLD."title", OLD."number")
BEGIN SELECT RAISE(ABORT, 'round-frozen'); END;

CREATE TRIGGER "orientation_not_removed" BEFORE DELETE ON "orientation"
WHEN EXISTS (SELECT 1 FROM "act" WHERE "round" = OLD."round")
BEGIN SELECT RAISE(ABORT, 'round-frozen'); END;

CREATE TRIGGER "orientation_not_added" BEFORE INSERT ON "orientation"
WHEN EXISTS (SELECT 1 FROM "act" WHERE "round" = NEW."round")
BEGIN SELECT RAISE(ABORT, 'round-frozen'); END;

CREATE TRIGGER "entry_frozen" BEFORE UPDATE ON "entry"
BEGIN SELECT RAISE(ABORT, 'entry-frozen'); END;
"""

SQL = "".join(
    [
        *(_BOXES.format(table=table) for table in ("ballot", "open_ballot", "batch")),
        _BALLOTS.format(table="ballot", secret=1),
        _BALLOTS.format(table="open_ballot", secret=0),
        _TOTALS,
        # A secret ballot counts when its admission is spent: the ballots themselves are rewritten each time.
        _ENTITLED.format(table="admission", event='UPDATE OF "spent"', voters=1),
        _ENTITLED.format(table="open_ballot", event="INSERT", voters=1),
        _ENTITLED.format(table="batch", event="INSERT", voters='NEW."voters"'),
        _FROZEN,
    ]
)
