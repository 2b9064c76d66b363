"""The Qt side; knows neither Keras nor the engine."""
