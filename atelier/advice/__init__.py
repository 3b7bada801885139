"""What the product notices, and never imposes: texts that look alike. It knows texts and ids, no workshop."""

from atelier.advice.bundles import Bundle, bundles
from atelier.advice.looking import alike
from atelier.advice.pair import Kind, Pair

__all__ = ["Bundle", "Kind", "Pair", "alike", "bundles"]
