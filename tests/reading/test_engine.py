"""The name under which readings are kept."""

import re

from dejure import __version__
from dejure.reading.engine import ENGINE


def test_the_engine_is_named_by_its_version_and_a_digest_of_its_code() -> None:
    assert re.fullmatch(rf"reader/{re.escape(__version__)}\+[0-9a-f]{{8}}", ENGINE)
