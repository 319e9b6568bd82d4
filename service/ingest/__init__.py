"""What newsrooms' systems push, in their own formats, read as articles."""
