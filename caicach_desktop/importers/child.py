"""Work that may crash, hang or swallow all memory is done by a child process with limits; the program goes on.

The child is spawned, never forked: it starts clean of the window's threads and is the same on Windows and Linux. It
imports what its work imports, so that work must need neither Qt nor the database.
"""

import multiprocessing
import os
import pickle
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, NoReturn

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.importers.child_limits import limit_this_process

_LOOK_EVERY_S = 0.1
_REPORT_EVERY_S = 0.05
_MAX_ANSWER = 128 * 2**20
_LEAVE_WITHIN_S = 2.0

Work = Callable[[Path, JobProgress], Any]


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a child may take from its start, in s, and how much memory it may hold, in MB."""

    seconds: float
    megabytes: int


def run_in_child(work: Work, path: Path, progress: JobProgress, limits: Limits) -> Any:
    """What `work(path, progress)` returns, done by a child process; `work` is a function of a module.

    Raises what the work raises as AppError, Cancelled within a moment of the user's wish, FILE_DAMAGED when the child
    crashed, FILE_TOO_LARGE when it reached a limit, READER_NOT_STARTED when no child could be had.
    """
    with _child(work, path, limits) as (process, answers):
        return _Watch(path, progress, limits).wait(process, answers)


@contextmanager
def _child(work: Work, path: Path, limits: Limits) -> Iterator[tuple[BaseProcess, Connection]]:
    """A started child and the end of the pipe it answers through; it is gone when the block is left."""
    context = multiprocessing.get_context("spawn")
    answers, sender = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(sender, work, path, limits), daemon=True)
    try:
        with sender:
            process.start()
    except OSError as error:
        answers.close()
        raise AppError(ErrorCode.READER_NOT_STARTED, path=str(path)) from error
    try:
        yield process, answers
    finally:
        answers.close()
        process.kill()
        process.join(_LEAVE_WITHIN_S)
        with suppress(ValueError):  # it will not leave: the system is too busy, and its time limit ends it later
            process.close()


class _Watch:
    """Listens to a child until it answers, dies, takes too long or is no longer wanted."""

    def __init__(self, path: Path, progress: JobProgress, limits: Limits) -> None:
        self._path = path
        self._progress = progress
        self._until = time.monotonic() + limits.seconds
        self._last = (0, "")
        self._started = False

    def wait(self, process: BaseProcess, answers: Connection) -> Any:
        """The child's result."""
        while True:
            try:
                message = pickle.loads(answers.recv_bytes(_MAX_ANSWER)) if answers.poll(_LOOK_EVERY_S) else None
            except EOFError:
                self._died(process)
            except OSError as error:  # an answer longer than any plan
                raise AppError(ErrorCode.FILE_TOO_LARGE, path=str(self._path)) from error
            if message is not None and message[0] == "done":
                return message[1]
            if message is not None:
                self._note(message)
            self._progress.report(*self._last)
            if time.monotonic() > self._until:
                raise AppError(ErrorCode.FILE_TOO_LARGE, path=str(self._path))

    def _note(self, message: tuple[Any, ...]) -> None:
        kind, *rest = message
        if kind == "started":
            self._started = True
        elif kind == "progress":
            self._last = (rest[0], rest[1])
        elif kind == "fault":
            raise AppError(ErrorCode(rest[0]), **rest[1])
        else:
            raise RuntimeError(f"fault in the child process:\n{rest[0]}")

    def _died(self, process: BaseProcess) -> NoReturn:
        process.join(_LEAVE_WITHIN_S)
        if not self._started:
            raise AppError(ErrorCode.READER_NOT_STARTED, path=str(self._path))
        out_of_time = hasattr(signal, "SIGXCPU") and process.exitcode in (-signal.SIGXCPU, -signal.SIGKILL)
        raise AppError(ErrorCode.FILE_TOO_LARGE if out_of_time else ErrorCode.FILE_DAMAGED, path=str(self._path))


# --- in the child -----------------------------------------------------------------------------------------------------


def _serve(sender: Connection, work: Work, path: Path, limits: Limits) -> None:
    """Everything the child does: its answer is always a tuple of plain values and one result."""
    with suppress(BrokenPipeError):
        try:
            _send(sender, _answer(sender, work, path, limits))
        except MemoryError:
            _send(sender, ("fault", ErrorCode.FILE_TOO_LARGE.value, {"path": str(path)}))


def _answer(sender: Connection, work: Work, path: Path, limits: Limits) -> tuple[Any, ...]:
    try:
        _be_quiet()
        limit_this_process(limits.seconds, limits.megabytes)
    except OSError:
        return ("fault", ErrorCode.READER_NOT_STARTED.value, {"path": str(path)})
    _send(sender, ("started",))
    try:
        return ("done", work(path, _Reports(sender)))
    except AppError as error:
        return ("fault", error.code.value, error.params)
    except (MemoryError, BrokenPipeError):
        raise
    except Exception:
        return ("bug", traceback.format_exc())


def _send(sender: Connection, message: tuple[Any, ...]) -> None:
    sender.send_bytes(pickle.dumps(message))


class _Reports:
    """Progress that goes through the pipe, not more often than an eye can follow."""

    def __init__(self, sender: Connection) -> None:
        self._sender = sender
        self._next = 0.0

    def report(self, percent: int, text: str = "") -> None:
        """Pass it on; raises BrokenPipeError when nobody listens any more."""
        if time.monotonic() >= self._next:
            _send(self._sender, ("progress", percent, text))
            self._next = time.monotonic() + _REPORT_EVERY_S


def _be_quiet() -> None:
    """A crash says nothing on the terminal, and Ctrl+C is the parent's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.stderr is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        with suppress(OSError):  # a windowed program has no terminal to be kept quiet
            os.dup2(nowhere, 2)
