"""What is kept: articles, claims, vectors and results in the database, and the index built from them."""
