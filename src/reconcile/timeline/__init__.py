"""One timeline of what happened, was said and is planned, and the network of statements behind it."""

from __future__ import annotations

from reconcile.timeline.network import Network
from reconcile.timeline.reconciled import Reconciled, conflicts_of, reconciled, timeline_of
from reconcile.timeline.record import TimelineEvent

__all__ = ["Network", "Reconciled", "TimelineEvent", "conflicts_of", "reconciled", "timeline_of"]
