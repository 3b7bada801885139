"""The phrases by which a line of a letter that bears no heading shows what it is."""

import re

from atelier.intake.letter.meanings import Meaning

TITLE = re.compile(
    r"(?:invitation\s*(?:[:–—-]|[àa]u?x?\b)?\s*(?:l['’]|la |le |notre |the )?)?"
    r"(?:atelier|workshop|s[ée]ance|journ[ée]e|rencontre)(?: du futur| de l['’]avenir)?"
    r"\s*(?:n\s*[°º]\s*)?(?P<number>\d{1,3})?\s*(?:[:–—-]\s*|[«“]\s*)(?P<title>[^»”]+)[»”]?",
    re.IGNORECASE,
)
NO_TITLE = ("compte rendu", "invitation", "programme", "ordre du jour", "convocation", "minutes", "agenda")
HOUSE = re.compile(
    r"(?:la |le |l')?(?:federation|centre social|centres sociaux|association|mairie|ville|commune|conseil"
    r"|caf\b|union|reseau|comite|communaute|departement|metropole|maison|foyer|ligue|federation|community|council|town)"
)
ASKS = re.compile(
    r"(?:merci|inscri|reponse|rsvp|nous (?:avons le plaisir|vous|comptons|serons|restons)"
    r"|vous etes (?:cordialement )?(?:invite|convie|attendu)|j'ai le plaisir|dans l'attente|en esperant"
    r"|veuillez|we (?:are|would|look)|please|you are (?:kindly )?invited|thank)"
)
ALONE = re.compile(
    r"(?:atelier|workshop|s[ée]ance|session)\s*(?:n\s*[°º]\s*)?(?P<number>\d{1,3})", re.IGNORECASE
)
INVITES = re.compile(r"(?:invitation|convocation|invitation to|reunion|meeting)\b")
DATELINE = re.compile(r"[A-ZÀ-Ý][\w’' -]{1,40},\s*(?:le\s+|on\s+)?\d.{4,20}")
OTHER = re.compile(r"[^\d:]{3,60}?\s?:\s")
"""« Date limite : … »: a line that says what it is about, and that is nothing which is known here."""
HOSTS = re.compile(
    r"(?P<who>(?!nous\b|je\b|we\b)[A-ZÀ-Ý].{2,100}?)\s+"
    r"(?:vous\s+(?:invite|convie|propose)(?:nt)?\b|invites? you\b)"
)
"""« La ville de … vous invite »."""
ANSWERED = re.compile(r"(?:\s*>)+ ?")
"""What mail programs put before the lines of a message that is answered."""
QUOTED = r"[^«»“”.]{0,60}[«“]\s*(?P<title>[^«»“”]{3,120}?)\s*[»”]"
NAMED = (
    (re.compile(rf"\b(?:d[ée]marche|cycle|programme|s[ée]rie)\b{QUOTED}", re.IGNORECASE), Meaning.THEME),
    (
        re.compile(
            rf"\b(?:atelier|workshop|s[ée]ance|rencontre|journ[ée]e|r[ée]union)\b{QUOTED}", re.IGNORECASE
        ),
        Meaning.TITLE,
    ),
)
"""What stands between quotation marks behind what it is called by."""
SEAM = re.compile(r"\s+[–—|-]\s+")
WHERE = re.compile(
    r"(?:,\s*)?(?:[àa]|au|aux|dans|en|at|in)\s+(?:l[ae]s? |the )?(?P<place>.{3,120})", re.IGNORECASE
)
PARTED = re.compile(r"\s*(?:[;/,]|\bet\b|\band\b)\s*")
SHORT = 60
YOU_ARE = re.compile(r"(?:vous [êe]tes|you are)\s+", re.IGNORECASE)
ENDLESS = 3000
"""Characters above which a line is running text in which nothing is looked for."""
DAYS = (Meaning.DATE, Meaning.NEXT_DATE)
YEAR = re.compile(r"\d{4}|\d[/.]\d+[/.]\d")
