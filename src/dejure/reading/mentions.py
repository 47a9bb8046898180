"""Mentions: who is meant at which place of a sentence, and who was meant last."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dejure.model.party import Party, Sort
from dejure.names.gazetteer import Via

PEOPLE = "people"  # unnamed persons, in the text's words
CLASS = "class"  # unnamed groups, in the text's words
UNKNOWN = "unknown"  # a capitalised name that no pack knows
Kind = str  # a Sort, PEOPLE, CLASS or UNKNOWN


_COMMON = frozenset({"State", "Army", "Council", "Union", "Government", "Group", "Party", "Committee"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A party at a place of the sentence; `head` is the word that governs its name.

    `home` is the state or bloc for which it acts, if that is known; `role` the kind of organ or office that it is,
    `of` the group that it belongs to; `via` how it is written; `back` whether it only refers back.
    """

    start: int
    end: int
    head: int
    party: Party
    kind: Kind
    home: str | None
    role: str | None
    of: Party | None
    via: Via
    back: bool


class Salience:
    """Who was named last in a document, by kind: what "the group", "he" and "the ministry" can mean."""

    def __init__(self, states: frozenset[str] = frozenset()) -> None:
        self.states = states
        self._last: dict[Kind, Mention] = {}
        self._order: dict[Kind, int] = {}
        self.subject: Mention | None = None  # whom the last sentence began with
        self.plural = False  # whether that one was spoken of in the plural
        self.named: dict[str, int] = {}  # the parties named so far, with how often
        self.people: dict[str, Mention] = {}  # last name → the person or group named in full
        self.place: str | None = None  # the state from which the document is dated
        self.authority: str | None = None  # whose act the last claims were about
        self.topic: Party | None = None  # the party whose standing the last claims were about

    def _note(self, mention: Mention, *, opens: bool) -> None:
        if mention.via is not Via.ADJECTIVE:
            self._last[mention.kind] = mention
            self._order[mention.kind] = max(self._order.values(), default=0) + 1
        if opens:
            self._last["home"] = mention

    def hear(self, mentions: Sequence[Mention], subjects: Sequence[Mention], *, plural: bool = False) -> None:
        """Remember the mentions of one sentence; `subjects` act in it, the first of them perhaps in the plural."""
        self.plural = plural
        self.subject = next((one for one in mentions if one.via is not Via.ADJECTIVE and one.party.id != "*"), None)
        for one in mentions:
            if one.party.id and not one.back:
                self.named[one.party.id] = self.named.get(one.party.id, 0) + 1
            short = one.party.name.split()[-1]
            if one.kind == Sort.GROUP and short != one.party.name and short not in _COMMON and not one.back:
                self.people.setdefault(short, one)  # "the Brotherhood"
            if one.kind == Sort.PERSON and " " in one.party.name and not one.back:
                surname = one.party.name.split()[-1]
                self.people |= {surname: one, surname.removeprefix("al-").removeprefix("Al-"): one}
        acting = [one for one in subjects if one.home and one.kind not in (Sort.GROUP, Sort.GOVERNMENT)]
        acting = acting or [one for one in mentions if one.kind == Sort.STATE and one.via is not Via.SEAT]
        for mention in mentions:
            self._note(mention, opens=bool(acting) and mention is acting[0])

    def last(self, *kinds: Kind) -> Mention | None:
        """The last mention of any of these kinds."""
        there = [kind for kind in kinds if kind in self._order]
        return self._last[max(there, key=self._order.__getitem__)] if there else None

    @property
    def home(self) -> str | None:
        """The state or bloc for which somebody acted last."""
        found = self._last.get("home")
        return found.home if found else None


@dataclass(frozen=True, slots=True)
class Before:
    """What was mentioned before a word: in its own sentence, and in the sentences before."""

    here: Sequence[Mention]
    salience: Salience

    def _of(self, *kinds: Kind) -> list[Mention]:
        """The mentions of these kinds in the sentence that a pronoun can mean ("no country" is nobody)."""
        named = (one for one in self.here if one.kind in kinds and one.via is not Via.ADJECTIVE)
        return [one for one in named if one.party.id != "*"]

    def last(self, *kinds: Kind) -> Mention | None:
        """The last mention of one of these kinds."""
        found = self._of(*kinds)
        return found[-1] if found else self.salience.last(*kinds)

    def first(self, *kinds: Kind) -> Mention | None:
        """The first mention of these kinds in the sentence, which is as a rule its subject; else the last before it."""
        found = self._of(*kinds)
        return found[0] if found else self.salience.last(*kinds)

    def person(self) -> Mention | None:
        """Whom "he" and "her" mean: the last person named in the sentence, else the last person or office-holder."""
        here = self._of(Sort.PERSON)
        return here[-1] if here else self.last(Sort.PERSON, Sort.OFFICE, PEOPLE) or self._named_in_full()

    def _named_in_full(self) -> Mention | None:
        """The last name of several words that no pack knows, where nobody else was named."""
        last = self.last(UNKNOWN)
        return last if last and " " in last.party.name else None

    def group(self) -> Mention | None:
        """Whom "the group" means: the last one of the sentence, else the one that the document is about."""
        kinds = (Sort.GROUP, Sort.GOVERNMENT)
        here = self._of(*kinds)
        last = here[-1] if here else self.salience.last(*kinds)
        topic = self.salience.topic
        if here or topic is None or topic.id in self.salience.states:
            return last
        return Mention(0, 0, 0, topic, str(Sort.GROUP), None, None, None, Via.NAME, back=True)

    def organ(self, noun: str) -> Mention | None:
        """The last organ that is called by this noun ("the court", "the ministry")."""
        found = [one for one in self.here if one.kind == Sort.ORGAN and noun in one.party.name.lower().split()]
        last = self.salience.last(Sort.ORGAN)
        return found[-1] if found else (last if last and noun in last.party.name.lower().split() else None)

    def theme(self, *kinds: Kind, plural: bool) -> Mention | None:
        """The first mention of these kinds in the sentence, else in the one before: whom "they" and "it" mean."""
        found, before = self._of(*kinds), self.salience
        if found:
            return found[0]
        fits = before.subject and before.subject.kind in kinds and (plural or not before.plural)
        return before.subject if fits else before.last(*kinds)

    def other(self, *kinds: Kind, but: Mention | None = None) -> Mention | None:
        """Whom an object pronoun means: not the subject of its sentence; a group rather than a state."""
        found = self._of(*kinds)
        subject = but or next(iter(found), None)
        others = [one for one in found if subject and one.party != subject.party]
        groups = [one for one in others if one.kind in (Sort.GROUP, Sort.GOVERNMENT)]
        return next(reversed(groups), None) or self.group() or next(reversed(others), None)

    @property
    def home(self) -> str | None:
        """The state or bloc named last."""
        here = next((one.home for one in reversed(self.here) if one.home), None)
        return here or self.salience.authority or self.salience.place or self.salience.home


def again(start: int, end: int, head: int, meant: Mention | None) -> Mention | None:
    """The party meant before, at a new place."""
    return replace(meant, start=start, end=end, head=head, back=True) if meant else None
