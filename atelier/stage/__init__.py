"""What the room sees: cues on the shared screen, and the ballot in front of a voter."""
