"""Names of countries, cities, regions and organisations."""
