"""How methods and the kinds of their steps are offered and named, wherever the desk shows them."""
