"""What is said where a library, a file or a folder refuses: `words_refusals` puts it with the rest."""

from collections.abc import Mapping
from typing import Final

from atelier.words import N_
from atelier.workshop.refusals import Reason

OF_FILES: Final[Mapping[Reason, str]] = {
    Reason.LIBRARY_LOCKED: N_(
        "Another window or command has this library open ({path}). Nothing was changed: "
        "close it, then try again."
    ),
    Reason.LIBRARY_READ_ONLY: N_(
        "This library can be read but not written ({path}). Nothing was changed: "
        "copy it where you may write, or ask for the right to."
    ),
    Reason.LIBRARY_EMPTY: N_(
        "This file is empty, it is not a library ({path}). It was left as it is: "
        "choose another file, or a backup from the folder beside it."
    ),
    Reason.LIBRARY_FOREIGN: N_(
        "This file is not a library of Atelier ({path}). It was left as it is: choose another file."
    ),
    Reason.LIBRARY_DAMAGED: N_(
        "This library is damaged ({path}: {what}). It was left as it is: open a backup from the "
        "folder beside it."
    ),
    Reason.LIBRARY_NEWER: N_(
        "This library was written by a newer version of Atelier ({path}). It was left as it is: "
        "install that version."
    ),
    Reason.LIBRARY_MISSING: N_("There is no library there ({path}). Nothing was made: check the path."),
    Reason.LIBRARY_BUSY: N_(
        "The library is in use for a moment ({path}). What you typed is still there: try again."
    ),
    Reason.LIBRARY_UNWRITABLE: N_(
        "The library could not be written ({path}: {cause}). What you typed is still there: try again, "
        "and make room or check the disk if it happens again."
    ),
    Reason.DISK_FULL: N_(
        "The disk is full ({path}). What you typed is still there: make room, then try again."
    ),
    Reason.WORKSHOP_DAMAGED: N_(
        "Something in the workshop “{title}” is no longer what was written ({count}: {kinds}). "
        "Nothing was changed: open a backup from the folder beside the library."
    ),
    Reason.WORKSHOP_UNKNOWN: N_(
        "No workshop begins with “{asked}”. `atelier list` shows those that there are."
    ),
    Reason.WORKSHOP_AMBIGUOUS: N_("Several workshops begin with “{asked}”: {titles}. Say a little more."),
    Reason.PROGRAMME_UNKNOWN: N_("No programme begins with “{asked}”."),
    Reason.PROGRAMME_AMBIGUOUS: N_("Several programmes begin with “{asked}”: {titles}. Say a little more."),
    Reason.WORKSHOP_EXISTS: N_(
        "The workshop “{title}” is already here and differs. It was left as it is: "
        "use --copy to bring this one in beside it."
    ),
    Reason.BACKUP_FAILED: N_(
        "The backup could not be made ({path}: {cause}). The library itself is unharmed."
    ),
    Reason.FILE_MISSING: N_("There is no file there ({path}). Check its name and folder."),
    Reason.FILE_UNREADABLE: N_("This file could not be read ({path}: {cause}). Nothing was changed."),
    Reason.FILE_EMPTY: N_("This file is empty ({path}). Nothing was brought in."),
    Reason.FILE_SYNTAX: N_(
        "This file is not well formed, at line {line}, column {column} ({path}). Nothing was brought in."
    ),
    Reason.FILE_FOREIGN: N_(
        "This file does not hold a workshop of Atelier ({path}). Nothing was brought in."
    ),
    Reason.FILE_NEWER: N_(
        "This file was written by a newer version of Atelier ({path}). Nothing was brought in: "
        "install that version."
    ),
    Reason.FILE_WRONG: N_(
        "This file has something wrong at “{place}”: {found} ({path}). Nothing was brought in: "
        "mend it there, then try again."
    ),
    Reason.FILE_NOT_LIST: N_(
        "This is not a list that can be read ({path}): a text, a Word document (.docx) or a LibreOffice "
        "one (.odt) is. Nothing was brought in: open it where it was made, copy its text and paste it here."
    ),
    Reason.FILE_NOT_PEOPLE: N_(
        "No list can be read in this file ({path}): it takes a CSV, an Excel (.xlsx), LibreOffice (.ods, "
        ".odt) or Word (.docx) file, or contacts (.vcf). Nobody was added: open it where it was made, copy "
        "its lines and paste them here."
    ),
    Reason.PEOPLE_TOO_MANY: N_(
        "This list is too long ({path}: {count} lines, at most {limit}). Nobody was added: bring in a part."
    ),
    Reason.FILE_LOCKED: N_(
        "This document has a password ({path}). Nothing was brought in: open it where it was made, "
        "copy its text and paste it here."
    ),
    Reason.FILE_TOO_LARGE: N_(
        "This file is too large ({path}: {size} MB, at most {limit} MB). Nothing was brought in: "
        "copy the part that you need and paste it here."
    ),
    Reason.FILE_IS_FOLDER: N_(
        "This is a folder ({path}). Nothing was brought in: open it and bring in the files one by one."
    ),
    Reason.METHOD_UNKNOWN: N_("There is no method “{name}”. Choose one of: {known}."),
    Reason.METHOD_SYNTAX: N_(
        "This method is not well formed, at line {line}, column {column} ({path}). Nothing was made: look "
        "there and on the line before for a quotation mark, a bracket or an equals sign that is missing."
    ),
    Reason.METHOD_WRONG: N_(
        "This method has something wrong at “{place}”, line {line}: {what} ({path}). {remedy} "
        "Nothing was made."
    ),
    Reason.METHOD_UNFINISHED: N_(
        "The step “{step}” is not finished yet: {what}. The method is kept here, and can be shared once that "
        "is done."
    ),
    Reason.EXPORT_FORMAT: N_("“{asked}” is not a format that can be written. Choose one of: {known}."),
    Reason.EXPORT_IS_FOLDER: N_(
        "This is a folder, not a file ({path}). Nothing was written: add a file name."
    ),
    Reason.EXPORT_NO_FOLDER: N_(
        "There is no such folder ({path}). Nothing was written: make it first, or choose another."
    ),
    Reason.EXPORT_READ_ONLY: N_(
        "You may not write there ({path}). The file that was there is unchanged: choose another folder "
        "or another name."
    ),
    Reason.EXPORT_OPEN_ELSEWHERE: N_(
        "This file is open in another program ({path}). It is unchanged: close it there, then export again."
    ),
    Reason.EXPORT_DISK_FULL: N_(
        "The disk is full ({path}). The file that was there is unchanged: make room, then export again."
    ),
    Reason.KIT_NOTHING: N_("{why} Nothing of what was asked can be printed of this workshop."),
    Reason.EXPORT_TEMPLATE: N_(
        "This cannot serve as a template: {path}. Nothing was written: choose a file of one of these kinds: "
        "{known}."
    ),
    Reason.EXPORT_FAILED: N_(
        "The file could not be written ({path}: {cause}). The file that was there is unchanged: "
        "try another folder."
    ),
}
"""Each says what became of the file, and of what was typed."""
