"""What the intent for memberships is made of: what the country is in a body, since when, and how it left."""
