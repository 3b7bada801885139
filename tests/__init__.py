"""The tests, laid out as the package is; `tests/long` and `tests/bench` run only when named."""
