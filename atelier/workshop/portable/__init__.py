"""A workshop, or a programme, as one JSON document, and what one that comes in must satisfy."""
