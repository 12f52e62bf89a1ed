"""A real web server on 127.0.0.1 that serves what a test puts on it, and remembers what it was asked."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

Special = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Reply:
    """What one path answers; with `etag` it knows a conditional request."""

    body: bytes = b""
    kind: str = "application/xml"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    etag: bool = True


@dataclass
class Site:
    """The server: `pages` by path, and the paths that were asked for."""

    address: str = ""
    pages: dict[str, Reply | Special] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    requests: list[web.BaseRequest] = field(default_factory=list)

    def put(self, path: str, body: bytes | str, kind: str = "application/xml", **headers: str) -> str:
        """Put a document on the site; its address. HOME in it becomes the site's own address."""
        raw = body.encode() if isinstance(body, str) else body
        self.pages[path] = Reply(raw.replace(b"HOME", self.address.encode()), kind, headers=dict(headers))
        return self.address + path

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer one request."""
        self.asked.append(request.path_qs)
        self.requests.append(request)
        page = self.pages.get(request.path_qs) or self.pages.get(request.path)
        if page is None:
            return web.Response(status=404)
        if not isinstance(page, Reply):
            return await page(request)
        tag = f'"{hashlib.md5(page.body).hexdigest()}"'
        headers = {"ETag": tag, **page.headers} if page.etag else dict(page.headers)
        if page.etag and request.headers.get("If-None-Match") == tag and page.status == 200:
            return web.Response(status=304, headers=headers)
        response = web.Response(status=page.status, body=page.body, headers=headers)
        if "Content-Type" not in headers:
            response.headers["Content-Type"] = page.kind
        return response


@asynccontextmanager
async def served() -> AsyncIterator[Site]:
    """A site, up for as long as the block runs."""
    site = Site()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", site.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, max_line_size=65536)
    await runner.setup()
    place = web.TCPSite(runner, "127.0.0.1", 0)
    await place.start()
    port = runner.addresses[0][1]
    site.address = f"http://127.0.0.1:{port}"
    try:
        yield site
    finally:
        await runner.cleanup()
        await asyncio.sleep(0)
