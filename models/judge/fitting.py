"""A multinomial logistic model fitted with a penalty on large weights."""

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from service.judging.verdict import Label

# How strongly weights are held towards 0, per pair: a signal that few pairs have must not decide alone.
PENALTY = 0.1


def fitted(signals: Tensor, labels: Tensor, counts: Tensor) -> tuple[Tensor, Tensor]:
    """Bias float64[k] and weights float64[k, n] under which the labels (int64[m]) are likeliest.

    `signals` is float64[m, n]; `counts` float64[m] says how much each pair counts.
    """
    scale = signals.std(dim=0).clamp_min(1e-6)
    kinds = int(labels.max()) + 1
    bias = torch.zeros(kinds, dtype=torch.float64, requires_grad=True)
    weights = torch.zeros(kinds, signals.shape[1], dtype=torch.float64, requires_grad=True)
    search = torch.optim.LBFGS([bias, weights], max_iter=300, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        search.zero_grad()
        each = functional.cross_entropy(signals / scale @ weights.T + bias, labels, reduction="none")
        value = (each * counts).sum() / counts.sum() + PENALTY * weights.square().mean()
        value.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        return value

    search.step(loss)  # type: ignore[no-untyped-call]  # as above
    return bias.detach(), (weights / scale).detach()


def folds(n: int, parts: int) -> Sequence[Tensor]:
    """A fixed shuffle of 0..n-1 in `parts` parts."""
    order = torch.randperm(n, generator=torch.Generator().manual_seed(0))
    return [order[part::parts] for part in range(parts)]


def left_out(
    signals: Tensor,
    told: Tensor,
    groups: Sequence[str],
    parts: int,
    fit: Callable[[Tensor, Tensor], tuple[Tensor, Tensor]],
) -> Tensor:
    """The share float64[m] of the second of two labels, for each row by a fit on the groups of the other parts.

    `signals` is float64[m, n], `told` the further argument of `fit`, [m]; it returns bias and weights as `fitted` does.
    """
    names = sorted(set(groups))
    shares = torch.zeros(len(signals), dtype=torch.float64)
    for part in folds(len(names), parts):
        chosen = {names[n] for n in part.tolist()}
        out = torch.tensor([group in chosen for group in groups])
        bias, weights = fit(signals[~out], told[~out])
        shares[out] = (signals[out] @ weights.T + bias).softmax(dim=1)[:, 1]
    return shares


def save(path: Path, labels: Sequence[Label], signals: Iterable[str], bias: Tensor, weights: Tensor) -> None:
    """Write the fitted weights, with the names of labels and signals, in the form that `weighing.weights` reads."""
    told = {
        "labels": [label.value for label in labels],
        "signals": list(signals),
        "bias": [round(each, 4) for each in bias.tolist()],
        "weights": [[round(each, 4) for each in row] for row in weights.tolist()],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
