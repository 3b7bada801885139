"""Small numbers in words, as a sentence that begins with one wants them; ranks as ordinals."""

from atelier.words import N_, Words

_SPELLED = (N_("Two"), N_("Three"), N_("Four"), N_("Five"), N_("Six"), N_("Seven"), N_("Eight"), N_("Nine"))


def spelled(count: int, words: Words) -> str:
    """« Deux » to « Neuf » for the beginning of a sentence, figures above (and below two)."""
    return words.say(_SPELLED[count - 2]) if 2 <= count <= 9 else words.number(count)


def ordinal(rank: int, words: Words) -> str:
    """« 1er » (of a masculine noun: *rang*), « 5e »; “1st”, “12th”, “23rd”."""
    if words.language == "fr":
        return "1er" if rank == 1 else f"{rank}e"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th") if rank % 100 not in (11, 12, 13) else "th"
    return f"{rank}{ending}"
