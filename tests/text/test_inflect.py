"""The written forms of lemmas."""

import pytest

from dejure.packs.load import Packs
from dejure.text.inflect import forms


@pytest.mark.parametrize(
    ("lemma", "written"),
    [
        ("list", "list lists listed listing"),
        ("ban", "ban bans banned banning"),
        ("label", "label labels labeled labeling labelled labelling"),
        ("designate", "designate designates designated designating"),
        ("agree", "agree agrees agreed agreeing"),
        ("tie", "tie ties tied tying"),
        ("carry", "carry carries carried carrying"),
        ("convoy", "convoy convoys"),
        ("church", "church churches"),
        ("embargo", "embargo embargoes"),
        ("box", "box boxes boxed boxing"),
        ("veto", "veto vetoes vetoed vetoing"),
        ("re-designate", "re-designate re-designates re-designated re-designating"),
        ("de-list", "de-list de-lists de-listed de-listing"),
    ],
)
def test_regular_forms_are_made_from_the_lemma(lemma: str, written: str) -> None:
    assert set(written.split()) <= set(forms(lemma, {}))


@pytest.mark.parametrize(
    ("lemma", "wrong"), [("designate", "designateed"), ("carry", "carryed"), ("agree", "agreing"), ("tie", "tiing")]
)
def test_forms_that_nobody_writes_are_not_made(lemma: str, wrong: str) -> None:
    assert wrong not in forms(lemma, {})


def test_irregular_forms_stand_in_place_of_regular_ones() -> None:
    irregular = {"take": ["takes", "took"]}
    assert forms("take", irregular) == ("take", "takes", "took")
    assert forms("re-take", irregular) == ("re-take", "re-takes", "re-took")


@pytest.mark.parametrize(
    ("lemma", "written"),
    [("speak", "spoke"), ("run", "ran"), ("go", "goes"), ("lead", "led"), ("shoot", "shot"), ("be", "were")],
)
def test_the_packs_hold_the_irregular_forms_that_frames_need(packs: Packs, lemma: str, written: str) -> None:
    assert written in forms(lemma, packs.rows("cues")["irregular"])
