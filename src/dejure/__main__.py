"""`python -m dejure`: the command without an installed script."""

import sys

from dejure.cli import main

sys.exit(main())
