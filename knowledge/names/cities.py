"""Cities that are no capitals and have missions in them, by the country where they lie.

Only names that no well-known city of another country shares: written by hand, for the sentences that name a city and
leave its country to be known.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ..folding import fold

__all__ = ["LAND_OF_CITY", "city_of_words", "words_of_cities"]

_CITIES = {
    "AE": "Dubai, Sharjah",
    "AR": "Rosario, Mendoza",
    "AT": "Salzburg, Graz, Innsbruck, Linz, Klagenfurt",
    "AU": "Sydney, Melbourne, Brisbane, Adelaide",
    "BD": "Chittagong, Sylhet",
    "BE": "Antwerp, Ghent, Liège",
    "BG": "Burgas, Plovdiv, Varna",
    "BO": "Santa Cruz de la Sierra, Cochabamba",
    "BR": "São Paulo, Rio de Janeiro, Recife, Porto Alegre",
    "CA": "Toronto, Montreal, Montréal, Vancouver, Calgary, Edmonton",
    "CD": "Goma, Bukavu, Lubumbashi",
    "CH": "Geneva, Zurich, Zürich, Basel, Lausanne, Lugano",
    "CL": "Valparaíso, Antofagasta, Arica",
    "CM": "Douala, Garoua",
    "CN": "Shanghai, Guangzhou, Chengdu, Chongqing, Shenyang, Wuhan, Lhasa, Kunming, Qingdao, Harbin, Nanjing, Xiamen",
    "CO": "Medellín, Cali",
    "CY": "Limassol, Larnaca",
    "CZ": "Brno, Ostrava",
    "DE": "Munich, Frankfurt, Hamburg, Bonn, Düsseldorf, Cologne, Stuttgart, Leipzig, Dresden",
    "DK": "Aarhus, Odense",
    "EC": "Guayaquil",
    "EE": "Tartu, Narva",
    "EG": "Alexandria, Port Said",
    "ES": "Barcelona, Seville, Bilbao, Málaga, Las Palmas",
    "FI": "Turku, Tampere",
    "FJ": "Nadi, Lautoka",
    "FR": "Marseille, Lyon, Strasbourg, Bordeaux, Toulouse, Lille",
    "GB": "Edinburgh, Manchester, Glasgow, Liverpool, Cardiff, Belfast",
    "GR": "Thessaloniki, Patras, Piraeus",
    "HR": "Rijeka, Dubrovnik",
    "HU": "Szeged, Debrecen, Pécs",
    "ID": "Surabaya, Medan, Denpasar",
    "IE": "Cork, Galway",
    "IL": "Tel Aviv, Haifa, Eilat",
    "IN": "Mumbai, Chennai, Kolkata, Calcutta, Bangalore, Bengaluru",
    "IT": "Milan, Naples, Turin, Genoa, Venice, Trieste, Palermo, Bologna, Bari",
    "JP": "Osaka, Nagoya, Fukuoka, Sapporo, Kobe",
    "KE": "Mombasa, Kisumu",
    "KR": "Busan",
    "KZ": "Almaty",
    "LK": "Jaffna, Hambantota, Kandy",
    "LT": "Kaunas, Klaipėda",
    "LV": "Daugavpils, Liepāja",
    "LY": "Benghazi",
    "MA": "Casablanca, Tangier",
    "MX": "Monterrey, Tijuana, Cancún",
    "MY": "Penang, Johor Bahru, Kota Kinabalu, Kuching",
    "MZ": "Beira, Nampula",
    "NG": "Lagos, Kano, Port Harcourt, Calabar",
    "NL": "Rotterdam",
    "NO": "Bergen, Stavanger, Kirkenes",
    "NZ": "Auckland, Christchurch",
    "PE": "Arequipa, Cusco, Tacna",
    "PH": "Cebu, Davao",
    "PK": "Karachi, Lahore, Peshawar",
    "PL": "Kraków, Gdańsk, Gdynia, Poznań, Wrocław, Łódź, Szczecin",
    "PT": "Porto, Faro",
    "RO": "Cluj-Napoca, Constanța, Iași, Timișoara",
    "RU": "Saint Petersburg, St. Petersburg, Vladivostok, Kaliningrad, Murmansk, Pskov, Yekaterinburg, Irkutsk",
    "SA": "Jeddah",
    "SE": "Gothenburg, Malmö",
    "SI": "Maribor, Koper",
    "SK": "Košice",
    "SY": "Aleppo",
    "TH": "Chiang Mai, Phuket",
    "TR": "Istanbul, Izmir, Antalya, Edirne, Bursa, Adana, Trabzon",
    "TZ": "Arusha, Zanzibar",
    "UA": "Odessa, Odesa, Lviv, Kharkiv, Donetsk, Uzhhorod, Chernivtsi",
    "US": "New York, New York City, Los Angeles, Chicago, Houston, San Francisco, Miami, Atlanta, Boston, Philadelphia,"
    " Detroit, Seattle, Honolulu, New Orleans",
    "VN": "Ho Chi Minh City, Da Nang",
    "ZA": "Johannesburg, Durban",
    "ZW": "Bulawayo",
}

LAND_OF_CITY: Mapping[str, str] = MappingProxyType(
    {city: code for code, cities in _CITIES.items() for city in cities.split(", ")}
)
"""ISO 3166-1 alpha-2 codes by the city's name in English."""


@cache
def words_of_cities() -> frozenset[str]:
    """The folded words of their names."""
    return frozenset(word for city in LAND_OF_CITY for word in fold(city).folded.split())


def city_of_words(words: frozenset[str]) -> str | None:
    """The first city whose name holds all these folded words, by that name."""
    return next((city for city in LAND_OF_CITY if words and words <= set(fold(city).folded.split())), None)
