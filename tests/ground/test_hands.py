"""Work shared among processes: what the work raises is no death of the process that does it."""

from pathlib import Path

import pytest

from helpers.ground.hands import Hands


def ends_early(batch: list[Path]) -> None:
    with batch[0].open("a") as told:
        told.write("tried ")
    raise EOFError("the file ends early")


def runs_out_of_time(batch: list[Path]) -> None:
    with batch[0].open("a") as told:
        told.write("tried ")
    raise TimeoutError("nobody answers")


@pytest.mark.parametrize(
    ("work", "raised"), [(ends_early, EOFError), (runs_out_of_time, TimeoutError)], ids=["end", "time"]
)
def test_what_the_work_raises_is_raised_and_not_tried_again(work, raised, tmp_path: Path):
    told = tmp_path / "told"
    with Hands(1, work, given_up=work) as hands, pytest.raises(raised):
        list(hands([[told]]))
    assert told.read_text() == "tried "
