"""What befell nobody cannot have befallen somebody."""

import pytest

from service.judging.sides.nobody import none_and_some
from tests.judging.building import comparison


@pytest.mark.parametrize(
    ("none", "some"),
    [
        ("No casualties were reported in the fire.", "The fire killed five people."),
        ("There were no casualties in the attack.", "The attack left three wounded."),
        ("No one was hurt in the fire.", "The fire injured three people."),
        ("No one was hurt in the fire.", "The fire killed three people."),
        ("There were no injuries.", "Three people were injured in the crash."),
        ("There were no reports of injuries.", "Three people were injured in the crash."),
        ("No deaths or injuries were reported.", "Three people were injured in the crash."),
        ("No one was killed in the crash.", "A 34-year-old man died in the crash."),
        ("Police made no arrests at the march.", "Six people were arrested at the march."),
        ("Police said nobody was missing.", "Two skiers were missing."),
    ],
)
def test_none_stands_against_some(none: str, some: str) -> None:
    assert none_and_some(comparison(none, some))
    assert none_and_some(comparison(some, none))


@pytest.mark.parametrize(
    ("none", "some"),
    [
        ("No one was killed in the fire.", "The fire injured three people."),
        ("There were no injuries.", "Three people were killed in the crash."),
        ("No one on the ground was hurt.", "The crash injured three people."),
        ("No one else was hurt in the crash.", "Two people were injured in the crash."),
        ("There were no serious injuries.", "Three people were injured in the crash."),
        ("No firefighters were hurt in the fire.", "The fire injured three people."),
        ("No police were hurt at the march.", "Six people were injured at the march."),
        ("No further arrests were made.", "Three men were arrested."),
        ("No one was hurt in the fire.", "No casualties were reported in the fire."),
        ("No one was killed in the crash.", "A dog died in the crash."),
        ("No one was hurt in the crash.", "A man escaped injury in the crash."),
    ],
)
def test_others_may_have_been_hurt_and_the_hurt_are_not_the_dead(none: str, some: str) -> None:
    assert not none_and_some(comparison(none, some))
