"""Other people's text does nothing on Discord and is shown as it was written."""

from __future__ import annotations

import pytest

from adapters.discord import safe


@pytest.mark.parametrize(("said", "sent"), [
    ("plain words, 10:30 and 5-4", "plain words, 10:30 and 5-4"),
    ("@everyone and @here", "@\u200beveryone and @\u200bhere"),
    ("<@123> <@&4> <#5>", r"\<@​123\> \<@​&4\> \<\#5\>"),
    ("<t:0:R>", r"\<t\:0:R\>"),
    ("[a](https://evil.example)", r"\[a\](https\://evil.example)"),
    ("**bold** __under__ ~~gone~~ ||spoiler||", r"\*\*bold\*\* \_\_under\_\_ \~\~gone\~\~ \|\|spoiler\|\|"),
    ("```code```", r"\`\`\`code\`\`\`"),
    ("# heading", r"\# heading"),
    ("> quote", r"\> quote"),
    ("- item", r"\- item"),
    ("1. first", "1\u2060. first"),
    ("back\\slash", r"back\\slash"),
    (":crab:", r"\:crab:"),
    ("two\nlines\u2028three", "two lines three"),
    ("mail una@herald.example", "mail una@herald.example"),
])
def test_text_is_escaped(said: str, sent: str) -> None:
    assert safe.words(said) == sent


@pytest.mark.parametrize("hidden", [
    "\u200b", "\u202e", "\u2066", "\ufeff", "\u00ad", "\U000e0041", "\x00", "\x1b", "\ud800"])
def test_what_cannot_be_seen_is_not_sent(hidden: str) -> None:
    assert safe.visible(f"Maud{hidden}Ferris") == "MaudFerris"


def test_emoji_and_scripts_that_join_letters_stay_whole() -> None:
    assert safe.visible("👩\u200d👩\u200d👧") == "👩\u200d👩\u200d👧"
    assert safe.visible("می\u200cخواهم") == "می\u200cخواهم"
    assert safe.visible("Ma\u200dud") == "Maud"


def test_piled_up_marks_are_cut_down_and_real_ones_stay() -> None:
    assert safe.visible("e" + "\u0301" * 50) == "e" + "\u0301" * 6
    assert safe.visible("Việt Nam") == "Việt Nam"


def test_right_to_left_words_cannot_reorder_what_follows() -> None:
    assert safe.words("שלום") == "\u2068שלום\u2069"


@pytest.mark.parametrize(("url", "sent"), [
    ("https://herald.example/a?b=c&d=e#f", "https://herald.example/a?b=c&d=e#f"),
    ("https://herald.example/a b", "https://herald.example/ab"),
    ("https://herald.example/(x)", "https://herald.example/%28x%29"),
    ("https://herald.example/ü", "https://herald.example/%C3%BC"),
    ("https://herald.example/<b>", "https://herald.example/%3Cb%3E"),
])
def test_an_address_cannot_break_out_of_its_link(url: str, sent: str) -> None:
    assert safe.link("Herald", url) == f"[Herald](<{sent}>)"


@pytest.mark.parametrize("url", [
    None, "", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example", "https://",
    "https://good.example@evil.example/", "https://[", "https://h.example/" + "a" * 600, "https://h.example/\u202egpj",
])
def test_an_address_that_is_none_is_not_linked(url: str | None) -> None:
    assert safe.link("Herald", url) == "Herald"


def test_a_label_that_is_an_address_is_not_linked_elsewhere() -> None:
    assert "(<" not in safe.link("https://good.example", "https://evil.example")
