"""What is kept: articles, claims, vectors and results in the database, and the index made of them."""
