"""The name under which readings are kept: the version of the engine with a digest of its code.

It stands apart from the reader, which an answer from stored claims has no need to load.
"""

import hashlib
from pathlib import Path

from dejure import __version__

_CODE = ("model", "names", "reading", "text")  # the packages that decide what a text is read as


def _digest(package: Path) -> str:
    digest = hashlib.sha256()
    for name in _CODE:
        for path in sorted((package / name).glob("*.py")):
            digest.update(f"{name}/{path.name}\0".encode())
            digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:8]


ENGINE = f"reader/{__version__}+{_digest(Path(__file__).parents[1])}"
