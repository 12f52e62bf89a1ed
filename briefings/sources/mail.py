"""Newsletters as .eml files: the text of the letter, who sent it and when."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from briefings.errors import UnreadableText
from briefings.news import Article
from briefings.sources import decoding, markup, moments
from briefings.sources.source import FileFinding, FoundFile

_HEADERS = re.compile(rb"(?im)^(?:from|subject|date|message-id|received|mime-version|return-path|delivered-to):")
_LEAVE = re.compile(r"(?i)^(?:un ?subscribe|view (?:this|it|in)|update your preferences|manage (?:your )?(?:preferences"
                    r"|subscription)|you(?:'|’)?(?: a)?re receiving|forward(?:ed)? this|sent to|no longer want"
                    r"|add us to|if you (?:can(?:no|')t|are having trouble)|having trouble"
                    r"|read (?:this )?(?:email )?(?:online|in your browser))")
_LONGEST_LEAVE = 160  # characters; a paragraph of news may begin with such words
_BARE_ADDRESS = re.compile(r"^[<(\[]?\s*https?://\S+\s*[>)\]]?$")


class MailFile:
    """.eml files."""

    largest = 20_000_000  # bytes: pictures come along

    def recognises(self, place: str, start: bytes) -> bool:
        """By the name, or by the headers that it begins with."""
        if place.casefold().endswith((".eml", ".mail")):
            return True
        return "." not in place.rpartition("/")[2] and len(_HEADERS.findall(start)) >= 3

    def read(self, file: FoundFile) -> tuple[FileFinding, ...]:
        """The one article of the letter."""
        try:
            letter = email.message_from_bytes(file.raw, _class=EmailMessage, policy=email.policy.default)
            body, headers = _body(letter), {name: _header(letter, name) for name in
                                            ("Subject", "From", "Date", "Message-ID", "List-Id", "Content-Language")}
        except (ValueError, LookupError, TypeError, AttributeError, IndexError, RecursionError) as error:
            raise UnreadableText(f"it is a damaged letter ({type(error).__name__})") from error
        if not headers["From"] and not headers["Subject"]:
            raise UnreadableText("it is no letter: it has neither sender nor subject")
        if not body:
            raise UnreadableText("the letter has no text")
        sender = markup.line(parseaddr(headers["From"])[0], is_html=False)
        published = moments.read(headers["Date"], file.settings.timezone)
        message = re.sub(r"[<>\s]", "", headers["Message-ID"])
        return (Article(
            key=f"mail:{message[:300]}" if message else file.key, source=file.settings.name,
            outlet=file.settings.outlet or sender or file.settings.name,
            headline=markup.line(headers["Subject"], is_html=False), body=body, published=published,
            published_basis="metadata" if published else "none",
            language=headers["Content-Language"] or file.settings.language),)


def _header(letter: EmailMessage, name: str) -> str:
    return " ".join(str(letter.get(name) or "").split())


def _body(letter: EmailMessage) -> str:
    """The paragraphs of the letter, of the form that has more of them; the publisher's housekeeping left out."""
    forms = [_text(part) for kind in ("html", "plain") if (part := letter.get_body((kind,))) is not None]
    if not forms:
        return ""
    best = max(forms, key=lambda paragraphs: len(" ".join(paragraphs)))
    return "\n\n".join(paragraph for paragraph in best
                       if not (_LEAVE.match(paragraph) and len(paragraph) <= _LONGEST_LEAVE)
                       and not _BARE_ADDRESS.match(paragraph))


def _text(part: MIMEPart) -> list[str]:
    raw = part.get_payload(decode=True)
    written = decoding.rescue(raw if isinstance(raw, bytes) else b"", part.get_content_charset())
    is_html = part.get_content_subtype() == "html"
    return (markup.paragraphs(written) if is_html else markup.plain(written)).split("\n\n")
