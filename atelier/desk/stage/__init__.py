"""What the facilitator has of the shared screen: where it stands, what is on it, what comes next."""
