"""The wall as a board: notes under titles, arranged by themselves, seen whole or near."""
