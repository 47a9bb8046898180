"""Which date dates what."""

from datetime import date

import pytest

from dejure.reading.reader import Reader
from tests.reading.scenes import claims_of

AS = "as a terrorist entity"


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        (f"Canada listed Hezbollah {AS} in 2002.", "2002"),
        (f"In 2002 Canada listed Hezbollah {AS}.", "2002"),
        (f"Since 2002 Canada has listed Hezbollah {AS}.", "2002/.."),
        (f"Canada, which joined in 1999, listed Hezbollah {AS} in 2002.", "2002"),
        (f"Canada said on Monday that it listed Hezbollah {AS} in 2002.", "2002"),
        (f"Canada listed Hezbollah {AS} on Friday.", "2024-12-06"),
        (f"Canada will list Hezbollah {AS} on Friday.", "2024-12-13"),
        (f"Canada said on Monday that it listed Hezbollah {AS}.", None),
        (f"Founded in 1982, Hezbollah was listed {AS} by Canada.", None),
        (f"Canada listed Hezbollah {AS}, a year after the 2001 attacks.", None),
        (f"Canada listed Hezbollah {AS}. Rain fell in 2003.", None),
    ],
)
def test_a_date_is_that_of_its_own_verb(reader: Reader, sentence: str, when: str | None) -> None:
    claims = claims_of(reader, sentence, published=date(2024, 12, 11))
    assert [(one.subject.name, str(one.when) if one.when else None) for one in claims] == [("Hezbollah", when)]
    assert all((one.when_text is None) == (one.when is None) for one in claims)
