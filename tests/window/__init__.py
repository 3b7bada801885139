"""The program in a real window of X, driven by keys as a person would; run by hand, not by pytest."""
