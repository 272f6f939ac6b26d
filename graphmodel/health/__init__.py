"""What is sound and what is not, in words: the place, the settings, the graph and the record. Only looks; mends nothing."""

from graphmodel.health.checkup import examine
from graphmodel.health.findings import Finding, Level, Subject, worst
from graphmodel.health.keeping import letters_of_names

__all__ = ["Finding", "Level", "Subject", "examine", "letters_of_names", "worst"]
