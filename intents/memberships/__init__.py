"""What the intent for memberships is made of: which bodies, what the country is in one, since when, and how it left."""
