"""Files being written at the desk: choosing where, progress and cancel, what was written."""
