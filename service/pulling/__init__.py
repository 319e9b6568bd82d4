"""Polls sites and feeds, with bounds on what they may send and where they may lead."""
