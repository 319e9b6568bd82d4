"""The most that was measured is a figure of its own, what is only possible or counted stays bounded."""

import pytest

from service.judging.aligning.scopes.sizes import of_its_peak
from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.fitting_amounts import amounts_agree
from service.judging.measuring.reading_figures import read_figures
from service.quantity import Bound
from tests.judging.building import comparison, published, shows


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Gusts of up to 102 mph hit Cape Saul.", Bound.EXACT),
        ("Winds blew as fast as 102 mph at Cape Saul.", Bound.EXACT),
        ("Waves of up to eight metres hit Cape Saul.", Bound.EXACT),
        ("Ticket prices reached up to $900 in Jos.", Bound.EXACT),
        ("Temperatures of up to 44C were measured in Jos.", Bound.EXACT),
        ("Up to 50 people were hurt in Jos.", Bound.AT_MOST),
        ("The train can run at up to 300 km/h.", Bound.AT_MOST),
        ("Delays of up to two hours were reported in Jos.", Bound.AT_MOST),
        ("The fine is up to $900 in Jos.", Bound.AT_MOST),
        ("The path runs for up to 12 miles.", Bound.AT_MOST),
        ("Gusts were below 40 mph at Cape Saul.", Bound.AT_MOST),
    ],
)
def test_what_was_measured_up_to_a_figure_is_that_figure(text: str, bound: Bound) -> None:
    (figure,) = read_figures(published(text))
    assert figure.quantity.bound is bound


@pytest.mark.parametrize(
    ("earlier", "later", "differ"),
    [
        ("Gusts of 94 mph were recorded at Cape Saul.", "Gusts of up to 102 mph were measured at Cape Saul.", True),
        ("Gusts of 102 mph were recorded at Cape Saul.", "Gusts of up to 102 mph were measured at Cape Saul.", False),
        ("Temperatures in Jos reached 44C.", "Temperatures of up to 46.5C were recorded in Jos.", True),
        ("Waves of eight metres reached Saul.", "Waves of up to eight metres reached Saul.", False),
    ],
)
def test_peaks_are_held_against_each_other(earlier: str, later: str, differ: bool) -> None:
    pair = comparison(earlier, later)
    assert (amounts_differ(pair) is not None, amounts_agree(pair) is not None) == (differ, not differ)


@pytest.mark.parametrize(
    ("earlier", "later", "apart"),
    [
        ("Winds of 80 mph hit Cape Saul.", "Winds of up to 102 mph hit Cape Saul.", True),
        ("Gusts of 80 mph hit Cape Saul.", "Gusts of up to 102 mph hit Cape Saul.", False),
        ("Winds peaked at 80 mph at Cape Saul.", "Winds of up to 102 mph hit Cape Saul.", False),
        ("Winds of 80 mph hit Cape Saul.", "Winds of 102 mph hit Cape Saul.", False),
    ],
)
def test_a_wind_is_not_told_by_its_peak(earlier: str, later: str, apart: bool) -> None:
    assert shows(of_its_peak, earlier, later) is apart
