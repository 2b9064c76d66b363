"""Values and rules: no Qt, no Keras, no threads."""
