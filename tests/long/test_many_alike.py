"""Two thousand notes that all look alike: the work has a bound."""

from atelier.advice import alike


def test_work_stays_bounded_where_everything_is_alike() -> None:
    texts = [(str(n), f"Une navette le jeudi vers le marché {n}") for n in range(2000)]
    found = alike(texts, "fr")
    assert len(found) <= 2000
