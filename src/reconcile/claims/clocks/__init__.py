"""Clocks and zones as told, beside each other and beside the stamps."""
