"""Atelier: prepare, run and write up participatory workshops, without a network or an account."""

__version__ = "0.1.0"
