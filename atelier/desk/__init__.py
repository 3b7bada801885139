"""What the facilitator sees: home, and one workshop in three places: prepare, run, minutes."""
