"""An exchange of its own for python-threatexchange, so that a platform that fetches StopNCII can add Redress beside it.

``tx config extensions add redress_exchange`` makes it known to ``tx``; HMA takes ``RedressSignalExchangeAPI`` in the
``apis`` of its extension.
"""

import time
import typing as t
from dataclasses import dataclass, field

from threatexchange.exchanges import auth
from threatexchange.exchanges import fetch_state as state
from threatexchange.exchanges import signal_exchange_api
from threatexchange.exchanges.collab_config import CollaborationConfigBase
from threatexchange.extensions.manifest import ThreatExchangeExtensionManifest

from redress_feed import FIRST, Credentials, Feed

BEGIN_ANEW_AFTER = 30 * 24 * 3600  # Withdrawn hashes stay in the feed for longer than that.


@dataclass
class RedressCheckpoint(state.FetchCheckpointBase):
    update_time: int
    last_fetch_time: int

    def is_stale(self) -> bool:
        return time.time() - self.last_fetch_time > BEGIN_ANEW_AFTER

    def get_progress_timestamp(self) -> t.Optional[int]:
        return self.update_time


@dataclass
class RedressSignalMetadata(state.FetchedSignalMetadata):
    case_numbers: t.List[str] = field(default_factory=list)

    def get_as_opinions(self) -> t.Sequence[state.SignalOpinion]:
        seed = state.SignalOpinionCategory.INVESTIGATION_SEED
        return [state.SignalOpinion(False, seed, set())]


@dataclass
class RedressCredentials(auth.CredentialHelper):
    ENV_VARIABLE: t.ClassVar[str] = "TX_REDRESS_KEYS"
    FILE_NAME: t.ClassVar[str] = "~/.tx_redress_keys"

    line: str = field(repr=False)

    @classmethod
    def _from_str(cls, s: str) -> "RedressCredentials":
        return cls(s)

    def _are_valid(self) -> bool:
        try:
            Credentials.parse(self.line)
        except ValueError:
            return False
        return True


class RedressSignalExchangeAPI(
    auth.SignalExchangeWithAuth[CollaborationConfigBase, RedressCredentials],
    signal_exchange_api.SignalExchangeAPIWithSimpleUpdates[
        CollaborationConfigBase, RedressCheckpoint, RedressSignalMetadata
    ],
):
    """Unlike the StopNCII exchange it deletes what was withdrawn, and says so once the deletion was stored."""

    def __init__(self, feed: Feed) -> None:
        super().__init__()
        self.feed = feed

    @classmethod
    def get_name(cls) -> str:
        return "redress"

    @staticmethod
    def get_config_cls() -> t.Type[CollaborationConfigBase]:
        return CollaborationConfigBase

    @staticmethod
    def get_checkpoint_cls() -> t.Type[RedressCheckpoint]:
        return RedressCheckpoint

    @staticmethod
    def get_record_cls() -> t.Type[RedressSignalMetadata]:
        return RedressSignalMetadata

    @staticmethod
    def get_credential_cls() -> t.Type[RedressCredentials]:
        return RedressCredentials

    @classmethod
    def for_collab(cls, collab, credentials: t.Optional[RedressCredentials] = None) -> "RedressSignalExchangeAPI":
        found = credentials or RedressCredentials.get(cls)
        return cls(Feed(Credentials.parse(found.line)))

    def fetch_iter(self, _supported_signal_types, checkpoint: t.Optional[RedressCheckpoint]):
        since = FIRST if checkpoint is None else checkpoint.update_time
        for page in self.feed.pages(since):
            yield state.FetchDelta(
                {
                    key: None if cases is None else RedressSignalMetadata(cases)
                    for key, cases in page.changes.items()
                },
                RedressCheckpoint(page.checkpoint, int(time.time())),
            )
            # Whoever asks for the next page has stored this one. The last page's deletions are confirmed when the
            # caller comes back for more, as ``tx fetch`` does; an abandoned fetch confirms nothing that was not stored.
            self.feed.confirm_deleted(value for (_, value), cases in page.changes.items() if cases is None)


TX_MANIFEST = ThreatExchangeExtensionManifest(apis=(RedressSignalExchangeAPI,))
