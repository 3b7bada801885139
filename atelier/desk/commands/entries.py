"""The one list of commands that menus, buttons and shortcuts are made from.

A room offers what it can do now as handlers, by command id; a command without a handler is not shown.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from atelier.words import N_

Handlers = Mapping[str, Callable[[], object]]


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person may ask for, with its keys in Qt's portable notation (macOS reads Ctrl as Cmd)."""

    id: str
    title: str
    """The source string; said by the words of the interface."""
    keys: tuple[str, ...] = ()
    section: str = ""
    """The heading in the menu and on the page of shortcuts."""
    icon: str = ""


_GO: Final = N_("Go")
_EDIT: Final = N_("Edit")
_LEAD: Final = N_("Lead")
_PICTURES: Final = N_("Photographs")
_FILE: Final = N_("Workshop")
_ROOM: Final = N_("Shared screen")
_SCREEN: Final = N_("Display")

AT_HAND: Final = (_EDIT,)
"""The sections of the menu that opens where one points, about what is selected."""

COMMANDS: Final = (
    Command("new_workshop", N_("New workshop"), ("Ctrl+N",), _FILE, "plus"),
    Command("new_programme", N_("New programme"), ("Ctrl+Shift+N",), _FILE, "folder-plus"),
    Command("import", N_("Open a file"), ("Ctrl+O",), _FILE, "folder-open"),
    Command("sample", N_("Add the sample workshop"), (), _FILE, "book-open"),
    Command("export", N_("Export"), ("Ctrl+E",), _FILE, "file-down"),
    Command("print", N_("Print"), ("Ctrl+P",), _FILE, "printer"),
    Command("kit", N_("Paper kit"), ("Ctrl+Shift+X",), _FILE, "printer"),
    Command("send", N_("Prepare the sending"), ("Ctrl+D",), _FILE, "send"),
    Command("add_step", N_("Add a step"), ("Ctrl+Shift+S",), _FILE, "plus"),
    Command("paste_people", N_("Paste a list of participants"), ("Ctrl+Shift+P",), _FILE, "clipboard-paste"),
    Command("paste_letter", N_("Paste an invitation"), ("Ctrl+Shift+V",), _FILE, "clipboard-paste"),
    Command("import_people", N_("Import a list of participants"), ("Ctrl+Shift+F",), _FILE, "file-plus"),
    Command("follow_up", N_("Create the next workshop"), ("Ctrl+Shift+W",), _FILE, "calendar-plus"),
    Command("keep_method", N_("Keep as a method"), ("Ctrl+Shift+F2",), _FILE, "bookmark"),
    Command("put_away", N_("Put away"), ("Ctrl+Backspace",), _FILE, "archive"),
    Command("undo", N_("Undo"), ("Ctrl+Z",), _EDIT, "undo-2"),
    Command("redo", N_("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), _EDIT, "redo-2"),
    Command("edit", N_("Edit"), ("F2",), _EDIT, "pencil"),
    Command("aside", N_("Add an aside"), ("Ctrl+Shift+A",), _EDIT, "indent-increase"),
    Command("move_to", N_("Move to…"), ("Ctrl+M",), _EDIT, "corner-down-right"),
    Command("move_up", N_("Move up"), ("Alt+Up",), _EDIT, "arrow-up"),
    Command("move_down", N_("Move down"), ("Alt+Down",), _EDIT, "arrow-down"),
    Command(
        "face_next", N_("Put opposite the next row"), ("Alt+PgDown", "Alt+Shift+Down"), _EDIT, "arrow-down"
    ),
    Command(
        "face_previous", N_("Put opposite the previous row"), ("Alt+PgUp", "Alt+Shift+Up"), _EDIT, "arrow-up"
    ),
    Command("cut", N_("Cut"), ("Ctrl+X",), _EDIT, "scissors"),
    Command("paste", N_("Paste"), ("Ctrl+V",), _EDIT, "clipboard-paste"),
    Command("merge", N_("Merge"), ("Ctrl+G",), _EDIT, "merge"),
    Command("separate", N_("Separate what was merged"), ("Ctrl+Shift+U",), _EDIT, "expand"),
    Command("split", N_("Split a note"), ("Ctrl+Shift+D",), _EDIT, "split"),
    Command("make_title", N_("Put under a new title"), ("Ctrl+Shift+B",), _EDIT, "type"),
    Command("copy_to", N_("Copy to…"), ("Ctrl+Shift+M",), _EDIT, "copy"),
    Command("goes_up", N_("Goes up"), ("Ctrl+Up",), _EDIT, "arrow-up"),
    Command("comes_down", N_("Comes down"), ("Ctrl+Down",), _EDIT, "arrow-down"),
    Command("remove", N_("Remove"), ("Del",), _EDIT, "trash-2"),
    Command("remove_rows", N_("Remove the rows"), ("Ctrl+Del",), _EDIT, "trash-2"),
    Command("sort_rows", N_("Sort the rows by this column"), ("Ctrl+Shift+F7",), _EDIT, "arrow-up-down"),
    Command("capture", N_("Write"), ("Ctrl+L",), _LEAD, "pencil"),
    Command("kind", N_("Change what the line will be"), ("Ctrl+Space",), _LEAD, "tag"),
    Command("face", N_("Wall or outline, table or cards"), ("F4",), _LEAD, "layout-grid"),
    Command("find", N_("Look for a word"), ("Ctrl+F",), _LEAD, "search"),
    Command("gather", N_("Gather all groups on one wall"), ("Ctrl+Shift+G",), _LEAD, "merge"),
    Command("bring_in", N_("Bring in a list…"), ("Ctrl+Shift+O",), _LEAD, "file-plus"),
    Command("alike", N_("Propose groupings"), ("Ctrl+Shift+R",), _LEAD, "layers"),
    Command("next_step", N_("Next step"), ("Ctrl+PgDown",), _LEAD, "chevron-right"),
    Command("previous_step", N_("Previous step"), ("Ctrl+PgUp",), _LEAD, "chevron-left"),
    Command("pause", N_("Start or pause the time"), ("Ctrl+T",), _LEAD, "timer"),
    Command("more_time", N_("Two more minutes"), ("Ctrl+Shift+T",), _LEAD, "timer-reset"),
    Command("catch_up", N_("Shorten what comes, to end on time"), ("Ctrl+Shift+F8",), _LEAD, "clock"),
    Command("silent", N_("Write in silence, or reveal"), ("Ctrl+Shift+H",), _LEAD, "eye-off"),
    Command("next_voter", N_("Next voter"), ("F12",), _LEAD, "user-plus"),
    Command("walk_in", N_("Add an arrival"), ("Ctrl+J",), _LEAD, "user-plus"),
    Command("walk_out", N_("Add a departure"), ("Ctrl+Shift+F6",), _LEAD, "user-x"),
    Command("door", N_("Tick arrivals"), ("Ctrl+Shift+J",), _LEAD, "door-open"),
    Command("groups", N_("Compose the groups"), ("Ctrl+Shift+Y",), _LEAD, "users"),
    Command("reveal_next", N_("Reveal the next result to the room"), ("Ctrl+R",), _LEAD, "monitor"),
    Command("reveal_all", N_("Reveal the whole result to the room"), ("Ctrl+Shift+K",), _LEAD, "layout-list"),
    Command("brief_panel", N_("Show or fold the instruction"), ("F9",), _LEAD, "panel-left"),
    Command("time_panel", N_("Show or fold the time"), ("F8",), _LEAD, "panel-right"),
    Command("photographs", N_("Show or fold the photographs"), ("F6",), _PICTURES, "image"),
    Command("picture_add", N_("Add photographs…"), ("Ctrl+Shift+I",), _PICTURES, "plus"),
    Command("picture_on", N_("Read on in the photograph"), ("Shift+PgDown",), _PICTURES, "arrow-down"),
    Command("picture_back", N_("Read back in the photograph"), ("Shift+PgUp",), _PICTURES, "arrow-up"),
    Command("picture_larger", N_("Photograph from nearer"), ("Ctrl+Shift+Up",), _PICTURES, "zoom-in"),
    Command("picture_smaller", N_("Photograph from farther"), ("Ctrl+Shift+Down",), _PICTURES, "zoom-out"),
    Command("picture_next", N_("Next photograph"), ("Ctrl+Shift+PgDown",), _PICTURES, "chevron-right"),
    Command("picture_previous", N_("Previous photograph"), ("Ctrl+Shift+PgUp",), _PICTURES, "chevron-left"),
    Command("picture_turn", N_("Turn the photograph"), ("Ctrl+F6",), _PICTURES, "rotate-ccw"),
    Command("picture_keys", N_("Keys to the photograph, or back"), ("Shift+F6",), _PICTURES, "move"),
    Command("picture_caption", N_("Edit the caption"), ("Ctrl+Shift+L",), _PICTURES, "type"),
    Command("picture_remove", N_("Remove the photograph"), ("Ctrl+Shift+Del",), _PICTURES, "trash-2"),
    Command("stage_full", N_("Show to the room, or take away"), ("F5",), _ROOM, "presentation"),
    Command("stage_black", N_("Black screen"), ("Shift+F12",), _ROOM, "monitor-off"),
    Command("stage_welcome", N_("Show the welcome"), ("Shift+F1",), _ROOM, "door-open"),
    Command("stage_stakes", N_("Show what is at stake"), ("Ctrl+Shift+F5",), _ROOM, "compass"),
    Command("stage_recall", N_("Show what was left last time"), ("Ctrl+Shift+F1",), _ROOM, "history"),
    Command("stage_groups", N_("Show who is in which group"), ("Ctrl+Shift+F3",), _ROOM, "users"),
    Command("stage_scenarios", N_("Show the instruction"), ("Shift+F2",), _ROOM, "message-square"),
    Command("stage_restitution", N_("Show a restitution"), ("Shift+F3",), _ROOM, "mic"),
    Command("stage_wall", N_("Show the wall"), ("Shift+F4",), _ROOM, "layout-grid"),
    Command("stage_grid", N_("Show the grid"), ("Ctrl+F5",), _ROOM, "target"),
    Command("stage_orientations", N_("Show the orientations"), ("Shift+F5",), _ROOM, "list-ordered"),
    Command("stage_vote", N_("Show the vote"), ("Shift+F8",), _ROOM, "vote"),
    Command("stage_results", N_("Show the results"), ("Shift+F9",), _ROOM, "chart-bar"),
    Command("stage_evaluation", N_("Show the evaluation"), ("Ctrl+F10",), _ROOM, "smile"),
    Command("stage_table", N_("Show the table"), ("Ctrl+Shift+F4",), _ROOM, "table"),
    Command("stage_next", N_("Show what comes next"), ("Shift+F11",), _ROOM, "list-checks"),
    Command("stage_choose", N_("Show something else to the room…"), ("Ctrl+Shift+E",), _ROOM, "tv"),
    Command("stage_prepare", N_("Prepare something for the room…"), ("Ctrl+F3",), _ROOM, "eye-off"),
    Command("stage_ready", N_("Show what was prepared"), ("F3",), _ROOM, "step-forward"),
    Command("stage_forward", N_("Next page for the room"), ("Ctrl+F12",), _ROOM, "skip-forward"),
    Command("stage_back", N_("Previous page for the room"), ("Ctrl+F11",), _ROOM, "skip-back"),
    Command("stage_clock", N_("The time on the shared screen"), ("Ctrl+F8",), _ROOM, "timer"),
    Command("stage_speaking", N_("Start or pause the speaking time"), ("Ctrl+F2",), _ROOM, "mic"),
    Command("stage_strong", N_("Strong contrast for the room"), ("Ctrl+F9",), _ROOM, "contrast"),
    Command("palette", N_("Find a command or a place"), ("Ctrl+K",), _GO, "command"),
    Command("home", N_("All workshops"), ("Ctrl+Home", "Alt+Left"), _GO, "house"),
    Command("programme", N_("Page of the programme"), ("Ctrl+4",), _GO, "route"),
    Command("prepare", N_("Prepare"), ("Ctrl+1",), _GO, "pencil"),
    Command("run", N_("Run"), ("Ctrl+2",), _GO, "play"),
    Command("minutes", N_("Minutes"), ("Ctrl+3",), _GO, "file-text"),
    Command("zoom_in", N_("Larger words"), ("Ctrl++", "Ctrl+="), _SCREEN, "zoom-in"),
    Command("zoom_out", N_("Smaller words"), ("Ctrl+-",), _SCREEN, "zoom-out"),
    Command("zoom_usual", N_("Usual size of words"), ("Ctrl+0",), _SCREEN, "a-large-small"),
    Command("zoom_whole", N_("The whole wall"), ("F7",), _SCREEN, "expand"),
    Command("zoom_group", N_("The wall of the group in hand"), ("Shift+F7",), _SCREEN, "maximize"),
    Command("zoom_title", N_("The title in hand"), ("Ctrl+F7",), _SCREEN, "maximize-2"),
    Command("contrast", N_("Strong contrast"), ("Ctrl+Shift+C",), _SCREEN, "contrast"),
    Command("language", N_("Change language"), (), _SCREEN, "languages"),
    Command("menu", N_("All commands"), ("F10",), _SCREEN, "ellipsis"),
    Command("shortcuts", N_("Keyboard shortcuts"), ("F1",), _SCREEN, "keyboard"),
)
"""Every command, in the order of the menu."""


def command(id: str) -> Command:
    """The command of an id; a `KeyError` is a bug."""
    found = {c.id: c for c in COMMANDS}
    return found[id]
