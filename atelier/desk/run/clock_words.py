"""What a timer says, in sentences: minutes, and seconds only in the last one. No Qt here."""

from atelier.desk.run.clock import Reading
from atelier.words import Words
from atelier.workshop.timer import shown


def big(words: Words, reading: Reading) -> str:
    """What is left, or how far beyond the plan it is; what is planned before it begins."""
    if reading.remaining is None:
        return ""
    count, seconds = shown(reading.remaining)
    return words.say("{n} s", n=count) if seconds else words.duration(count)


def small(words: Words, reading: Reading) -> str:
    """The same for a button: seconds are never counted there."""
    if reading.remaining is None:
        return ""
    count, seconds = shown(reading.remaining)
    if seconds:
        return words.say("under 1 min")
    length = words.duration(count)
    return words.say("{length} over", length=length) if reading.remaining < 0 else length


def spoken(words: Words, reading: Reading) -> str:
    """What a screen reader is told; it changes once a minute."""
    if reading.remaining is None:
        return quiet(words, reading)
    count, seconds = shown(reading.remaining)
    if seconds:
        return words.say("Less than a minute left")
    if reading.remaining < 0:
        return words.say("{length} beyond the plan", length=words.duration(count))
    return words.say("{length} left", length=words.duration(count))


def beside(words: Words, reading: Reading) -> str:
    """What the number stands for, where that is not plain."""
    if reading.remaining is not None and reading.remaining < 0:
        return words.say("beyond the plan")
    if not reading.begun:
        return words.say("planned")
    return "" if reading.running else words.say("paused")


def below(words: Words, reading: Reading, *, short: bool = False) -> str:
    """When it ends, and what that does to the running order; `short`: on one line of a narrow panel."""
    if reading.ends is None:
        return ""
    over = reading.remaining is not None and reading.remaining < 0
    hour = words.time(reading.ends)
    if short and reading.late:
        return _delay(words, reading.late) if over else _shortly(words, reading.late, hour)
    end = words.say("Was to end at {time}", time=hour) if over else words.say("Ends at {time}", time=hour)
    if reading.late is None:
        return end
    return words.say("{end} · {delay}", end=end, delay=_delay(words, reading.late))


def quiet(words: Words, reading: Reading) -> str:
    """How long a step without a planned length has been going on; nothing before it begins."""
    if not reading.begun:
        return ""
    return words.say("For {length}", length=words.duration(int(reading.elapsed // 60)))


def _shortly(words: Words, minutes: int, hour: str) -> str:
    length = words.duration(abs(minutes))
    if minutes > 0:
        return words.say("Ends {time} · {length} late", time=hour, length=length)
    return words.say("Ends {time} · {length} early", time=hour, length=length)


def _delay(words: Words, minutes: int) -> str:
    if minutes > 0:
        return words.say("{length} behind the running order", length=words.duration(minutes))
    if minutes < 0:
        return words.say("{length} ahead of the running order", length=words.duration(-minutes))
    return words.say("on time")
