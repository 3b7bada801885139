"""What the look must keep, seen without a screen."""
