"""What the intent for missions is made of: who sends, who receives, what is there or was, and what is missing."""
