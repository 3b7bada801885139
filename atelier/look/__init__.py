"""How it looks: tokens, type, icons, one style sheet, and small widgets that know nothing of workshops.

A widget that paints, tints an icon or moves is handed a `Look` (appearance.py) by its constructor, and a
`Words` where it says something itself; every other text comes from whoever builds it, already said.
"""
