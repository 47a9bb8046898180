"""What is asked of the network and what comes from it, apart from the client that does the asking."""

from dataclasses import dataclass

TEMPORARY = frozenset({"host-unknown", "fetch-failed", "fetch-timeout", "server-busy"})  # may be had at another time


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of the network a fetch may use: bytes (unpacked), seconds for the whole of it, and whether machines of
    private networks may be asked."""

    size: int
    seconds: float
    private: bool


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to ask later whether something has changed: an entity tag, a date of last change."""

    etag: str | None
    modified: str | None


NO_VALIDATORS = Validators(None, None)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: the URL that answered in the end, its status (200, 203 or 304), the bytes unpacked, the type and
    charset that the server declares, and what to ask with next time."""

    url: str
    status: int
    content: bytes
    media: str
    charset: str | None
    validators: Validators
