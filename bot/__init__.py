"""What people see: the terminal, Discord, and the cards that both show."""
