"""What is asked: a question as a value, how a clause becomes one, and what an intent is."""
