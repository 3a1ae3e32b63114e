"""Timeline and map: what they show as values, how they are drawn, and the process that draws them."""
