"""Inclusive forms that a line could be ended in: habitant-e-s, acteur-trice, élu/e/s. Each stays on its line.

Those written with points, dots or brackets (habitant·e·s, tou.te.s, élu(e)s) hold together by themselves.
"""

import re
from typing import Final

_ENDINGS: Final = (
    "e|ne|nne|enne|le|lle|elle|celle|te|tte|toute|se|sse|esse|ve|ive|rice|trice|ice|euse|ère|ere|ière|iere|ale|"
    "que|che|x|s"
)
FORMS: Final = re.compile(rf"(?<![\w/-])[^\W\d_]{{2,40}}(?:[-/](?:{_ENDINGS})s?)+(?![\w/-])", re.IGNORECASE)
"""Whole forms, the word before them included."""
