"""Addresses: what a URL asks for, and which machines are public."""

import pytest

from dejure.errors import InputError
from dejure.sources.addresses import is_public, led_to, machines, target_of


@pytest.mark.parametrize(
    ("url", "whole", "named"),
    [
        ("https://Example.ORG", "https://example.org/", "example.org"),
        ("http://example.org:8080/a b#part".replace(" ", "%20"), "http://example.org:8080/a%20b", "example.org:8080"),
        ("https://example.org:443/a?b=c", "https://example.org:443/a?b=c", "example.org"),
        ("https://bücher.example/straße", "https://xn--bcher-kva.example/stra%C3%9Fe", "xn--bcher-kva.example"),
        ("http://[2001:db8::1]:81/", "http://[2001:db8::1]:81/", "[2001:db8::1]:81"),
    ],
)
def test_a_url_is_taken_apart(url: str, whole: str, named: str) -> None:
    target = target_of(url)
    assert (target.url, target.named) == (whole, named)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("ftp://example.org/a", "bad-address"),
        ("file:///etc/passwd", "bad-address"),
        ("gopher://example.org", "bad-address"),
        ("http://", "bad-address"),
        ("http:///path", "bad-address"),
        ("http://example.org:99999/", "bad-address"),
        ("http://example.org:port/", "bad-address"),
        ("http://exa mple.org/", "bad-address"),
        ("http://example.org/\r\nHost: other", "bad-address"),
        ("http://[::1", "bad-address"),
        ("https://anna:pass@example.org/", "address-with-login"),
        ("https://anna@example.org/", "address-with-login"),
    ],
)
def test_what_is_not_fetched_is_refused_without_saying_its_secrets(url: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        target_of(url)
    assert caught.value.code == code
    assert caught.value.remedy
    assert "pass@" not in str(caught.value)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.100.100.200"),
        *("224.0.0.1", "255.255.255.255", "168.63.129.16", "192.0.0.192", "198.18.0.1", "240.0.0.1", "0.0.0.1"),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fd00:ec2::254", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:169.254.169.254", "2002:7f00:1::", "64:ff9b::a00:1", "64:ff9b:1::1"),
    ],
)
def test_a_private_address_is_not_public_however_it_is_wrapped(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34", "64:ff9b::808:808"])
def test_other_addresses_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::1]", "0"])
def test_every_spelling_of_this_machine_is_refused(host: str) -> None:
    with pytest.raises(InputError) as caught:
        machines(target_of(f"http://{host}/"), "here", private=False)
    assert caught.value.code == "private-address"
    assert "DEJURE_ALLOW_PRIVATE" in caught.value.remedy


def test_private_addresses_can_be_allowed() -> None:
    assert machines(target_of("http://127.0.0.1/"), "here", private=True) == ("127.0.0.1",)


@pytest.mark.parametrize("host", ["no-such-host.invalid", "a" * 70 + ".example"])
def test_a_name_without_a_machine_says_so(host: str) -> None:
    with pytest.raises(InputError) as caught:
        machines(target_of(f"http://{host}/"), "here", private=True)
    assert caught.value.code == "host-unknown"


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/b", "http://example.org/b"),
        ("b?c", "http://example.org/a/b?c"),
        ("//other.example/", "http://other.example/"),
        ("/a b", "http://example.org/a%20b"),
        ("/é".encode().decode("latin-1"), "http://example.org/é"),
        ("http://[bad", "http://[bad"),
    ],
)
def test_a_redirect_leads_somewhere(location: str, url: str) -> None:
    assert led_to("http://example.org/a/", location) == url
