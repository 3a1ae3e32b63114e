"""From an answer to what is shown: the card decides the words and the footnotes, a renderer only translates."""
