"""Tests of what the product notices."""
