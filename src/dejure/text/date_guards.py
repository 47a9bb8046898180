"""What tells a date from a name, a verb or a quantity that is written alike."""

import re
from re import Match

from dejure.text.date_scene import Scene


def is_capital(match: Match[str], scene: Scene, group: str | int) -> bool:
    return scene.text[match.start(group)].isupper()


def is_month(match: Match[str], scene: Scene) -> bool:
    """Whether the words around a bare month license it; one that is also a verb or a surname needs more."""
    lead, after = scene.lead, match.end()
    if lead.firm or lead.part or scene.guards.month_before.search(scene.lower, max(0, lead.start - 32), lead.start):
        return True
    if match["month"].rstrip(".") in scene.words.homographs:
        return lead.cue is not None and not re.match(r"\s[a-z]", scene.text[after : after + 2])
    return (
        lead.cue is not None
        or lead.article
        or bool(re.match(r"['’]s\b| (?:and|or|to) ", scene.lower[after : after + 5]))
    )


def is_name(match: Match[str], scene: Scene) -> bool:
    """Whether the number belongs to the name of a resolution, committee, list or act."""
    guards, start, end = scene.guards, match.start(), match.end()
    before, since = scene.lower, max(0, start - 80)
    return bool(
        guards.name_before.search(before, since, start)
        or guards.act_before.search(scene.text, since, start)
        or guards.name_after.match(scene.lower, end)
        or (match[0] in scene.words.known_numbers and guards.known_after.match(scene.lower, end))
        or guards.act_after.match(scene.text, end)
        or re.match(r"\s\(\d{4}\)", scene.lower[end : end + 8])
        or re.search(r"\d{3,4} \(\Z", scene.lower[max(0, start - 6) : start])
    )


def is_quantity(match: Match[str], scene: Scene) -> bool:
    """Whether the number counts or measures something."""
    start, end = match.start(), match.end()
    if scene.guards.counted.match(scene.lower, end):
        return True
    if scene.lead.firm or scene.lead.part or scene.lead.cue not in (None, "at"):
        return False
    if scene.guards.plural_verb.match(scene.lower, end):
        return True
    if scene.guards.amount_before.search(scene.lower, max(0, start - 16), start):
        return True
    following = re.match(r" ([a-z]+)", scene.text[end : end + 24])
    return bool(following and following[1].endswith("s") and not scene.lead.article)
