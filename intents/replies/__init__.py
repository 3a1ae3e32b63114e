"""What the intents and the replies are made with."""
