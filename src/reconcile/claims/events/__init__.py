"""Events as clauses tell them: who, what, when, where, how sure, and who says so."""
