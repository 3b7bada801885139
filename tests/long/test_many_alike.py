"""Two thousand notes that all look alike: the work has a bound."""

from atelier.advice import alike
from tests.advice.test_real_arguments import arguments, found_in

__all__ = ["arguments"]


def test_work_stays_bounded_where_everything_is_alike() -> None:
    texts = [(str(n), f"Une navette le jeudi vers le marché {n}") for n in range(2000)]
    found = alike(texts, "fr")
    assert len(found) <= 2000


def test_the_exact_repeats_of_all_real_arguments_are_found(arguments: list[str]) -> None:
    found_in(arguments)
