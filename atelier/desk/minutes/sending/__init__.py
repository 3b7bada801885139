"""The sending of the minutes: who gets them, what the message says, what was sent before."""

from atelier.desk.minutes.sending.side import SendingSide

__all__ = ["SendingSide"]
