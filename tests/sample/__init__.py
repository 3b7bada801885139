"""The sample workshop: its readable source, the script that makes its file, and tests of its figures."""
