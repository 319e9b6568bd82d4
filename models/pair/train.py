"""Train the pair model: `python -m models.pair.train --minutes 5 --device cuda`."""

import argparse
from pathlib import Path

import numpy as np
import torch

from .learning import Plan, learn, learning, lesson, loaded, save, started_from_base, taught
from .material import Material
from .mixture import GROUPS


def train(plan: Plan) -> None:
    """Learn for the planned minutes; `out/checkpoint.pt` gets the weights, `out/lesson.npy` what they teach."""
    torch.manual_seed(plan.seed)
    device = torch.device(plan.device)
    material = Material.read(plan.material)
    chances = material.chances({**GROUPS, **plan.groups})
    network = learning(loaded(plan.start)) if plan.start else started_from_base()
    shelf = taught(material.shelf, plan.teachers).to(device)
    save(learn(network.to(device), shelf, chances, plan), plan.out)
    if plan.teaches:
        np.save(plan.out / "lesson.npy", lesson(network, shelf))


def part(told: str) -> tuple[str, float]:
    """`GROUP=PARTS` as a pair."""
    name, parts = told.split("=")
    if name not in GROUPS:
        raise argparse.ArgumentTypeError(f"no group {name!r}; there are {', '.join(GROUPS)}")
    return name, float(parts)


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--material", type=Path, default=Path("build/pair/material.npz"), help="what `make` made")
    parser.add_argument("--out", type=Path, default=Path("build/pair"), help="folder for the checkpoint")
    parser.add_argument("--minutes", type=float, default=5, help="time for learning")
    parser.add_argument("--rate", type=float, default=2e-4, help="peak learning rate of the encoder's last layer")
    parser.add_argument("--budget", type=int, default=8192, help="tokens of one batch")
    parser.add_argument("--seed", type=int, default=7, help="for the order")
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--start", type=Path, help="a checkpoint to continue from, instead of the base model")
    parser.add_argument("--teachers", type=Path, nargs="*", default=[], help="lessons whose mean is learnt from, too")
    parser.add_argument("--teaches", action="store_true", help="write a lesson: what it says about all the material")
    parser.add_argument("--groups", type=part, nargs="*", default=[], metavar="GROUP=PARTS", help="instead of GROUPS'")
    return parser


def main() -> None:
    """The command line's plan, trained."""
    told = vars(arguments().parse_args())
    torch.set_flush_denormal(True)  # tiny moments would make arithmetic slow
    train(Plan(**{**told, "teachers": tuple(told["teachers"]), "groups": dict(told["groups"])}))


if __name__ == "__main__":
    main()
