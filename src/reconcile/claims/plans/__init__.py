"""Plans that move, statements that are replaced, and what went stale."""
