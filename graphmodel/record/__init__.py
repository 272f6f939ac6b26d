"""The only writer: records in, one transaction each, journalled, idempotent (design 4)."""

from graphmodel.record.merging import Moved
from graphmodel.record.recorder import Outcome, Progress, Recorder
from graphmodel.record.requests import Sent

__all__ = ["Moved", "Outcome", "Progress", "Recorder", "Sent"]
