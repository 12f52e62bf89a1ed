"""What Slack refuses: every number that a payload, a button or a reply has to keep to."""

from __future__ import annotations

from datetime import timedelta

BLOCKS = 45  # Slack takes 50; the rest is room for what a client adds when it quotes a message
CHARACTERS = 10_000  # of all strings in a message's blocks; Slack refuses somewhere above 12,000, undocumented
SECTION = 3_000
HEADER = 150
CONTEXT = 2_000  # one text of a context block
ELEMENTS = 5  # buttons in one row; Slack takes 25, a phone shows five
FALLBACK = 600  # the plain text beside the blocks, what a notification reads out

BUTTON = 75
BUTTON_VALUE = 2_000
ACTION_ID = 255
BLOCK_ID = 255
OPTION = 75
OPTION_VALUE = 150
OPTIONS = 100
PLACEHOLDER = 150

MODAL_TITLE = 24
MODAL_BUTTON = 24
LABEL = 2_000
INPUT = 3_000
VIEW_BLOCKS = 100
PRIVATE_METADATA = 3_000

RESPONSE_URL_USES = 5
RESPONSE_URL_LIFE = timedelta(minutes=29)  # Slack allows 30; one minute is for the way

ACKNOWLEDGE = 0.8  # seconds that suggestions may take before an empty list is the answer; Slack waits for 3
