"""Examples and lessons: projects with something to look at."""
