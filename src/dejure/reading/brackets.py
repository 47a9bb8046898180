"""What stands in brackets behind a name and tells its standing: "X (banned in Russia)"."""

from dejure.reading.parse import Tree

_REACH = 12  # words between a bracket and a participle that it opens for


def before_bracket(tree: Tree, i: int) -> tuple[int, ...]:
    """The word before the bracket that a participle stands in, where nothing in it has a subject of its own."""
    if tree[i].tag not in ("VBN", "VBD") or tree.children(i, "nsubj", "nsubjpass", "dobj"):
        return ()
    for one in range(i - 1, max(0, i - _REACH), -1):
        if tree[one].text == "(":
            return (one - 1,)
        if tree[one].text == ")" or tree[one].dep in ("nsubj", "nsubjpass") or tree[one].pos == "NOUN":
            return ()
    return ()
