"""Regimes: the lists and legal orders under which a party can stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Regime:
    """One list or legal regime.

    `authority` is None where each state keeps its own (recognition). `names` are the names in use, the first one its
    title; `owner` the organ that decides, `keeper` the one that publishes the list; `sort` as in the register of
    regimes (`terrorist list`, `sanctions list`, …); `lists` the kinds of party it can name; `words` the words that its
    law uses for its statuses (generic word → its own, for example `listed` → `proscribed`).
    """

    id: str
    authority: str | None
    names: tuple[str, ...]
    sort: str
    owner: str | None
    keeper: str | None
    lists: tuple[str, ...]
    words: dict[str, str]
    effects: tuple[str, ...]
    since: str | None
    note: str | None

    @property
    def name(self) -> str:
        return self.names[0]
