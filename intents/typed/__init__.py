"""From a message as it was typed to its clauses, each word with what it can mean."""
