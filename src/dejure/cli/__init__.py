"""The command line: parse the input, call the service, render the answer."""

import os
import sys
from collections.abc import Sequence

from dejure.cli.app import invoke
from dejure.cli.mistakes import print_error
from dejure.errors import DejureError

NOT_DONE = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells count it


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one run: 0 done, 1 done in part, 2 not done, 130 interrupted."""
    try:
        code = invoke(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except DejureError as error:
        print_error(error)
        return NOT_DONE
    except KeyboardInterrupt:
        print(  # noqa: T201
            "interrupted: every source taken in so far is kept whole; run the same command again to go on",
            file=sys.stderr,
        )
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has seen enough (`| head`). Python flushes once more at exit, so give it somewhere to flush to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code
