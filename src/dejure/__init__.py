"""Who lists, bans or recognises whom: since when, on what ground, in whose words, and what is about to change."""

PRODUCT = "Dejure"
__version__ = "0.1.0"
