"""A desktop playground for neural nets."""

__version__ = "0.1.0"
