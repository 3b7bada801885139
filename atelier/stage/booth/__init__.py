"""A voter alone before a screen: whose turn it is, the ballot, the answer, the thanks."""
