"""Every entry of the frame data proven both ways: its examples give the event, its counterexamples give none."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest

from marsad.api import reader
from marsad.language.arabic.checking import unheard
from marsad.language.arabic.words.frames import FrameDataError, Trigger, entry_names, load_frames
from marsad.reading.likelihood import Likelihood

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
from prove import believing, prove

ROOT = Path(__file__).parents[2]
FILES = list(load_frames())
ENTRIES = [(file.frame, number, entry) for file in FILES for number, entry in enumerate(file.trigger, 1)]
# The data is written ahead of the engine: sentences the grammar cannot read yet are counted, not hidden. The share may
# only rise; lower it in no commit.
LEAST_EXAMPLES = 0.94
LEAST_COUNTEREXAMPLES = 0.97


@pytest.fixture(scope="module")
def proofs() -> list[tuple[bool, bool, str]]:
    """Of every sentence: is it an example, is it read rightly, and where it stands."""
    engine = believing()
    return [
        (is_example, well, f"{file.frame}.toml entry {number}: {text}")
        for file in FILES
        for number, is_example, text, well in prove(engine, file.frame)
    ]


@pytest.mark.parametrize(("examples", "least"), [(True, LEAST_EXAMPLES), (False, LEAST_COUNTEREXAMPLES)])
def test_examples_tell_and_counterexamples_do_not(
    proofs: list[tuple[bool, bool, str]], examples: bool, least: float
) -> None:
    """Each example yields the event and the roles it states; no counterexample yields an event of its frame."""
    of_kind = [(well, where) for is_example, well, where in proofs if is_example is examples]
    wrong = [where for well, where in of_kind if not well]
    share = 1 - len(wrong) / len(of_kind)
    assert share >= least, f"{share:.3f} read rightly; not:\n" + "\n".join(wrong)


@pytest.mark.parametrize("entry", [entry for _, _, entry in ENTRIES], ids=[f"{f}-{n}" for f, n, _ in ENTRIES])
def test_entry_has_proof(entry: Trigger) -> None:
    """An entry without an example is not kept."""
    assert entry.examples


def test_unknown_key_names_the_file(tmp_path: Path) -> None:
    """A misspelt key stops at load, and the message says where."""
    (tmp_path / "visit.toml").write_text(
        'frame = "visit"\n[[trigger]]\nverb = ["زار/يزور"]\nslot = {}\n', encoding="utf-8"
    )
    with pytest.raises(FrameDataError, match=r"visit\.toml"):
        list(load_frames(tmp_path))


def test_every_wording_can_be_met() -> None:
    """A verb, noun or participle whose every spelling is taken for another word is dead, and nobody would be told."""
    assert list(unheard(reader().language.lexicon)) == []  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ('phrase = ["ل زيارة"]', "write both as one word"),
        ('phrase = ["لا و زيارة"]', "write both as one word"),
        ('phrase = ["زار/يزور بغداد، ثم"]', "texts are cut into other words"),
        ('verb = ["زار/يزور"]\nwith = ["قال/يقول"]', "texts are cut into other words"),
        ('verb = ["زار/يزور"]\nwithout_before = ["من بعد أن"]', "give its last 2 words"),
        ('verb = ["زار/يزور"]\nof_patrols = ["زيارة"]', "write it as the entry does"),
    ],
)
def test_what_no_text_can_match_is_named(tmp_path: Path, line: str, remedy: str) -> None:
    (tmp_path / "visit.toml").write_text(
        f'frame = "visit"\n[[trigger]]\n{line}\nexamples = [{{ text = "زار الوزير بغداد" }}]\n', encoding="utf-8"
    )
    with pytest.raises(FrameDataError, match=rf"visit\.toml: trigger 1: .*{remedy}"):
        list(load_frames(tmp_path))


def test_things_of_the_file(tmp_path: Path) -> None:
    """`<things>` in a list of words stands for each of the file's things."""
    (tmp_path / "visit.toml").write_text(
        'frame = "visit"\nthings = ["معرض", "متحف"]\n[[trigger]]\nverb = ["زار/يزور"]\nwith = ["<things>", "جناح"]\n'
        'examples = [{ text = "زار الوزير المعرض" }]\n',
        encoding="utf-8",
    )
    (file,) = load_frames(tmp_path)
    assert file.trigger[0].with_ == ("معرض", "متحف", "جناح")


def test_every_key_is_documented() -> None:
    """An editor finds each key of an entry in docs/data.md, and no key that there is not."""
    page = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    told = {line.split("`")[1] for line in page.splitlines() if line.startswith("| `")}
    assert told == {name.rstrip("_") for name in Trigger.__struct_fields__}


def test_an_entry_keeps_its_name_when_others_are_put_above_it() -> None:
    for file in FILES:
        names = entry_names(file)
        assert len(set(names)) == len(names), file.frame
        above = msgspec.structs.replace(file.trigger[0], verb=("فسفس/يفسفس",), noun=(), participle=(), phrase=())
        assert entry_names(msgspec.structs.replace(file, trigger=(above, *file.trigger)))[1:] == names


def test_learnt_weights_know_the_entries() -> None:
    """A weight about an entry that is gone or renamed counts for nothing; when many are, train anew."""
    names = {name for file in FILES for name in entry_names(file)}
    told = {key.removeprefix("entry ") for key in Likelihood().weights if key.startswith("entry ")}
    told = {key for key in told if not key.startswith(("party ", "kind ", "role ", "who "))}
    assert told, "the weights name no entry"
    assert len(told - names) <= len(told) // 50, sorted(told - names)
