"""What a message names: countries, cities and times, also mistyped."""
