"""The HTTP interface: routes, what they take and answer, and who may ask."""
