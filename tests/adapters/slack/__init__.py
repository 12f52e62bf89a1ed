"""Slack, through the real slack_bolt and slack_sdk, against a loopback server of our own."""
