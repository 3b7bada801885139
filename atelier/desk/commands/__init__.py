"""What can be asked for: the list of commands, its keys, menus, the palette, the page of shortcuts."""
