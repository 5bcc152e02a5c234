"""The kinds of frames that the Arabic knows agree with what the knowledge declares of the frames."""

from __future__ import annotations

from marsad.knowledge.frames import load_frames
from marsad.language.arabic.words.frame_kinds import PEOPLE_FRAMES, SPEECH_FRAMES, STANCES


def test_speech_frames_are_those_of_the_knowledge() -> None:
    declared = {name for name, frame in load_frames().items() if frame.speech}
    assert declared == SPEECH_FRAMES
    assert {"agree"} == SPEECH_FRAMES - STANCES


def test_every_kind_holds_frames_only() -> None:
    assert set(load_frames()) >= PEOPLE_FRAMES | SPEECH_FRAMES
