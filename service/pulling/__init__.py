"""Sites and feeds that are polled, with bounds on what they may send and where they may lead."""
