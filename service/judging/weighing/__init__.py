"""How likely it is that the evidence holds, given what the pair model reads."""
