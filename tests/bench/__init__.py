"""Speeds, as medians and ratios of one run. Run by `python -m pytest tests/bench`."""
