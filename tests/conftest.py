"""How properties are tried: the same examples on every machine; `HYPOTHESIS_PROFILE=explore` draws new ones."""

import os

from hypothesis import settings

# A slow machine is no failure, and a test that passes today passes tomorrow.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=500)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
