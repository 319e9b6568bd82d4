"""How likely it is that what was seen holds, by what the pair model reads."""
