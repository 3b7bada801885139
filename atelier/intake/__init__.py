"""What comes in from elsewhere as plain text, read into values that gestures take; no word of it is lost."""
