"""Reads a Redress feed of hashes. Needs nothing but Python 3.8.

The wire is StopNCII's, so the original client reads it too. This one differs in what it does with a withdrawal:
the hash is given back as deleted, and the deletion can be confirmed.
"""

import json
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from typing import Callable, Dict, Iterable, Iterator, List, Optional, Tuple

FIRST = 10  # What a first fetch sends as startTimestamp, in seconds since 1970.
FULL_PAGE = 800
AGAIN = (429, 500, 502, 503, 504)
TRIES = 5
SIGNALS = {"ImagePDQ": "pdq", "VideoMD5": "video_md5"}

Key = Tuple[str, str]


@dataclass(frozen=True)
class Credentials:
    """``endpoint_key,subscription_key,base_url``, as one line. Its text shows no key."""

    endpoint_key: str = field(repr=False)
    subscription_key: str = field(repr=False)
    base_url: str

    @classmethod
    def parse(cls, line: str) -> "Credentials":
        parts = [part.strip() for part in line.strip().split(",")]
        if len(parts) != 3 or not all(parts) or not parts[2].startswith("https://"):
            raise ValueError("expected endpoint_key,subscription_key,https://.../compat/stopncii/v1")
        return cls(parts[0], parts[1], parts[2].rstrip("/"))


@dataclass(frozen=True)
class Page:
    """What to change, and where to begin the next time.

    ``changes`` has the case numbers of each hash to watch for, and None for each to delete.
    """

    changes: Dict[Key, Optional[List[str]]]
    checkpoint: int
    more: bool
    token: str


def read(answer: dict) -> Page:
    """Takes one answer of FetchHashes apart; passes over signals that it does not know."""
    changes: Dict[Key, Optional[List[str]]] = {}
    for record in answer.get("hashRecords", []):
        signal = SIGNALS.get(record["signalType"])
        if signal is None:
            continue
        active = record["hashStatus"] in ("Active", "Received")
        cases = [number for number, status in record["caseNumbers"].items() if status == "Active"]
        changes[(signal, record["hashValue"])] = sorted(cases) if active else None
    token = answer.get("nextPageToken") or ""
    return Page(changes, answer["nextSetTimestamp"], answer["hasMoreRecords"], token)


class Feed:
    """One platform's feed. ``opener`` and ``sleep`` are there for tests."""

    def __init__(
        self,
        credentials: Credentials,
        opener: Callable = urllib.request.urlopen,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._credentials = credentials
        self._open = opener
        self._sleep = sleep

    def pages(self, since: int = FIRST) -> Iterator[Page]:
        """Every page from ``since`` on; keep each page's checkpoint only after the page was applied."""
        token = ""
        more = True
        while more:
            query = {"startTimestamp": since, "pageSize": FULL_PAGE}
            if token:
                query["nextPageToken"] = token
            page = read(self._get("FetchHashes?" + urllib.parse.urlencode(query)))
            yield page
            token = page.token
            more = page.more and bool(token)

    def confirm_deleted(self, hashes: Iterable[str]) -> None:
        """Says that these withdrawn hashes were deleted wherever the platform had them."""
        said = [{"hashValue": value, "feedbackValue": "Deleted", "tags": []} for value in hashes]
        if said:
            self._send("SubmitFeedback", {"count": len(said), "hashFeedbacks": said})

    def _request(self, path: str, body: Optional[dict] = None) -> urllib.request.Request:
        request = urllib.request.Request(self._credentials.base_url + "/" + path)
        request.add_header("x-functions-key", self._credentials.endpoint_key)
        request.add_header("Ocp-Apim-Subscription-Key", self._credentials.subscription_key)
        if body is not None:
            request.data = json.dumps(body).encode("utf-8")
            request.add_header("Content-Type", "application/json")
        return request

    def _get(self, path: str) -> dict:
        for attempt in range(1, TRIES + 1):
            try:
                return self._answer(self._request(path))
            except urllib.error.HTTPError as error:
                if error.code not in AGAIN or attempt == TRIES:
                    raise
                self._sleep(_seconds(error.headers.get("Retry-After") if error.headers else None))
        raise AssertionError("not reached")

    def _send(self, path: str, body: dict) -> dict:
        return self._answer(self._request(path, body))

    def _answer(self, request: urllib.request.Request) -> dict:
        with self._open(request, timeout=60) as answer:
            return json.loads(answer.read().decode("utf-8"))


def _seconds(retry_after: Optional[str]) -> float:
    return min(30.0, max(1.0, float(retry_after))) if retry_after and retry_after.isdigit() else 5.0
