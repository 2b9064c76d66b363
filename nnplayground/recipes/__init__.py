"""How networks are trained: one generator each."""
