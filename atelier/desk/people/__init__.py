"""How people are named, listed and known again, wherever the desk shows them."""
