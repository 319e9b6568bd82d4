"""`python -m service` is the `crosscheck` command."""

from service.cli import main

main(prog_name="crosscheck")
