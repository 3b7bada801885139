"""The window itself, what outlives it, and what is shown before and after it."""
