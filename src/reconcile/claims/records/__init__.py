"""Records of claims: typed statements, each with the quotes it rests on."""
