"""Measures, run by hand or by the long tests: medians and ratios of one run."""
