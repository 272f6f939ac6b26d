"""Invented names for the fictional demo team: a wide mix of the United Kingdom, as people write them. Nobody real is meant."""

from __future__ import annotations

REFS = {"ليلى": "layla"}
"""Readable refs of names that have no Latin letters."""

GIRLS = (
    "Siân", "ليلى", "Zofia", "Niamh", "Aaliyah", "Chloe", "Efua", "Maisie", "Priti", "Mei", "Isla", "Hana", "Tegan",
    "Rosa", "Destiny",
    "Freya", "Ayaan", "Bronwen", "Lola", "Shanice", "Anika", "Eilidh", "Daisy", "Yasmin", "Poppy", "Oluchi", "Skye", "Nadia",
)  # fmt: skip
BOYS = (
    "Łukasz", "Kai", "Rhys", "Yusuf", "Kofi", "Finlay", "Arjun", "Dylan", "Tomasz", "Callum", "Emeka", "Hamza",
    "Alfie", "Wei", "Mateo",
    "Declan", "Zayn", "Ioan", "Reuben", "Jaden", "Hamish", "Bilal", "Toby", "Noel", "Musa", "Ellis", "Ravi", "Owen",
)  # fmt: skip
WOMEN = (
    "Marie", "Agnieszka", "Bríd", "Comfort", "Dawn", "Elaine", "Farida", "Gwen", "Helen", "Ifeoma", "Jackie", "Kath",
    "Lorraine", "Mandy",
    "Nasreen", "Olwen", "Paula", "Rita", "Sandra", "Tracey", "Una", "Val", "Wendy", "Yvonne", "Zuzanna", "Angharad",
    "Beverley", "Cheryl",
)  # fmt: skip
MEN = (
    "Alan", "Barry", "Craig", "Derek", "Ewan", "Femi", "Gareth", "Hassan", "Ian", "Jerome", "Keith", "Lee", "Marek",
    "Neil", "Owain",
    "Patrick", "Rashid", "Steve", "Terry", "Umar", "Vince", "Wayne", "Yaw", "Piotr", "Dean", "Kwame", "Stuart", "Tunde",
)  # fmt: skip
FAMILY_NAMES = (
    "O'Connor", "Nowak", "Hughes", "Adeyemi", "Begum", "Campbell", "Davies", "Evans", "Fraser", "Ghosh", "Harrison",
    "Ibrahim", "Jenkins",
    "Kowalski", "Lloyd", "MacLeod", "Ncube", "Osei", "Patel", "Quinn", "Rashid", "Singh", "Taylor", "Ullah", "Vaughan",
    "Walker", "Yates",
    "Ahmed", "Bailey", "Chowdhury", "Doyle", "Ellis", "Fernandes", "Griffiths", "Hussain", "Jones", "Khan", "Lewis",
    "Murphy", "Price",
)  # fmt: skip
PETS = (("Biscuit", "dog"), ("Tigger", "cat"), ("Shadow", "dog"), ("Nibbles", "rabbit"), ("Mittens", "cat"), ("Coco", "dog"))
CLUBS = ("Saturday football", "Swimming club", "Brass band", "Scouts", "Street dance", "Art club", "Youth theatre", "Boxing gym")
TEAMS = (
    "Northgate",
    "Eastfield",
    "Westbrook",
    "Southmere",
    "Highcliff",
    "Riverside",
    "Oakbank",
    "Millfield",
    "Castle",
    "Harbour",
)
FRIENDS = (
    "Amber",
    "Theo",
    "Zaynab",
    "Kian",
    "Lily",
    "Mo",
    "Jess",
    "Ezra",
    "Nina",
    "Taiwo",
    "Ruby",
    "Sol",
    "Ffion",
    "Iqra",
    "Max",
    "Cerys",
)  # fmt: skip
WORDS_TOO_LITTLE = (
    "I only see her when someone remembers",
    "once a week like before",
    "I want to go to hers for tea",
    "can I ring on Sundays",
    "it's too long in between",
)
WORDS_MISSED = (
    "I wonder if she still lives there",
    "I want to know if he is okay",
    "she made me laugh",
    "I never got to say bye",
    "tell him I still play",
)
FROM_ABROAD = (
    ("Haile", "M", "Dawit", "Selam", "Yonas"),
    ("Karimi", "M", "Farhad", "Laila", "Navid"),
    ("Sesay", "F", "Mariama", "Fatmata", "Ibrahim"),
    ("Nguyen", "F", "Linh", "Hoa", "Minh"),
)
"""Family name, sex, first name of a young person who came alone; the mother's and the brother's first names."""
