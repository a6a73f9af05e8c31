"""Random use: what no one thought of."""
