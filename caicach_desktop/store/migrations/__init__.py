"""The steps from one schema of the plan store to the next."""
