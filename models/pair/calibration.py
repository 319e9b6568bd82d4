"""Makes probabilities mean what they say: the temperature, and how far off they are."""

import torch
from torch import Tensor
from torch.nn import functional

BINS = 15


def fitted_temperature(logits: Tensor, labels: Tensor) -> float:
    """The temperature under which the labels (int64[n]) are likeliest; logits are float[n, 3]."""
    heat = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    search = torch.optim.LBFGS([heat], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        search.zero_grad()
        value = functional.cross_entropy(logits.double() / heat.exp(), labels)
        value.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        return value

    search.step(loss)  # type: ignore[no-untyped-call]  # as above
    return float(heat.detach().exp())


def calibration_error(shares: Tensor, labels: Tensor) -> float:
    """Expected calibration error: the distance between confidence and accuracy, averaged over bins of confidence."""
    confidence, chosen = shares.max(dim=1)
    right = (chosen == labels).double()
    bins = (confidence * BINS).long().clamp(max=BINS - 1)
    gaps = [(right[bins == each].sum() - confidence[bins == each].double().sum()).abs() for each in range(BINS)]
    return float(sum(gaps) / len(labels))
