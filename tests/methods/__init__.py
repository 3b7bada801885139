"""Tests of what a workshop starts from."""
