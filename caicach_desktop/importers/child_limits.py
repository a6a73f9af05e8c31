"""The limits a process sets itself before it touches a file of unknown origin, by the means of its system."""

import ctypes
import sys

_MB = 2**20
# What a process may spend beyond its time before the system ends it, should its parent be gone, in s.
_GRACE_S = 5


def limit_this_process(seconds: float, megabytes: int) -> None:
    """Hold this process, for the rest of its life, to so much memory and a little more than so much processor time,
    and keep it from leaving anything behind when it crashes; raises OSError when the system does not grant it."""
    if sys.platform == "win32":
        _limit_windows(seconds + _GRACE_S, megabytes)
    else:
        _limit_unix(seconds + _GRACE_S, megabytes)


def _limit_unix(seconds: float, megabytes: int) -> None:
    import resource

    wanted: dict[int, float] = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_AS: megabytes * _MB,
    }
    if sys.platform == "darwin":
        del wanted[resource.RLIMIT_AS]  # the system knows the limit and does not grant it
    for what, most in wanted.items():
        hard = resource.getrlimit(what)[1]
        try:
            allowed = int(most) if hard == resource.RLIM_INFINITY else min(int(most), hard)
            resource.setrlimit(what, (allowed, allowed))
        except (ValueError, OverflowError) as error:
            raise OSError(str(error)) from error


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION of the Windows API; times in 100 ns."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class JobLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION of the Windows API; memory in bytes."""

    _fields_ = (
        ("basic", _BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


_PROCESS_TIME, _ACTIVE_PROCESSES, _PROCESS_MEMORY, _DIE_ON_FAULT = 0x2, 0x8, 0x100, 0x400
_EXTENDED_LIMITS = 9
# No window of the system's about a fault, an unreadable drive or a missing file.
_NO_FAULT_WINDOWS = 0x1 | 0x2 | 0x8000


def job_limits(seconds: float, megabytes: int) -> JobLimits:
    """What a Windows job holds its one process to."""
    limits = JobLimits()
    limits.basic.flags = _PROCESS_TIME | _ACTIVE_PROCESSES | _PROCESS_MEMORY | _DIE_ON_FAULT
    limits.basic.process_time = int(seconds * 10_000_000)
    limits.basic.active_processes = 1
    limits.process_memory = megabytes * _MB
    return limits


def _limit_windows(seconds: float, megabytes: int) -> None:
    """Put this process into a job of its own; the handles stay open for as long as it lives."""
    kernel = getattr(ctypes, "WinDLL")("kernel32", use_last_error=True)  # noqa: B009 - other systems do not have it
    handle, yes_or_no, number = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint32
    kernel.SetErrorMode.argtypes = [number]
    kernel.CreateJobObjectW.restype, kernel.CreateJobObjectW.argtypes = handle, [handle, ctypes.c_wchar_p]
    kernel.GetCurrentProcess.restype = handle
    kernel.SetInformationJobObject.restype = yes_or_no
    kernel.SetInformationJobObject.argtypes = [handle, yes_or_no, handle, number]
    kernel.AssignProcessToJobObject.restype, kernel.AssignProcessToJobObject.argtypes = yes_or_no, [handle, handle]
    kernel.SetErrorMode(_NO_FAULT_WINDOWS)
    limits = job_limits(seconds, megabytes)
    job = kernel.CreateJobObjectW(None, None)
    granted = (
        job
        and kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
        and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
    )
    if not granted:
        raise OSError("the system does not limit this process")
