"""The network as a picture that can be edited."""
