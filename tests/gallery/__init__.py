"""Draws every screen with the sample workshop into PNG files, for whoever reviews a change."""
