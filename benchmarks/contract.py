"""All checks of schemathesis against two workers of a throw-away service, from openapi.yaml.

    python3 -m venv /tmp/schemathesis && /tmp/schemathesis/bin/pip install schemathesis
    python -m benchmarks.contract --schemathesis /tmp/schemathesis/bin/schemathesis [--examples 20] [--seed 1]

Schemathesis has its own environment, as its dependencies are not the service's. The exit code is that of schemathesis.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.served import Served

ROOT = Path(__file__).parent.parent


def main() -> int:
    """Run schemathesis and return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--schemathesis", default="schemathesis")
    parser.add_argument("--examples", type=int, default=20, help="cases of each operation and phase, at most")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Served(Path(folder), CROSSCHECK_REQUESTS_A_MINUTE="0") as server:
        return subprocess.run(_command(given, server.address), cwd=ROOT, check=False).returncode


def _command(given: argparse.Namespace, address: str) -> list[str]:
    amount = ["--max-examples", str(given.examples), "--seed", str(given.seed), "--generation-database", "none"]
    running = ["run", "openapi.yaml", "--url", address, "--checks", "all", *amount]
    return [given.schemathesis, "--config-file", "benchmarks/schemathesis.toml", *running]


if __name__ == "__main__":
    sys.exit(main())
