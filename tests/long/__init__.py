"""What takes minutes: kills, faults, hostile exports. Run by `packaging/test.sh --long`."""
