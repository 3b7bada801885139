"""Tests of the writers, format by format."""
