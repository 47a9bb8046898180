"""Folded names."""

import pytest

from dejure.text.fold import fold


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("The Taliban", "taliban"),
        ("al-Qa’ida", "al qaida"),
        ("al-Qa'ida", "al qaida"),
        ("Hizbullāh", "hizbullah"),
        ("U.S.", "us"),
        ("Талибан", "taliban"),
        ("Sinn Féin", "sinn fein"),
        ("", ""),
    ],
)
def test_the_same_name_in_other_type_folds_alike(name: str, folded: str) -> None:
    assert fold(name) == folded
