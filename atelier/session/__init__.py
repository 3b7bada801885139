"""The hall: what is open, its gestures, its undo, its listeners. It knows neither window nor screen."""

from atelier.session.hall import Session
from atelier.session.notice import Cause, Listener, Notice
from atelier.session.polls import Admitted, Polls
from atelier.session.scope import Scope
from atelier.session.workshop import OpenWorkshop

__all__ = ["Admitted", "Cause", "Listener", "Notice", "OpenWorkshop", "Polls", "Scope", "Session"]
