"""A programme at the desk: its page, its whole document, and the way from one workshop to the next."""
