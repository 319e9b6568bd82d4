"""How long a caller is kept waiting, for whatever it is."""

from __future__ import annotations

# Seconds for which a caller waits for an answer. Proxies commonly give up after 30: a longer wait answers nobody.
# Shorter turns a burst of articles into errors, and a poller that waits for news asks more often.
CALLERS_PATIENCE = 25
