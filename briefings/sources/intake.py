"""The last look at what a source made of its bytes: impossible dates are left out, what is no article is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from briefings.news import Article
from briefings.sources import agencies, markup, moments
from briefings.values import dataclass

LONGEST = 400_000  # characters; the longest live blogs and judgments have half of it
_LONGEST_LINE = 300  # characters of a headline, a byline or an outlet


@dataclass(frozen=True, slots=True)
class Looked:
    """An article that may be filed, or None, and what there is to say about it."""

    article: Article | None
    problem: str | None = None


def look(article: Article, now: datetime | None) -> Looked:
    """The article as it may be filed."""
    body = article.body
    if len(body) > LONGEST:
        return Looked(None, f"it is too long for one article ({len(body):,} characters; at most {LONGEST:,})")
    if not body.strip() and article.status == "usable":
        return Looked(None, "it has no text")
    said = None
    published, basis, updated = article.published, article.published_basis, article.updated
    if published is not None and basis != "stated" and not moments.plausible(published, now):
        said = f"it is dated {published.date().isoformat()}, which cannot be: the date is left out"
        published, basis = None, "none"
    if updated is not None and not moments.plausible(updated, now):
        updated = None
    headline = short(article.headline) or short(body.strip().split("\n", 1)[0])
    byline = short(article.byline or "") or None
    return Looked(replace(
        article, headline=headline, outlet=short(article.outlet), byline=byline, published=published,
        published_basis=basis, updated=updated,
        credit=agencies.named(article.credit) or agencies.credited(body, byline, article.outlet)), said)


def short(text: str) -> str:
    """One line, cut at a word where it is far too long to be what it should be."""
    text = markup.line(text, is_html=False)
    if len(text) <= _LONGEST_LINE:
        return text
    return text[:_LONGEST_LINE].rpartition(" ")[0] + " …"
