"""Checks machine-translated publications, Vietnamese to Russian first."""

__version__ = "0.1.0"
