"""Train the pair model: `python -m models.pair.train --data DIR --minutes 5 --device cuda --workers 14`."""

import argparse
from pathlib import Path

import torch

from .learning import Plan, learn, save, started_from_base


def train(plan: Plan) -> None:
    """Learn for the planned minutes; `out/checkpoint.pt` holds the weights."""
    torch.manual_seed(plan.seed)
    torch.set_flush_denormal(True)  # moments that fade away would make arithmetic slow
    save(learn(started_from_base(), plan), plan.out)


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/*.jsonl.gz")
    parser.add_argument("--out", type=Path, default=Path("build/pair"), help="folder for the checkpoint")
    parser.add_argument("--minutes", type=float, default=5, help="time for learning")
    parser.add_argument("--rate", type=float, default=2e-4, help="peak learning rate of the encoder's last layer")
    parser.add_argument("--budget", type=int, default=8192, help="tokens of one batch")
    parser.add_argument("--longest", type=int, default=112, help="tokens of one pair")
    parser.add_argument("--seed", type=int, default=7, help="for the order and the made pairs")
    parser.add_argument("--workers", type=int, default=1, help="processes that make batches")
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    return parser


if __name__ == "__main__":
    train(Plan(**vars(arguments().parse_args())))
