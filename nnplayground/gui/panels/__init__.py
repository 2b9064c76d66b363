"""Forms and lists that edit the project and drive the engine."""
