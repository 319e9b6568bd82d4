"""Train the pair model: `python -m models.pair.train --data DIR --minutes 85`."""

import argparse
from pathlib import Path

import torch
from torch.multiprocessing.spawn import spawn

from service.entailment import PairNetwork

from .learning import Plan, Worker, freeze, save, started_from_base


def work(number: int, network: PairNetwork, plan: Plan) -> None:
    """What one process does."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)  # moments that fade away would make arithmetic slow
    torch.manual_seed(plan.seed + number)
    Worker(number, network.train(), plan).run()


def train(plan: Plan) -> None:
    """Learn for the planned minutes; `out/checkpoint.pt` holds the weights, during the run and after it."""
    torch.manual_seed(plan.seed)
    network = started_from_base()
    if plan.start:
        network.load_state_dict(torch.load(plan.start, weights_only=True))
    freeze(network, plan.frozen)
    network.share_memory()
    spawn(work, (network, plan), plan.workers)  # type: ignore[no-untyped-call]  # torch leaves it untyped
    save(network, plan.out)


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/*.jsonl.gz")
    parser.add_argument("--out", type=Path, default=Path("build/pair"), help="folder for the checkpoint")
    parser.add_argument("--start", type=Path, help="checkpoint to go on from")
    parser.add_argument("--used", type=float, default=0.0, help="share of the time that the checkpoint has used")
    parser.add_argument("--minutes", type=float, default=85, help="time for training, what is used included")
    parser.add_argument("--rate", type=float, default=1.5e-4, help="peak learning rate of the encoder's last layer")
    parser.add_argument("--budget", type=int, default=768, help="tokens of one batch")
    parser.add_argument("--longest", type=int, default=112, help="tokens of one pair")
    parser.add_argument("--seed", type=int, default=7, help="for the order and the made pairs")
    parser.add_argument("--workers", type=int, default=2, help="processes that learn into the same weights")
    parser.add_argument("--watched", type=int, default=600, help="held-out pairs to look at now and then")
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers that no longer learn")
    return parser


if __name__ == "__main__":
    train(Plan(**vars(arguments().parse_args())))
