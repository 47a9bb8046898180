"""Frozen types in the terms of the field; no input or output."""
