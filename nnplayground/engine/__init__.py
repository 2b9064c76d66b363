"""The Keras side; runs only in the engine thread or a process without a window."""
