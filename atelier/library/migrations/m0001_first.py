"""Schema 1: everything that the first version remembers, written out as it stands in the file.

One table for each kind of entity: its fields in their order, `workshop` (whose it is; the shelf's tables have
none) and `seal`, a hash over all of these. Links are checked at the end of a transaction, so rows may come in
any order. The triggers only refuse; their messages are codes of `Reason`.
"""

SQL = """
CREATE TABLE "workshop" (
  "id" TEXT NOT NULL PRIMARY KEY, "title" TEXT NOT NULL, "number" INTEGER, "programme" TEXT,
  "theme" TEXT NOT NULL, "language" TEXT NOT NULL, "method" TEXT NOT NULL, "date" TEXT, "starts" TEXT,
  "ends" TEXT, "place" TEXT NOT NULL, "organisation" TEXT NOT NULL, "facilitators" TEXT NOT NULL,
  "secretary" TEXT NOT NULL, "context" TEXT NOT NULL, "stakes" TEXT NOT NULL, "axes" TEXT NOT NULL,
  "unnamed" INTEGER NOT NULL, "workshop" TEXT NOT NULL CHECK ("workshop" = "id"), "seal" BLOB NOT NULL
) STRICT;

CREATE TABLE "step" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL, "kind" TEXT NOT NULL, "title" TEXT NOT NULL,
  "opening" TEXT NOT NULL, "question" TEXT NOT NULL, "answers_heading" TEXT NOT NULL, "minutes" INTEGER,
  "by_group" INTEGER NOT NULL CHECK ("by_group" IN (0, 1)), "layout" TEXT NOT NULL,
  "groups_from" TEXT REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "step_workshop" ON "step" ("workshop");
CREATE INDEX "step_groups_from" ON "step" ("groups_from");

CREATE TABLE "group" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "step" TEXT NOT NULL REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
  "number" INTEGER NOT NULL, "title" TEXT NOT NULL, "layout" TEXT NOT NULL,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "group_workshop" ON "group" ("workshop");
CREATE INDEX "group_step" ON "group" ("step");

CREATE TABLE "scenario" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "step" TEXT NOT NULL REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
  "group" TEXT REFERENCES "group" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL, "year" INTEGER, "role" TEXT NOT NULL, "situation" TEXT NOT NULL,
  "question" TEXT NOT NULL, "instruction" TEXT NOT NULL,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "scenario_workshop" ON "scenario" ("workshop");
CREATE INDEX "scenario_step" ON "scenario" ("step");
CREATE INDEX "scenario_group" ON "scenario" ("group");

CREATE TABLE "zone" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "step" TEXT NOT NULL REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
  "group" TEXT REFERENCES "group" ("id") DEFERRABLE INITIALLY DEFERRED, "title" TEXT NOT NULL,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "zone_workshop" ON "zone" ("workshop");
CREATE INDEX "zone_step" ON "zone" ("step");
CREATE INDEX "zone_group" ON "zone" ("group");

CREATE TABLE "row" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "step" TEXT NOT NULL REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
  "group" TEXT REFERENCES "group" ("id") DEFERRABLE INITIALLY DEFERRED,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "row_workshop" ON "row" ("workshop");
CREATE INDEX "row_step" ON "row" ("step");
CREATE INDEX "row_group" ON "row" ("group");

CREATE TABLE "cluster" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "zone" TEXT NOT NULL REFERENCES "zone" ("id") DEFERRABLE INITIALLY DEFERRED,
  "row" TEXT REFERENCES "row" ("id") DEFERRABLE INITIALLY DEFERRED, "title" TEXT NOT NULL,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "cluster_workshop" ON "cluster" ("workshop");
CREATE INDEX "cluster_zone" ON "cluster" ("zone");
CREATE INDEX "cluster_row" ON "cluster" ("row");

CREATE TABLE "note" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "zone" TEXT NOT NULL REFERENCES "zone" ("id") DEFERRABLE INITIALLY DEFERRED,
  "cluster" TEXT REFERENCES "cluster" ("id") DEFERRABLE INITIALLY DEFERRED,
  "group" TEXT REFERENCES "group" ("id") DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT NOT NULL, "aside" TEXT NOT NULL, "direction" TEXT,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "note_workshop" ON "note" ("workshop");
CREATE INDEX "note_zone" ON "note" ("zone");
CREATE INDEX "note_cluster" ON "note" ("cluster");
CREATE INDEX "note_group" ON "note" ("group");

CREATE TABLE "synthesis" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "step" TEXT NOT NULL REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
  "group" TEXT REFERENCES "group" ("id") DEFERRABLE INITIALLY DEFERRED,
  "cluster" TEXT REFERENCES "cluster" ("id") DEFERRABLE INITIALLY DEFERRED, "text" TEXT NOT NULL,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "synthesis_workshop" ON "synthesis" ("workshop");
CREATE INDEX "synthesis_step" ON "synthesis" ("step");
CREATE INDEX "synthesis_group" ON "synthesis" ("group");
CREATE INDEX "synthesis_cluster" ON "synthesis" ("cluster");

CREATE TABLE "comment" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "step" TEXT NOT NULL REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
  "group" TEXT REFERENCES "group" ("id") DEFERRABLE INITIALLY DEFERRED,
  "cluster" TEXT REFERENCES "cluster" ("id") DEFERRABLE INITIALLY DEFERRED, "text" TEXT NOT NULL,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "comment_workshop" ON "comment" ("workshop");
CREATE INDEX "comment_step" ON "comment" ("step");
CREATE INDEX "comment_group" ON "comment" ("group");
CREATE INDEX "comment_cluster" ON "comment" ("cluster");

CREATE TABLE "round" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "step" TEXT NOT NULL REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL, "question" TEXT NOT NULL, "dots" INTEGER NOT NULL, "cap" INTEGER NOT NULL,
  "all_placed" INTEGER NOT NULL CHECK ("all_placed" IN (0, 1)), "weights" TEXT NOT NULL,
  "blank_allowed" INTEGER NOT NULL CHECK ("blank_allowed" IN (0, 1)),
  "secret" INTEGER NOT NULL CHECK ("secret" IN (0, 1)), "retain" INTEGER NOT NULL, "entitled" INTEGER,
  "sentence" TEXT NOT NULL,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "round_workshop" ON "round" ("workshop");
CREATE INDEX "round_step" ON "round" ("step");

CREATE TABLE "orientation" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "round" TEXT NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL, "number" INTEGER, "clusters" TEXT NOT NULL,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "orientation_workshop" ON "orientation" ("workshop");
CREATE INDEX "orientation_round" ON "orientation" ("round", "number");

CREATE TABLE "act" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "round" TEXT NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "sequence" INTEGER NOT NULL, "kind" TEXT NOT NULL, "at" TEXT NOT NULL, "facts" TEXT NOT NULL,
  "reason" TEXT NOT NULL, "salt" TEXT NOT NULL, "reason_hash" TEXT NOT NULL, "previous" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "act_workshop" ON "act" ("workshop");
CREATE UNIQUE INDEX "act_round" ON "act" ("round", "sequence");

CREATE TABLE "decision" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "step" TEXT NOT NULL REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT NOT NULL, "mode" TEXT NOT NULL,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "decision_workshop" ON "decision" ("workshop");
CREATE INDEX "decision_step" ON "decision" ("step");

CREATE TABLE "action" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "step" TEXT NOT NULL REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
  "what" TEXT NOT NULL, "who" TEXT NOT NULL, "with_whom" TEXT NOT NULL, "due" TEXT, "skills" TEXT NOT NULL,
  "orientation" TEXT REFERENCES "orientation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "done" INTEGER NOT NULL CHECK ("done" IN (0, 1)),
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "action_workshop" ON "action" ("workshop");
CREATE INDEX "action_step" ON "action" ("step");
CREATE INDEX "action_orientation" ON "action" ("orientation");

CREATE TABLE "participant" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL, "last_name" TEXT NOT NULL,
  "first_name" TEXT NOT NULL, "organisation" TEXT NOT NULL, "college" TEXT NOT NULL, "presence" TEXT NOT NULL,
  "arrived_after" TEXT REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
  "left_before" TEXT REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT NOT NULL, "person" TEXT,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "participant_workshop" ON "participant" ("workshop");
CREATE INDEX "participant_arrived_after" ON "participant" ("arrived_after");
CREATE INDEX "participant_left_before" ON "participant" ("left_before");

CREATE TABLE "next_workshop" (
  "id" TEXT NOT NULL PRIMARY KEY, "date" TEXT, "starts" TEXT, "place" TEXT NOT NULL, "aims" TEXT NOT NULL,
  "orientations" TEXT NOT NULL,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "next_workshop_workshop" ON "next_workshop" ("workshop");

CREATE TABLE "timing" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL,
  "step" TEXT NOT NULL REFERENCES "step" ("id") DEFERRABLE INITIALLY DEFERRED,
  "started" TEXT NOT NULL, "ended" TEXT,
  "workshop" TEXT NOT NULL REFERENCES "workshop" ("id") DEFERRABLE INITIALLY DEFERRED, "seal" BLOB NOT NULL
) STRICT;
CREATE INDEX "timing_workshop" ON "timing" ("workshop");
CREATE INDEX "timing_step" ON "timing" ("step");

CREATE TABLE "programme" (
  "id" TEXT NOT NULL PRIMARY KEY, "order" TEXT NOT NULL, "title" TEXT NOT NULL, "organisation" TEXT NOT NULL,
  "description" TEXT NOT NULL, "seal" BLOB NOT NULL
) STRICT;

CREATE TABLE "listing" (
  "id" TEXT NOT NULL PRIMARY KEY, "put_away" INTEGER NOT NULL CHECK ("put_away" IN (0, 1)),
  "seal" BLOB NOT NULL
) STRICT;

CREATE TABLE "entry" (
  "number" INTEGER PRIMARY KEY, "scope" TEXT NOT NULL, "gesture" TEXT NOT NULL, "at" TEXT NOT NULL,
  "reverses" INTEGER, "form" INTEGER NOT NULL, "seal" BLOB NOT NULL, "changes" TEXT NOT NULL
) STRICT;
CREATE INDEX "entry_scope" ON "entry" ("scope");

CREATE TABLE "draft" (
  "scope" TEXT NOT NULL, "field" TEXT NOT NULL, "at" TEXT NOT NULL, "text" TEXT NOT NULL,
  PRIMARY KEY ("scope", "field")
) STRICT, WITHOUT ROWID;

CREATE TABLE "state" (
  "scope" TEXT NOT NULL, "key" TEXT NOT NULL, "value" TEXT NOT NULL, PRIMARY KEY ("scope", "key")
) STRICT, WITHOUT ROWID;

CREATE TABLE "admission" (
  "round" TEXT NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED, "key" BLOB NOT NULL,
  "spent" INTEGER NOT NULL CHECK ("spent" IN (0, 1)), PRIMARY KEY ("round", "key")
) STRICT, WITHOUT ROWID;

CREATE TABLE "ballot" (
  "round" TEXT NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED, "key" BLOB NOT NULL,
  "marks" TEXT NOT NULL, "college" TEXT NOT NULL, PRIMARY KEY ("round", "key")
) STRICT, WITHOUT ROWID;

CREATE TABLE "open_ballot" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "round" TEXT NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "participant" TEXT, "marks" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX "open_ballot_round" ON "open_ballot" ("round");
CREATE UNIQUE INDEX "open_ballot_participant" ON "open_ballot" ("round", "participant");

CREATE TABLE "batch" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "round" TEXT NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL, "voters" INTEGER NOT NULL CHECK ("voters" > 0), "totals" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX "batch_round" ON "batch" ("round");
"""
