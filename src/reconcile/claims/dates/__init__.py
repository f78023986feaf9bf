"""Dates, weekdays, years and lengths of time as told, beside the calendar."""
