"""Run with ``python3 -m unittest`` in this folder: recorded pages, no network, no library."""

import dataclasses
import io
import json
import sys
import types
import unittest
import urllib.error
from pathlib import Path

from redress_feed import Credentials, Feed, read

PAGES = Path(__file__).parent / "pages"
KEPT = ("pdq", "d8f8f0cce0f4a84f0637b4c5a8ba6a1b0d2c6f2a5c3b0f5e9a6d31c7e4b81f20")
LEFT = ("pdq", "0f" * 32)
VIDEO = ("video_md5", "a1" * 16)
CREDENTIALS = Credentials.parse("endpoint,subscription,https://portal.example/compat/stopncii/v1/")


def recorded(name: str) -> dict:
    return json.loads((PAGES / (name + ".json")).read_text())


class Recorded:
    """Answers in turn: a page, or an error's status."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []

    def __call__(self, request, timeout):
        self.asked.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, int):
            raise urllib.error.HTTPError(request.full_url, answer, "", {"Retry-After": "2"}, io.BytesIO())
        return io.BytesIO(json.dumps(answer).encode("utf-8"))


class FeedTest(unittest.TestCase):
    def test_a_withdrawn_hash_is_deleted_and_the_others_stay(self):
        known = {}
        for page in Feed(CREDENTIALS, Recorded(recorded("1"), recorded("2"))).pages():
            for key, cases in page.changes.items():
                known.pop(key, None)
                if cases is not None:
                    known[key] = cases
        self.assertEqual(set(known), {KEPT, VIDEO})

    def test_pages_go_on_by_the_token_with_the_same_start_and_both_keys(self):
        opener = Recorded(recorded("1"), recorded("2"))
        pages = list(Feed(CREDENTIALS, opener).pages(77))
        self.assertEqual([page.checkpoint for page in pages], [1795687201, 1795690800])
        first, second = opener.asked
        self.assertTrue(first.full_url.startswith("https://portal.example/compat/stopncii/v1/FetchHashes?startTimestamp=77&"))
        self.assertIn("startTimestamp=77", second.full_url)
        self.assertIn("nextPageToken=cGFnZS0y", second.full_url)
        self.assertEqual(second.get_header("X-functions-key"), "endpoint")
        self.assertEqual(second.get_header("Ocp-apim-subscription-key"), "subscription")

    def test_a_busy_server_is_asked_again_as_late_as_it_says_and_a_wrong_key_is_not(self):
        waited = []
        opener = Recorded(503, 429, recorded("2"))
        self.assertEqual(len(list(Feed(CREDENTIALS, opener, waited.append).pages())), 1)
        self.assertEqual(waited, [2.0, 2.0])
        with self.assertRaises(urllib.error.HTTPError):
            list(Feed(CREDENTIALS, Recorded(401), waited.append).pages())

    def test_a_deletion_is_confirmed_as_feedback(self):
        opener = Recorded({})
        Feed(CREDENTIALS, opener).confirm_deleted([LEFT[1]])
        body = json.loads(opener.asked[0].data)
        self.assertEqual(body["hashFeedbacks"], [{"hashValue": LEFT[1], "feedbackValue": "Deleted", "tags": []}])

    def test_only_live_cases_are_named_and_unknown_signals_are_passed_over(self):
        page = read(recorded("1"))
        self.assertEqual(page.changes[KEPT], ["6a1e4d6c-2f0b-8d52-9b7c-3c1d5e8f7a60"])
        strange = recorded("2")
        strange["hashRecords"][0]["signalType"] = "Text"
        self.assertEqual(set(read(strange).changes), {LEFT})

    def test_a_credential_is_one_line_and_shows_no_key(self):
        self.assertNotIn("subscription", repr(CREDENTIALS).replace("subscription_key", ""))
        for wrong in ("a,b", "a,b,http://portal.example", ",b,https://portal.example"):
            with self.assertRaises(ValueError):
                Credentials.parse(wrong)


class ExchangeTest(unittest.TestCase):
    """The exchange on stand-ins for the few classes of the library that it names."""

    def test_it_gives_deletions_to_the_library_and_confirms_those_that_were_stored(self):
        exchange = library().RedressSignalExchangeAPI
        opener = Recorded(recorded("1"), recorded("2"), {})
        deltas = exchange(Feed(CREDENTIALS, opener)).fetch_iter([], None)
        first = next(deltas)
        self.assertEqual(first.updates[KEPT].case_numbers, ["6a1e4d6c-2f0b-8d52-9b7c-3c1d5e8f7a60"])
        second = next(deltas)
        self.assertIsNone(second.updates[LEFT])
        self.assertEqual(len(opener.asked), 2)
        self.assertEqual(list(deltas), [])
        self.assertTrue(opener.asked[2].full_url.endswith("/SubmitFeedback"))
        self.assertEqual(second.checkpoint.get_progress_timestamp(), 1795690800)


def library():
    """Imports the exchange; where python-threatexchange is not installed, on stand-ins."""
    try:
        import threatexchange.extensions.manifest  # noqa: F401
    except ImportError:
        stand_in()
    import redress_exchange

    return redress_exchange


def stand_in():
    delta = dataclasses.make_dataclass("FetchDelta", ["updates", "checkpoint"])
    names = {
        "auth": {"CredentialHelper": object, "SignalExchangeWithAuth": subscripted()},
        "fetch_state": {
            "FetchCheckpointBase": object,
            "FetchedSignalMetadata": object,
            "FetchDelta": delta,
            "SignalOpinion": tuple,
            "SignalOpinionCategory": object,
        },
        "signal_exchange_api": {"SignalExchangeAPIWithSimpleUpdates": subscripted()},
        "collab_config": {"CollaborationConfigBase": object},
    }
    sys.modules["threatexchange"] = types.ModuleType("threatexchange")
    exchanges = sys.modules["threatexchange.exchanges"] = types.ModuleType("threatexchange.exchanges")
    for name, members in names.items():
        module = types.ModuleType("threatexchange.exchanges." + name)
        module.__dict__.update(members)
        sys.modules[module.__name__] = module
        setattr(exchanges, name, module)
    sys.modules["threatexchange.extensions"] = types.ModuleType("threatexchange.extensions")
    manifest = types.ModuleType("threatexchange.extensions.manifest")
    manifest.ThreatExchangeExtensionManifest = dataclasses.make_dataclass("Manifest", ["apis"])
    sys.modules[manifest.__name__] = manifest


def subscripted():
    """A fresh class that may be written with types in brackets."""
    return type("Subscripted", (), {"__class_getitem__": classmethod(lambda cls, _: cls)})


if __name__ == "__main__":
    unittest.main()
