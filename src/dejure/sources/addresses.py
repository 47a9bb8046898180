"""Addresses: which URLs may be fetched, and to which machines a connection may be opened."""

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import Url, parse_url

from dejure.errors import InputError
from dejure.sources.urls import shown

_PORTS = {"http": 80, "https": 443}
_UNSAFE = re.compile(r"[\x00-\x20\x7f]")
_TRANSLATED = IPv6Network("64:ff9b::/96")  # RFC 6052: the IPv4 address is in the last four bytes
_UNICAST = IPv6Network("2000::/3")  # RFC 4291: what has been given out of IPv6 so far
# Public by number, but only machines of one network reach them; Pythons differ in what they count among the first.
_CLOSED = (IPv4Network("192.0.0.0/24"), IPv4Network("168.63.129.16/32"))


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes: the URL without its fragment, and its parts as a connection needs them."""

    url: str
    scheme: str
    host: str
    port: int
    request: str

    @property
    def named(self) -> str:
        """Host and port as the request names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def target_of(url: str) -> Target:
    """What the URL asks for; InputError where it is none that is fetched."""
    parts = _parsed(url)
    scheme, host = parts.scheme or "", (parts.host or "").strip("[]")
    if scheme not in _PORTS:
        what, remedy = f"{scheme or 'no'}:// is not fetched", "give an address that begins with https:// or http://"
        raise InputError("bad-address", what, where=shown(url), remedy=remedy)
    if parts.auth is not None:
        what, remedy = "it carries a name or a password", "leave them out; pages behind a login are not fetched"
        raise InputError("address-with-login", what, where=shown(url), remedy=remedy)
    if not host:
        raise InputError("bad-address", "it names no host", where=shown(url), remedy="check how it is written")
    whole = Url(scheme, None, parts.host, parts.port, parts.path or "/", parts.query).url
    return Target(whole, scheme, host, parts.port or _PORTS[scheme], parts.request_uri)


def led_to(url: str, location: str) -> str:
    """The URL that a redirect from `url` names, whatever bytes it is written in."""
    written = location.encode("latin-1", "replace").decode("utf-8", "replace").strip().replace(" ", "%20")
    try:
        return urljoin(url, written)
    except ValueError:
        return written  # refused as an address when it is taken apart


def machines(target: Target, where: str, *, private: bool) -> tuple[str, ...]:
    """The addresses of the target's host, each checked; InputError where it has none or one is not public.

    A connection is opened to one of these and the name is not looked up again, so that no later answer can lead
    elsewhere.
    """
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as problem:
        what, remedy = f"no machine is known by the name {target.host}", "check the address and your connection"
        raise InputError("host-unknown", what, where=where, remedy=remedy) from problem
    addresses = tuple(dict.fromkeys(str(one[4][0]) for one in found))
    closed = [] if private else [one for one in addresses if not is_public(one)]
    if closed:
        named = target.host if target.host == closed[0] else f"{target.host}, which is {closed[0]},"
        what = f"{named} belongs to a private network or to this machine"
        remedy = "save the page and take the file, or set DEJURE_ALLOW_PRIVATE=1 if you trust where it leads"
        raise InputError("private-address", what, where=where, remedy=remedy)
    return addresses


def is_public(address: str) -> bool:
    """Whether the address belongs to a machine on the open internet, also where it wraps another address."""
    one = ip_address(address)
    if isinstance(one, IPv4Address):
        return one.is_global and not one.is_multicast and not any(one in network for network in _CLOSED)
    wrapped = _wrapped(one)
    if wrapped:
        return all(is_public(str(each)) for each in wrapped)
    return one in _UNICAST and one.is_global


def _wrapped(one: IPv6Address) -> tuple[IPv4Address, ...]:
    if one.ipv4_mapped:
        return (one.ipv4_mapped,)
    if one.sixtofour:
        return (one.sixtofour,)
    if one.teredo:
        return one.teredo
    return (IPv4Address(int(one) & 0xFFFFFFFF),) if one in _TRANSLATED else ()


def _parsed(url: str) -> Url:
    try:
        if not _UNSAFE.search(url):
            return parse_url(url)
    except LocationParseError:
        pass
    raise InputError("bad-address", "it is no URL", where=shown(url), remedy="check how it is written")
