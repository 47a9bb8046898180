"""From claims to answers: pure functions of the claims, the question and the packs."""
