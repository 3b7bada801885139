"""A programme at the desk: its page, what it keeps between workshops, its whole document."""
