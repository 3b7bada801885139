"""The hall: what is open, its gestures, its undo, its listeners. It knows neither window nor screen.

What an open workshop needs (its votes, its timers) is loaded with the first one.
"""

from typing import TYPE_CHECKING

from atelier.workshop.lately import lately

if TYPE_CHECKING:
    from atelier.session.hall import Session
    from atelier.session.notice import Cause, Listener, Notice
    from atelier.session.polls import Admitted, Polls
    from atelier.session.scope import Scope
    from atelier.session.workshop import OpenWorkshop
else:
    __getattr__ = lately(
        __name__,
        {
            "hall": "Session",
            "notice": "Cause Listener Notice",
            "polls": "Admitted Polls",
            "scope": "Scope",
            "workshop": "OpenWorkshop",
        },
    )

__all__ = ["Admitted", "Cause", "Listener", "Notice", "OpenWorkshop", "Polls", "Scope", "Session"]
