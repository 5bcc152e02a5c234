"""The command line as a user meets it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TEXT = "زار الرئيس الفرنسي إيمانويل ماكرون بيروت الثلاثاء. وقال ماكرون إن فرنسا تدعم لبنان."


def run(*args: str, stdin: str = "", seed: str = "0") -> subprocess.CompletedProcess[str]:
    """Run marsad in a process of its own."""
    env = {**os.environ, "PYTHONHASHSEED": seed, "COLUMNS": "160"}
    return subprocess.run(
        [sys.executable, "-m", "marsad", *args], input=stdin, capture_output=True, text=True, env=env, check=False
    )


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with one article."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_jsonl(article: Path) -> None:
    """One reading a line, with the visit in it."""
    done = run("read", str(article), "--published", "2020-09-01", "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    reading = json.loads(line)
    visit = next(event for event in reading["events"] if event["frame"] == "visit")
    assert visit["roles"]["actor"][0]["name"] == "Emmanuel Macron"
    assert visit["roles"]["recipient"][0]["country"] == "LB"
    assert visit["time"]["start"] == "2020-09-01"


def test_same_bytes_whatever_the_hash_seed(article: Path) -> None:
    """Output depends on nothing but the input."""
    outputs = {
        run("read", str(article), "--published", "2020-09-01", "-f", "jsonl", seed=seed).stdout
        for seed in ("0", "1", "77")
    }
    assert len(outputs) == 1


def test_a_window_without_a_date() -> None:
    """One line of it; with --explain every reason with its source; the same bytes whatever the hash seed."""
    text = "انطلقت في قازان أعمال قمة بريكس السادسة عشرة. وزار الرئيس الأمريكي جو بايدن برلين."
    plain, explained = run("read", "-", stdin=text).stdout, run("read", "-", "--explain", stdin=text).stdout
    assert "window: written 2024-10-22 – 2025-02-20, proposed from what it tells" in plain
    assert "general knowledge, unverified" not in plain
    assert "general knowledge, unverified" in explained
    assert len({run("read", "-", "-f", "jsonl", stdin=text, seed=seed).stdout for seed in ("0", "1", "77")}) == 1


def test_table_and_standard_input() -> None:
    """A table by default, from a pipe."""
    done = run("read", "-", "--published", "2020-09-01", stdin=TEXT)
    assert done.returncode == 0
    assert "Emmanuel Macron" in done.stdout
    assert "visit" in done.stdout


def test_html_page(article: Path, tmp_path: Path) -> None:
    """One self-contained page: right to left, nothing fetched from elsewhere."""
    out = tmp_path / "page.html"
    done = run("read", str(article), "--published", "2020-09-01", "--format", "html", "-o", str(out))
    assert done.returncode == 0, done.stderr
    page = out.read_text(encoding="utf-8")
    assert 'dir="rtl"' in page
    assert "http" not in page.replace("http-equiv", "")
    assert 'class="ev tr"' in page


def test_html_page_of_several_articles(article: Path) -> None:
    """One page, the articles one below the other, each with its own events."""
    done = run("read", str(article), str(article), "-f", "html")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("<!doctype html>") == 1
    assert done.stdout.count("<section ") == done.stdout.count("<article ") == 2
    assert "<iframe" not in done.stdout


def test_explain(article: Path) -> None:
    """Which data entry and rule made an event."""
    done = run("read", str(article), "--published", "2020-09-01", "-f", "json", "--explain")
    (reading,) = json.loads(done.stdout)
    assert reading["events"][0]["why"][0]["entry"].startswith(reading["events"][0]["frame"] + ".toml#")


def test_min_confidence_leaves_out_what_is_less_sure(article: Path) -> None:
    """Whatever is believed at least so far stays, the rest goes; what is no share is refused."""
    def sure(least: str) -> list[float]:
        done = run("read", str(article), "--published", "2020-09-01", "-f", "jsonl", "--min-confidence", least)
        assert done.returncode == 0, done.stderr
        return [event["confidence"] for event in json.loads(done.stdout)["events"]]

    every = sure("0")
    middle = sorted(every)[len(every) // 2]
    assert len(every) > 1
    assert sure(str(middle)) == [confidence for confidence in every if confidence >= middle]
    assert sure("1") == []
    refused = run("read", str(article), "--min-confidence", "70")
    assert refused.returncode == 2
    assert "--min-confidence" in refused.stderr


def test_bad_input_is_named_and_the_rest_read(article: Path, tmp_path: Path) -> None:
    """Exit status 1, the message on standard error, the good file in the output."""
    done = run("read", str(tmp_path / "absent.txt"), str(article), "-f", "jsonl")
    assert done.returncode == 1
    assert "absent.txt: no such file" in done.stderr
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    "args", [["read"], ["read", "x.txt", "--published", "soon"], ["read", "x.txt", "--format", "xml"], ["nonsense"]]
)
def test_wrong_use(args: list[str]) -> None:
    """Exit status 2 and a word on how to do it right."""
    done = run(*args)
    assert done.returncode == 2
    assert done.stderr


def test_every_command_has_help() -> None:
    """A command or option without help fails."""
    top = run("--help")
    assert top.returncode == 0
    assert "Begin with" in top.stdout
    assert "Exit status" in top.stdout
    from marsad.cli.main import app

    for command in app.registered_commands:
        assert command.callback is not None and command.callback.__doc__
        name = command.name or command.callback.__name__
        assert run(name, "--help").returncode == 0


def test_closed_pipe(tmp_path: Path) -> None:
    """`marsad read ... | head -1` ends quietly."""
    rows = tmp_path / "rows.jsonl"
    rows.write_text("\n".join(json.dumps({"id": str(n), "text": TEXT}) for n in range(300)), encoding="utf-8")
    command = f"{sys.executable} -m marsad read {rows} -f jsonl | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert len(done.stdout.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_a_target_that_is_no_plain_file_stays_what_it_is(article: Path, tmp_path: Path) -> None:
    """A pipe (like /dev/null) is written to, not replaced; a link stays a link; a folder is refused in one line."""
    pipe, link, real = tmp_path / "pipe", tmp_path / "link", tmp_path / "real"
    os.mkfifo(pipe)
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE, text=True)
    assert run("read", str(article), "-f", "jsonl", "-o", str(pipe)).returncode == 0
    assert json.loads(reader.communicate(timeout=20)[0])["schema"] == "marsad/reading/1"
    assert pipe.is_fifo()
    assert run("read", str(article), "-f", "jsonl", "-o", str(link)).returncode == 0
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8").startswith("{")
    for target in (tmp_path, tmp_path / "nowhere" / "x"):
        done = run("read", str(article), "-f", "jsonl", "-o", str(target))
        assert done.returncode == 2
        assert done.stderr.startswith("marsad: cannot write")
        assert "Traceback" not in done.stderr
    assert not list(tmp_path.parent.glob("*.part"))


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no /dev/stdout here")
def test_standard_output_by_name(article: Path) -> None:
    """/dev/stdout and - are standard output, a pipe or not."""
    for name in ("-", "/dev/stdout"):
        assert json.loads(run("read", str(article), "-f", "json", "-o", name).stdout)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told(article: Path) -> None:
    """One line and status 2, whether the shell or Marsad opened the target."""
    for command in ("-o /dev/full", "> /dev/full"):
        line = f"{sys.executable} -m marsad read {article} -f jsonl {command}"
        done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)
        assert done.returncode == 2
        assert "No space left" in done.stderr
        assert "Traceback" not in done.stderr


def heed_ctrl_c() -> None:
    """A shell has its background jobs ignore Ctrl-C, and a child inherits that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("form", ["jsonl", "json", "html"])
def test_what_was_read_before_ctrl_c_can_be_opened(tmp_path: Path, form: str) -> None:
    """Status 130; the file with .part is whole in its format."""
    rows, out = tmp_path / "rows.jsonl", tmp_path / "out"
    rows.write_text("\n".join(json.dumps({"id": str(n), "text": TEXT}) for n in range(40_000)), encoding="utf-8")
    command = [sys.executable, "-m", "marsad", "read", str(rows), "-f", form, "-o", str(out)]
    partial = out.with_name("out.part")
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, preexec_fn=heed_ctrl_c)
    for _ in range(300):
        if partial.exists() and partial.stat().st_size > 20_000:
            break
        time.sleep(0.1)
    running.send_signal(signal.SIGINT)
    assert str(partial) in running.communicate(timeout=60)[1]
    assert running.returncode == 130
    text = partial.read_text(encoding="utf-8")
    if form == "html":
        assert text.startswith("<!doctype html>")
        assert text.endswith("</html>\n")
    else:
        assert json.loads(text if form == "json" else text.splitlines()[-1])


def test_utf8_whatever_the_locale(article: Path) -> None:
    """A pipe on Windows or a machine without a locale."""
    for words in (["read", str(article)], ["--help"], ["law", "Burundi"]):
        env = {**os.environ, "PYTHONIOENCODING": "ascii"}
        done = subprocess.run([sys.executable, "-m", "marsad", *words], capture_output=True, env=env, check=False)
        assert done.returncode == 0, done.stderr
        done.stdout.decode("utf-8")


@pytest.mark.parametrize(("name", "begins"), [("a.html", "<!doctype html>"), ("a.jsonl", '{"schema"'), ("a.json", "[\n"), ("a.txt", "")])
def test_the_name_of_the_file_asks_for_a_format(article: Path, tmp_path: Path, name: str, begins: str) -> None:
    """Without --format; a table where it asks for none."""
    out = tmp_path / name
    assert run("read", str(article), "-o", str(out)).returncode == 0
    text = out.read_text(encoding="utf-8")
    assert text.startswith(begins)
    assert ("━" in text) == (name == "a.txt")


def test_of_what_nothing_was_read_the_status_tells(article: Path, tmp_path: Path) -> None:
    """Another language, no letters: in the output with an issue, named on standard error, status 1."""
    for name, text in (("en.txt", "The minister arrived in Beirut."), ("signs.txt", "12 🙂")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = run("read", str(tmp_path / "en.txt"), str(article), str(tmp_path / "signs.txt"), "-f", "jsonl")
    assert done.returncode == 1
    assert [line.rsplit(":", 1)[0].rsplit("/", 1)[1] for line in done.stderr.splitlines()] == ["en.txt", "signs.txt"]
    assert [bool(json.loads(line)["events"]) for line in done.stdout.splitlines()] == [False, True, False]


def test_names_do_not_steer_the_terminal(tmp_path: Path) -> None:
    """A file's name is written out where it holds escape sequences or turns the line."""
    path = tmp_path / "\x1b[31mred\u202e.txt"
    path.write_bytes(b"")
    done = run("read", str(path))
    assert done.returncode == 1
    assert "\\x1b[31mred\\u202e.txt: empty" in done.stderr
    assert "\x1b" not in done.stderr


@pytest.mark.parametrize("date", ["", "2024-13-01", "2024-02-30", "yesterday", "0000-01-01"])
def test_no_date(article: Path, date: str) -> None:
    """Status 2 and how to write it."""
    done = run("read", str(article), "--published", date)
    assert done.returncode == 2
    assert "2024-05-01" in done.stderr


def test_told_to_end(tmp_path: Path) -> None:
    """SIGTERM: status 143, and what was read can be opened."""
    rows, out = tmp_path / "rows.jsonl", tmp_path / "out.json"
    rows.write_text("\n".join(json.dumps({"id": str(n), "text": TEXT}) for n in range(40_000)), encoding="utf-8")
    running = subprocess.Popen([sys.executable, "-m", "marsad", "read", str(rows), "-o", str(out)], stderr=subprocess.PIPE, text=True)
    partial = out.with_name("out.json.part")
    for _ in range(300):
        if partial.exists() and partial.stat().st_size > 20_000:
            break
        time.sleep(0.1)
    running.terminate()
    assert str(partial) in running.communicate(timeout=60)[1]
    assert running.returncode == 143
    assert json.loads(partial.read_text(encoding="utf-8"))


def test_help_shows_examples() -> None:
    """What a newcomer types first."""
    told = run("read", "--help").stdout
    assert "Examples" in told and "marsad read article.txt --explain" in told
    assert "Usage: marsad read" in told
