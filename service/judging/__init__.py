"""What two claims say of each other: agreeing, conflicting or new, with the evidence."""
