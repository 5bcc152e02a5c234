"""What can go wrong with a record, as one kind of error that a person can act on."""

from __future__ import annotations


class RecordError(Exception):
    """The record cannot be used. `code` is a stable kebab-case word, the message one sentence that says what to do.

    Codes: not-there, locked, corrupt, newer, not-a-record, full, read-only, unreachable, no-driver, unknown-id,
    ambiguous-id.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
