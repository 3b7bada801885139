"""A letter read into what a workshop is made of."""
