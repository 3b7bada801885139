"""Every reason for which the product says no, as codes that `words_refusals` puts into sentences."""

from enum import StrEnum


class Reason(StrEnum):
    """A code for each refusal; the arguments that its sentence needs travel in `Refused.details`."""

    # text and fields
    TEXT_EMPTY = "text-empty"
    TEXT_TOO_LONG = "text-too-long"  # length, limit (characters)
    DATE_UNKNOWN = "date-unknown"  # typed
    TIME_UNKNOWN = "time-unknown"  # typed
    NUMBER_UNKNOWN = "number-unknown"  # typed
    FIELD_UNKNOWN = "field-unknown"  # kind, field
    LANGUAGE_UNKNOWN = "language-unknown"  # language, known

    # places and things
    GONE = "gone"  # kind: what was named is no longer there
    WRONG_PLACE = "wrong-place"  # kind, place
    SAME_TITLE = "same-title"  # title, and of a title of a wall: cluster, with which it may be merged
    OWN_OPPOSITE = "own-opposite"
    PARTICIPANT_NOT_HERE = "participant-not-here"  # typed
    PARTICIPANT_TWICE = "participant-twice"  # name
    GROUPS_NONE = "groups-none"  # a step has no group in which people could be
    GROUP_IN_USE = "group-in-use"
    ZONE_IN_USE = "zone-in-use"  # title
    STEP_HAS_VOTE = "step-has-vote"

    # pictures
    PICTURE_FOREIGN = "picture-foreign"
    PICTURE_TOO_HEAVY = "picture-too-heavy"  # size, limit (bytes)
    PICTURE_MISSING = "picture-missing"  # path
    PICTURE_HEIC = "picture-heic"  # path
    PICTURE_UNKNOWN = "picture-unknown"  # path: a file that is none
    PICTURE_DAMAGED = "picture-damaged"  # path: cut off, or altered
    PICTURE_TOO_LARGE = "picture-too-large"  # path, size, limit (MB)
    PICTURE_TOO_WIDE = "picture-too-wide"  # path, size, limit (millions of pixels)

    # votes
    ROUND_WITHOUT_ORIENTATION = "round-without-orientation"
    ROUND_WITHOUT_VOTERS = "round-without-voters"
    ROUND_FROZEN = "round-frozen"
    ROUND_NOT_OPEN = "round-not-open"
    ROUND_NOT_CLOSED = "round-not-closed"
    ROUND_OPEN = "round-open"
    ROUND_FULL = "round-full"  # entitled
    ROUND_RULE = "round-rule"  # rule, value
    ROUND_ENTITLED_TOO_FEW = "round-entitled-too-few"  # voted, asked
    RETAIN_TOO_MANY = "retain-too-many"  # asked, orientations
    REASON_MISSING = "reason-missing"
    ROUND_DRAWN = "round-drawn"
    ROUND_MIXED = "round-mixed"  # ballots and totals together, voters without names
    VOTER_SIGNED = "voter-signed"  # name
    VOTER_NOT_HERE = "voter-not-here"  # name
    VOTER_NAMELESS = "voter-nameless"  # voters are listed people: one must be named
    VOTER_IN_HAND = "voter-in-hand"  # somebody is voting
    VOTER_NOBODY = "voter-nobody"  # nobody was let vote
    MERGE_TOTALS = "merge-totals"  # a part was counted on a wall
    PARTICIPANT_VOTING = "participant-voting"  # has signed in a round that is open

    # evaluations
    EVALUATION_NOBODY = "evaluation-nobody"  # nobody may answer at the booth yet
    EVALUATION_OPEN = "evaluation-open"
    EVALUATION_NOT_OPEN = "evaluation-not-open"
    EVALUATION_FULL = "evaluation-full"  # expected
    EVALUATION_FROZEN = "evaluation-frozen"  # what was answered at the booth stays
    EVALUATION_BLANK = "evaluation-blank"  # neither a face nor a word
    STEP_HAS_EVALUATION = "step-has-evaluation"  # title

    # grids
    SCALE_IN_USE = "scale-in-use"  # title
    GRID_TOO_DEEP = "grid-too-deep"  # levels
    ITEM_HAS_ITEMS = "item-has-items"  # title: placed are those below it
    DISSENT_SAME = "dissent-same"  # title: where the group has placed it already
    SPEAKER_NAMED = "speaker-named"  # name: of somebody on the list

    # tables
    CHOICE_UNKNOWN = "choice-unknown"  # typed, known
    FORM_HAS_ONE = "form-has-one"  # title: of the step
    TABLE_WITHOUT_COLUMNS = "table-without-columns"
    TABLE_TOO_NARROW = "table-too-narrow"  # asked, columns
    TABLE_TOO_LONG = "table-too-long"  # asked, limit

    # ballots: nothing of a refused one is counted
    ROUND_ONE_ORIENTATION = "round-one-orientation"
    ROUND_DOTS_UNPLACEABLE = "round-dots-unplaceable"  # dots, cap, orientations: all must be placed
    BALLOT_EMPTY = "ballot-empty"
    BALLOT_NOT_A_NUMBER = "ballot-not-a-number"  # typed
    BALLOT_BLANK_WITH_NUMBERS = "ballot-blank-with-numbers"
    BALLOT_UNKNOWN_NUMBER = "ballot-unknown-number"  # number, allowed (numbers)
    BALLOT_OVER_BUDGET = "ballot-over-budget"  # placed, dots
    BALLOT_OVER_CAP = "ballot-over-cap"  # number, placed, cap
    BALLOT_REPEATED = "ballot-repeated"  # number: ordered marks go to different orientations
    BALLOT_POINTS = "ballot-points"  # number, points, weights: not one of them, or given twice
    BALLOT_NOT_ALL_PLACED = "ballot-not-all-placed"  # placed, dots
    BALLOT_BLANK = "ballot-blank"
    BALLOT_TWICE = "ballot-twice"  # this participant has signed, or has an open ballot in the round
    BALLOT_UNSIGNED = "ballot-unsigned"  # voters are named, and no ticked name waits for this ballot
    BALLOT_COLLEGE = "ballot-college"  # the round stores colleges: a typed ballot must say its own
    BALLOT_MALFORMED = "ballot-malformed"  # marks: from a file, not sorted, repeated or below one
    TOTALS_WITHOUT_VOTERS = "totals-without-voters"  # voters
    TOTALS_UNKNOWN_NUMBER = "totals-unknown-number"  # number, allowed (numbers)
    TOTALS_NEGATIVE = "totals-negative"  # number, placed
    TOTALS_OVER_BUDGET = "totals-over-budget"  # placed, voters, most
    TOTALS_OVER_CAP = "totals-over-cap"  # number, placed, voters, most
    TOTALS_TOO_FEW = "totals-too-few"  # placed, voters, least: no blank ballots allowed
    TOTALS_NOT_ALL_PLACED = "totals-not-all-placed"  # placed, voters, expected
    TOTALS_POINTS_UNREACHABLE = "totals-points-unreachable"  # number, placed, voters: no sum of marks
    TOTALS_POINTS_TOGETHER = "totals-points-together"  # numbers, placed, most: too much for these together

    # undo
    NOTHING_TO_UNDO = "nothing-to-undo"
    NOTHING_TO_REDO = "nothing-to-redo"
    UNDO_STOPS_AT_VOTE = "undo-stops-at-vote"

    # the library
    LIBRARY_LOCKED = "library-locked"  # path
    LIBRARY_READ_ONLY = "library-read-only"  # path
    LIBRARY_EMPTY = "library-empty"  # path
    LIBRARY_FOREIGN = "library-foreign"  # path
    LIBRARY_DAMAGED = "library-damaged"  # path, what
    LIBRARY_NEWER = "library-newer"  # path, version, known
    LIBRARY_MISSING = "library-missing"  # path
    LIBRARY_BUSY = "library-busy"  # path
    LIBRARY_UNWRITABLE = "library-unwritable"  # path, cause
    DISK_FULL = "disk-full"  # path
    WORKSHOP_DAMAGED = "workshop-damaged"  # title, count, kinds
    WORKSHOP_UNKNOWN = "workshop-unknown"  # asked
    WORKSHOP_AMBIGUOUS = "workshop-ambiguous"  # asked, titles
    PROGRAMME_UNKNOWN = "programme-unknown"  # asked
    PROGRAMME_AMBIGUOUS = "programme-ambiguous"  # asked, titles
    WORKSHOP_EXISTS = "workshop-exists"  # title
    BACKUP_FAILED = "backup-failed"  # path, cause

    # files that come in
    FILE_MISSING = "file-missing"  # path
    FILE_UNREADABLE = "file-unreadable"  # path, cause
    FILE_EMPTY = "file-empty"  # path
    FILE_SYNTAX = "file-syntax"  # path, line, column
    FILE_FOREIGN = "file-foreign"  # path
    FILE_NEWER = "file-newer"  # path, version, known
    FILE_WRONG = "file-wrong"  # path, place, what (a sub-code), found
    FILE_NOT_LIST = "file-not-list"  # path: not a text, .docx or .odt, or damaged
    FILE_NOT_PEOPLE = "file-not-people"  # path: no CSV, workbook or cards, or damaged
    PEOPLE_TOO_MANY = "people-too-many"  # path, count, limit
    FILE_LOCKED = "file-locked"  # path: it has a password
    FILE_TOO_LARGE = "file-too-large"  # path, size, limit (MB)
    FILE_IS_FOLDER = "file-is-folder"  # path
    METHOD_UNKNOWN = "method-unknown"  # name, known
    METHOD_SYNTAX = "method-syntax"  # path, line, column
    METHOD_WRONG = "method-wrong"  # path, place, line, what (a sub-code), found, expected
    METHOD_UNFINISHED = "method-unfinished"  # step (its title), what (a sub-code)

    # files that go out
    EXPORT_FORMAT = "export-format"  # asked, known
    EXPORT_IS_FOLDER = "export-is-folder"  # path
    EXPORT_NO_FOLDER = "export-no-folder"  # path (of the folder)
    EXPORT_READ_ONLY = "export-read-only"  # path
    EXPORT_OPEN_ELSEWHERE = "export-open-elsewhere"  # path
    EXPORT_DISK_FULL = "export-disk-full"  # path
    EXPORT_FAILED = "export-failed"  # path, cause
    KIT_NOTHING = "kit-nothing"  # why
    EXPORT_TEMPLATE = "export-template"  # path, known


class Refused(Exception):
    """Something was not done, for a reason that can be said kindly; nothing was changed."""

    def __init__(self, reason: Reason, **details: object) -> None:
        super().__init__(f"{reason.value} {details}" if details else reason.value)
        self.reason = reason
        self.details = details
