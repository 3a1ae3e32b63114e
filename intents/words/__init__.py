"""Words and what they mean: spelling, languages, the lexicon, and what is near to them in meaning."""
