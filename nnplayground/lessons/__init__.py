"""Examples and lessons: projects with something to look at."""

from nnplayground.lessons.example import EXAMPLES, Example

__all__ = ["EXAMPLES", "Example"]
