"""Amounts with units: conversions, currencies, ranges, distances."""
