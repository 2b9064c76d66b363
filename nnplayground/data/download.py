"""Fetching a file over the network: to a temporary file beside the target, checked, then put in its place."""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import os
import secrets
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from nnplayground.data.source import DataError

Report = Callable[[float, str], None]
MOST_BYTES = 2 * 2**30
_CHUNK = 256 * 1024
_PATIENCE = 20.0


def download(address: str, target: Path, title: str, digest: str, report: Report) -> Path:
    """Return the target after it was fetched; at every moment there is no target or a whole one.

    Args:
        address: URL of the file.
        target: where the file goes; its folder is made. Nothing else is touched or deleted.
        title: what people call the data.
        digest: "sha256:..." or "md5:..." that the content must have.
        report: is told the share done; whatever it raises ends the download.

    Raises:
        DataError: no connection, an error of the server, another content, or no room on the disk; the message is a reason
            without a full stop.
    """
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with part.open("xb") as file:
            found = _stream(address, file, title, digest.partition(":")[0], report)
            file.flush()
            os.fsync(file.fileno())
        if found != digest.partition(":")[2]:
            raise DataError("the server sent a file with another content than expected")
        os.replace(part, target)
    except urllib.error.HTTPError as error:
        error.close()
        raise DataError(f"the server answered {error.code}") from error
    except urllib.error.URLError as error:
        raise DataError(f"no connection: {error.reason}") from error
    except (http.client.HTTPException, ConnectionError, TimeoutError) as error:
        raise DataError("the connection broke") from error
    except OSError as error:
        raise DataError(error.strerror or str(error)) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return target


def _stream(address: str, file: BinaryIO, title: str, method: str, report: Report) -> str:
    """Copy the answer of a server into a file and return its digest."""
    digest = hashlib.new(method, usedforsecurity=False)
    request = urllib.request.Request(address, headers={"User-Agent": "nnplayground"})
    with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:
        total = int(answer.headers.get("Content-Length") or 0)
        done = 0
        while chunk := answer.read(_CHUNK):
            done += len(chunk)
            if done > MOST_BYTES:
                raise DataError("the server sends more than any data set has")
            digest.update(chunk)
            file.write(chunk)
            report(done / total if total else 0.0, _progress(title, done, total))
        if total and done != total:
            raise DataError("the connection broke")
    return digest.hexdigest()


def _progress(title: str, done: int, total: int) -> str:
    if not total:
        return f"Downloading {title}: {done / 1e6:.1f} MB"
    return f"Downloading {title}: {done / 1e6:.1f} of {total / 1e6:.1f} MB"
