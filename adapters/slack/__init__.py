"""Slack: `/brief` and its buttons, modals, home tab and unfurls, over Socket Mode or signed HTTP."""

from adapters.slack.client import Slack
from adapters.slack.deploy import manifest
from adapters.slack.posting import PostLater, PostRefused, PostUndecided
from adapters.slack.settings import Credentials, Settings
from adapters.slack.vault import Inbox, Vault

__all__ = [
    "Credentials", "Inbox", "PostLater", "PostRefused", "PostUndecided", "Settings", "Slack", "Vault", "manifest",
]
