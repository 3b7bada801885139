"""The shared screen as the facilitator has it."""
