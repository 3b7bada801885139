"""What each language has for comparing texts: its stemmer, its small words, its weak verbs, its negations."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, cast


@dataclass(frozen=True, slots=True)
class Tongue:
    """All words are folded: without case or accents."""

    algorithm: str = ""
    """The name of the Snowball stemmer; empty: words are compared whole."""
    small: frozenset[str] = frozenset()
    """Words that say nothing of the subject."""
    weak: frozenset[str] = frozenset()
    """Verbs and nouns that any note of a workshop may have: they weigh little."""
    turning: frozenset[str] = frozenset()
    """Words that turn what is said into its opposite, or count it: none may be missing by mistake."""

    def stemmer(self) -> Callable[[str], str]:
        """The stem of a word in lower case, accents kept; the library is imported when first asked for."""
        if not self.algorithm:
            return lambda word: word
        from snowballstemmer import stemmer

        stem = cast(Callable[[str], str], stemmer(self.algorithm).stemWord)
        return (lambda word: _bare(stem(_singular(word)))) if self.algorithm == "french" else stem


def _singular(word: str) -> str:
    """Snowball takes verger for a verb and vergers for none: it is asked for the singular of both."""
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word


def _bare(stem: str) -> str:
    """What one does and its doing have one stem: covoiturer, covoiturage; not ville, village."""
    return stem[:-2] if len(stem) > 6 and stem.endswith("ag") else stem


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TURNING_FR = _words("""
    apres aucun aucune avant avec chaque contre hors jamais moins ne ni non nul nulle pas plus pour rien
    sans sauf stop toujours tous tout trop
""")
_SMALL_FR = _words("""
    a afin ai aie ainsi alors as assez au aujourd aura aurait auront aussi autour autre autres aux avait
    avoir avons ayant beaucoup bien c ca car ce ceci cela celle celles celui ces cet cette ceux chez ci
    comme comment d dans de deja des desormais donc dont du elle elles en encore entre es est et etaient
    etait etant etc ete etre eu eux faire fais fait fasse faudrait faut font grace hui il ils j je jusqu
    jusque l la le lequel les leur leurs lors lorsque lui m ma mais me meme memes mes mieux moi mon n
    nos notre nous on ont or ou par parce parfois peu peut peuvent pourquoi pourrait pouvoir puis
    puisque qu quand que quel quelle quelles quelque quelques quels qui quoi s sa se sera serait seront
    ses si soi soient soit sommes son sont sous souvent sur t ta te tel telle telles tels tes toi ton
    toute toutes tres tu un une va vers via voici voila vont vos votre vous y
""")
_WEAK_FR = _words("""
    amelioration ameliorer avoir besoin besoins chose choses commune creation creer developpement
    developper devoir doit doivent encourager endroit faciliter favoriser gens grand grande habitant
    habitants lieu lieux mettre mise nouveau nouveaux nouvelle nouvelles organiser permettre personne
    personnes petit petite place possibilite possible prevoir projet projets proposer quartier renforcer
    soutenir territoire tous toutes vie village ville vrai vraie
""")
_TURNING_EN = _words("""
    after against all always aren before cannot didn doesn don every except fewer for isn less more
    never no none nor not shouldn stop too with without won wouldn
""")
_SMALL_EN = _words("""
    a about again also am an and any are around as at be because been being between both but by can
    could d did do does doing each either else even ever few from further get gets had has have having
    he her here hers him his how i if in into is it its itself just ll m may me might mine most much
    must my of off on once only or other others our ours out over own per re s same she should since so
    some such t than that the their theirs them then there these they this those through thus to under
    until up upon us ve very was we were what when where which while who whom whose why will within
    would yet you your yours
""")
_WEAK_EN = _words("""
    area better big city community create develop enable encourage good great help improve life little
    local make need needs new people person place places plan project projects provide set small support
    thing things town village
""")

_TONGUES: Final = {
    "fr": Tongue("french", _TURNING_FR | _SMALL_FR, _WEAK_FR, _TURNING_FR),
    "en": Tongue("english", _TURNING_EN | _SMALL_EN, _WEAK_EN, _TURNING_EN),
}


def tongue(language: str) -> Tongue:
    """The tongue of a language code (`fr`, `en-GB`); one without stems or small words for any other."""
    return _TONGUES.get(language.partition("-")[0].partition("_")[0].lower(), Tongue())
