"""Matrix products of a band are small: spread over threads, they wait more than they work."""

from __future__ import annotations

import functools
from typing import Any


def one() -> Any:
    """A context in which matrix products have one thread.

    A book of 3,000 sentences on two cores that others use as well: 3.6 seconds for its bands, 41
    with a thread a core.
    """
    return _libraries().limit(limits=1, user_api="blas")


@functools.cache
def _libraries() -> Any:
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
