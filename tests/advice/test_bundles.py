"""Pairs become what can be decided at once."""

from atelier.advice import Bundle, Kind, Pair, bundles

SAME, NEAR, NEIGHBOUR = Kind.SAME, Kind.NEAR, Kind.NEIGHBOUR


def found(*pairs: tuple[str, Kind]) -> list[tuple[str, Kind]]:
    bundled = bundles([Pair(ids[0], ids[1], kind, 1.0) for ids, kind in pairs])
    return [("".join(bundle.ids), bundle.kind) for bundle in bundled]


def test_the_same_come_together_by_the_first() -> None:
    assert found(("ab", SAME), ("ac", SAME), ("de", SAME)) == [("abc", SAME), ("de", SAME)]


def test_a_bundle_is_as_sure_as_its_least_sure_text() -> None:
    assert found(("ab", SAME), ("de", SAME), ("bc", NEAR)) == [("de", SAME), ("abc", NEAR)]


def test_neighbours_of_neighbours_stay_apart() -> None:
    assert found(("ab", NEIGHBOUR), ("bc", NEIGHBOUR)) == [("ab", NEIGHBOUR)]
    assert found(("ab", NEIGHBOUR), ("bc", NEIGHBOUR), ("ac", NEIGHBOUR)) == [("abc", NEIGHBOUR)]


def test_neighbours_wait_for_what_is_surer() -> None:
    assert found(("ab", SAME), ("ac", NEIGHBOUR), ("de", NEIGHBOUR)) == [("ab", SAME), ("de", NEIGHBOUR)]


def test_nothing_alike_is_nothing() -> None:
    assert list(bundles([])) == list[Bundle]()
