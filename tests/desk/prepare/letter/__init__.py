"""A letter pasted into a workshop."""
