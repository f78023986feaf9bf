"""What can be found in the words of an entry."""
