"""What Keras offers, as data; Keras itself is not imported."""
