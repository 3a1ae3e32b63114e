"""What a message means in its conversation, and the intent that wins it."""
