"""The only writer: records in, one transaction each, journalled, idempotent (design 4)."""

from graphmodel.record.recorder import Outcome, Progress, Recorder

__all__ = ["Outcome", "Progress", "Recorder"]
