"""What feeds give for a date that no calendar has; some parser takes each of them for one."""

from __future__ import annotations

NO_DATES = (
    "0000-00-00 00:00:00",
    "0000-01-01",
    "Wed, 30 Nov -0001 00:00:00 +0000",
    "Mon, 01 Jan 0000 00:00:00 +0000",
    "Mon, 01 Jan 0001 00:00:00 +0000",
    "Mon, 01 Jan 0001 00:00:00 +1400",
    "Mon, 01 Jan 10000 00:00:00 GMT",
    "Mon, 01 Jan 100000000000000000000 00:00:00 GMT",
    "Tue, 05 Mar 2024 09:30:00 +99999999999999",
    "Mon Jan  1 00:00:00 0001",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "Fri, 31 Dec 9999 23:59:59 -1400",
    "100000000000000000000",
    "1709627400",
)
