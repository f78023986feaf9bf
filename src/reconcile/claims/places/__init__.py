"""Where places are said to lie, and who is said to be where."""
