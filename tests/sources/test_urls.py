"""URLs as users write them."""

import pytest

from dejure.sources.urls import is_url, shown


@pytest.mark.parametrize("name", ["https://example.org/a", "HTTP://example.org", "ftp://x", "file:///etc/passwd"])
def test_what_begins_with_a_scheme_is_a_url(name: str) -> None:
    assert is_url(name)


@pytest.mark.parametrize("name", ["report.txt", "./http:/x", "C:\\reports", "-", "mailto:a@b.example"])
def test_a_path_is_no_url(name: str) -> None:
    assert not is_url(name)


def test_secrets_and_line_breaks_are_not_shown() -> None:
    assert shown("https://anna:pass@example.org/a?b=c@d") == "https://…@example.org/a?b=c@d"
    assert shown("https://example.org/a\n b\x07") == "https://example.org/ab"
