"""One module per command: `run` is the command, `EXAMPLES` are lines that a reader can paste."""
