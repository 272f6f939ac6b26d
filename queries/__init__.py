"""The questions of practice: one ``.cypher`` file each, in folders by topic, and what asks them."""
