"""URLs as users write them: told from paths, and shown without their secrets."""

import re

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_USER = re.compile(r"(?<=//)[^/?#]*@")
_UNSAFE = re.compile(r"[\x00-\x20\x7f]")


def is_url(name: str) -> bool:
    """Whether the name of an input is meant as a URL."""
    return _SCHEME.match(name) is not None


def shown(url: str) -> str:
    """The URL without the name and password that it may carry, and without what would break a line."""
    return _UNSAFE.sub("", _USER.sub("…@", url))
