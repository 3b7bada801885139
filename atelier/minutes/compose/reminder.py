"""What the workshop before has left: what it retained and decided, what was done since, what is open."""

from atelier.minutes.compose.printed import Earlier, Printed, bullets, origin, paragraph
from atelier.minutes.compose.privacy import owner
from atelier.minutes.document import Block, Heading
from atelier.words import Words
from atelier.workshop.entities import Action


def reminder(printed: Printed, words: Words) -> list[Block]:
    """Nothing for the first workshop of a programme, or after one that left nothing."""
    before, workshop = printed.before, printed.workshop
    if before is None or not (before.retained or before.decisions or before.open or before.done):
        return []
    blocks: list[Block] = [
        Heading(level=1, text=words.say("Since the last workshop"), source=origin(workshop)),
        *paragraph(_called(before, words), workshop),
    ]
    if before.retained:
        said = words.say_n(
            "It retained this orientation:", "It retained these orientations:", len(before.retained)
        )
        blocks += [*paragraph(said, workshop), *bullets(before.retained, workshop)]
    if before.decisions:
        said = words.say("It decided:")
        blocks += [*paragraph(said, workshop), *bullets(before.decisions, workshop)]
    if before.done:
        said = words.say("This was done since:")
        tasks = [_task_done(action, printed, words) for action in before.done]
        blocks += [*paragraph(said, workshop), *bullets(tasks, workshop)]
    if before.open:
        said = words.say_n("This action is still open:", "These actions are still open:", len(before.open))
        tasks = [_task(action, printed, words) for action in before.open]
        blocks += [*paragraph(said, workshop), *bullets(tasks, workshop)]
    return blocks


def _called(before: Earlier, words: Words) -> str:
    title = words.quoted(before.title)
    if before.date is None:
        return words.say("The workshop before this one was {title}.", title=title)
    return words.say(
        "The workshop before this one was {title}, on {date}.", title=title, date=words.date_long(before.date)
    )


def _task(action: Action, printed: Printed, words: Words) -> str:
    who = owner(action.who, printed, words)
    if who and action.due:
        return words.say(
            "{what} ({who}, by {date})", what=action.what, who=who, date=words.date_long(action.due)
        )
    if who:
        return words.say("{what} ({who})", what=action.what, who=who)
    if action.due:
        return words.say("{what} (by {date})", what=action.what, date=words.date_long(action.due))
    return action.what


def _task_done(action: Action, printed: Printed, words: Words) -> str:
    """What was done, by whom and when; what came of it stands on the line below."""
    who, day = owner(action.who, printed, words), action.done_on
    if who and day:
        said = words.say("{what} ({who}, on {date})", what=action.what, who=who, date=words.date_long(day))
    elif day:
        said = words.say("{what} (on {date})", what=action.what, date=words.date_long(day))
    else:
        said = action.what
    return f"{said}\n{action.done_note}" if action.done_note else said
