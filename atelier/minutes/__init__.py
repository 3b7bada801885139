"""What goes out: one document of few kinds of blocks, and one writer per format.

Only `compose` knows workshops; the writers know nothing but `document`.
"""
