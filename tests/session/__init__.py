"""What is open, its gestures, its undo, its listeners, without a window."""
