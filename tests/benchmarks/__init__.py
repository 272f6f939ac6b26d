"""Measurements, printed as ratios of one run: never timed tests."""
