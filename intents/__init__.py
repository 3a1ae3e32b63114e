"""From words to a question, and from facts to an answer."""
