"""The ledger: sources, texts, readings and claims, kept append-only; the only place with SQL."""
