"""The data files: sound as shipped, every kind of mistake named with file and line; the UN's table held against them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from marsad.cli.main import app
from marsad.knowledge import untc
from marsad.knowledge.check import problems, stale
from marsad.knowledge.law_data import LAW
from marsad.knowledge.tables import KnowledgeError

PAGE = """<html><body><table>
<tr><th>Participant</th><th>Signature</th><th>Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)</th></tr>
<tr><td>Albania</td><td>18 Jul 1998</td><td>31 Jan 2003</td></tr>
<tr><td>Armenia <sup>2</sup></td><td> 1 Oct 1999</td><td>14 Nov 2023</td></tr>
<tr><td>[Burundi]<sup>3</sup></td><td>[13 Jan 1999]</td><td>[21 Sep 2004]</td></tr>
<tr><td>Viet Nam</td><td></td><td> 3 Mar 2026 a</td></tr>
<tr><td>Atlantis</td><td>17 Jul 1998</td><td></td></tr>
</table></body></html>"""
XML = """<?xml version="1.0"?><treaty><participants><table><tbody>
<row><entry>Participant</entry><entry>Signature</entry><entry>Ratification</entry></row>
<row><entry>Albania</entry><entry>18 Jul 1998</entry><entry>31 Jan 2003</entry></row>
<row><entry>Viet Nam</entry><entry/><entry>3 Mar 2026 a</entry></row>
</tbody></table></participants></treaty>"""


def test_shipped_files_are_sound() -> None:
    """`marsad data check` has nothing to say."""
    assert list(problems()) == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the law tables to spoil."""
    return Path(shutil.copytree(LAW, tmp_path / "law"))


@pytest.mark.parametrize(("file", "old", "new", "message"), [
    ("standing.csv", "AD,Andorra", "ADX,Andorra", r"standing\.csv:2: iso2"),
    ("standing.csv", "1998-07-18,2001-04-30", "1998-07-18,2001-04-31", r"standing\.csv:2: deposited .* no date"),
    ("standing.csv", "ratification,2002-07-01", "ratification,1999-07-01", r"standing\.csv:\d+: in_force .* before"),
    ("trips.csv", "omar-al-bashir,ER", "nobody,ER", r"no row for 'nobody'"),
    ("trips.csv", ",visit,", ",stroll,", r"trips\.csv:2: kind"),
    ("trips.csv", "id,person", "id,who", "column"),
    ("requests.csv", "high", "", r"requests\.csv:\d+: confidence"),
])  # fmt: skip
def test_mistakes_are_named(folder: Path, file: str, old: str, new: str, message: str) -> None:
    """File, line and what is wrong."""
    import re

    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(re.search(message, line) for line in problems(folder)), list(problems(folder))


def test_overlapping_intervals_are_named(folder: Path) -> None:
    """Two memberships at once."""
    path = folder / "memberships.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, lines[1]]) + "\n", encoding="utf-8")
    assert any("overlaps" in line for line in problems(folder))


def test_rows_grow_stale() -> None:
    """Half a year after they were checked, rows are to be checked again; history is not."""
    assert not list(stale("2026-11-29"))
    assert any("standing.csv" in line for line in stale("2027-12-01"))
    assert not any("trips.csv" in line for line in stale("2027-12-01"))


@pytest.mark.parametrize("text", [PAGE, XML])
def test_the_un_table_is_read(tmp_path: Path, text: str) -> None:
    """As a page and as XML."""
    path = tmp_path / "XVIII-10.html"
    path.write_text(text, encoding="utf-8")
    found = {p.name: p for p in untc.read_participants(path)}
    assert found["Albania"] == untc.Participant("Albania", "1998-07-18", "2003-01-31", "ratification", False)
    assert found["Viet Nam"].instrument == "accession"


def test_import_shows_before_it_changes(tmp_path: Path) -> None:
    """The difference is printed, and nothing is written without --write."""
    path = tmp_path / "table.html"
    path.write_text(PAGE, encoding="utf-8")
    before = (LAW / "standing.csv").read_bytes()
    result = CliRunner().invoke(app, ["data", "import", "rome-statute", str(path)])
    assert result.exit_code == 0
    assert "Vietnam (VN): deposited: - -> 2026-03-03" in result.output
    assert "Vietnam (VN): in_force: - -> 2026-06-01" in result.output
    assert "Albania" not in result.output and "Armenia" not in result.output
    assert "Atlantis: no such state" in result.output
    assert "Burundi" not in result.output  # left, as ours says
    assert (LAW / "standing.csv").read_bytes() == before


def test_import_writes_what_it_showed(folder: Path, tmp_path: Path) -> None:
    """Changed cells, their source, and the day of the check for every row."""
    path = folder / "standing.csv"
    changes = [untc.Change("VN", "Vietnam", "deposited", "", "2026-03-03")]
    untc.write(changes, "2026-11-29", path)
    rows = untc.standing(path)
    assert rows["VN"].deposited == "2026-03-03" and rows["VN"].source == untc.SOURCE
    assert {row.checked_on for row in rows.values()} == {"2026-11-29"}
    assert rows["AD"].source != untc.SOURCE


@pytest.mark.parametrize("text", ["", "<table><tr><td>1</td></tr></table>", "\x00\x01", "<row>" * 2000])
def test_other_files_are_refused(tmp_path: Path, text: str) -> None:
    """A clear message, no traceback."""
    path = tmp_path / "x.html"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError, match="no table of participants"):
        untc.read_participants(path)


def test_entry_into_force() -> None:
    """Art 126: the first day of the month after the 60th day after deposit."""
    assert untc.in_force("2023-11-14") == "2024-02-01"
    assert untc.in_force("2001-04-30") == "2002-07-01"
    assert untc.in_force("") == ""
