"""The PDF of the reference, printed and read once for all tests that only look at it."""

from dataclasses import replace
from functools import cache

from atelier.minutes.report import Report
from atelier.minutes.writers.pdf import render
from tests.minutes.samples import reference
from tests.minutes.tagged_reader import TaggedFile


@cache
def printed(*, large: bool = False) -> tuple[bytes, Report]:
    """The file, and what could not be drawn in it."""
    return render(replace(reference(), large=large))


@cache
def tagged(*, large: bool = False) -> TaggedFile:
    """The same as assistive technology finds it. Whoever writes into it opens one of their own."""
    return TaggedFile(printed(large=large)[0])
