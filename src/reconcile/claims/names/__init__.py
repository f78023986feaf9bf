"""Names and words in two spellings, and roles of persons."""
