"""Counts of people and things: tolls, lists, shares, sums."""
