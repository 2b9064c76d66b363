"""A view over the kept epochs of a run as an animated GIF, or as an MP4 where there is an encoder.

`walk` goes through the epochs and takes the pictures, `gif` and `video` write them, `file` does both, `tool` is the button of a dock.
"""
