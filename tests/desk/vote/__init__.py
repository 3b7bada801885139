"""Tests of the vote at the desk."""
