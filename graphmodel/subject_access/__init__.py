"""A child asks for their record: everything that is kept about them as a draft, item by item, for people to decide on.

Complete by construction: the items are found in the journal, which has an entry for every version of every record, by the child's
own chain, by the child's id anywhere else, and by the child's names in anybody's words. Nothing is released here.
"""

from graphmodel.subject_access.draft import Draft, Item, Version, draft_for

__all__ = ["Draft", "Item", "Version", "draft_for"]
