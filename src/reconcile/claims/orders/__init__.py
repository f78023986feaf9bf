"""What is told of the order and the length of events."""
