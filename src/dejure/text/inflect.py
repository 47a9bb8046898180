"""The written forms of English lemmas, so that a text can be searched without being parsed."""

from collections.abc import Mapping, Sequence

_VOWELS = "aeiou"


def forms(lemma: str, irregular: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Every form in which a lemma is written: plural or third person, past, participles."""
    if lemma in irregular:
        return (lemma, *irregular[lemma])
    if "-" in lemma:
        first, _, last = lemma.rpartition("-")
        return tuple(f"{first}-{one}" for one in forms(last, irregular))
    if not lemma.isalpha():
        return (lemma, f"{lemma}s")
    made: tuple[str, ...]
    if lemma.endswith("ie"):
        made = (f"{lemma}s", f"{lemma}d", f"{lemma[:-2]}ying")
    elif lemma.endswith("ee"):
        made = (f"{lemma}s", f"{lemma}d", f"{lemma}ing")
    elif lemma.endswith("e"):
        made = (f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing")
    elif lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        made = (f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing")
    elif lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        made = (f"{lemma}es", f"{lemma}ed", f"{lemma}ing")
    else:
        made = (f"{lemma}s", f"{lemma}ed", f"{lemma}ing", *_doubled(lemma))
    return (lemma, *made)


def _doubled(lemma: str) -> tuple[str, ...]:
    """The forms with a doubled last letter ("banned"), where the spelling can call for them."""
    if len(lemma) < 3 or lemma[-1] in "wxy" or lemma[-1] in _VOWELS or lemma[-2] not in _VOWELS:
        return ()
    return f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"
