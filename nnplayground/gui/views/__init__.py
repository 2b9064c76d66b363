"""Pictures of the numbers of a run."""
