"""Somebody at a keyboard on the loopback Discord: types commands, presses buttons, picks, fills in and right-clicks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.adapters.discord import payloads
from tests.adapters.discord.loopback import APPLICATION, Asked, Loopback

GUILD = 7001


@dataclass
class Somebody:
    """A member of a server (or, with no guild, somebody in a private message)."""

    discord: Loopback
    user: str = "21"
    guild: int | None = GUILD
    channel: str = "7002"
    roles: tuple[str, ...] = ()
    parent: str | None = None
    installed: bool = True  # the bot is in the server, not only in the asker's own account

    async def says(self, command: str, /, **values: str | int) -> Asked:
        """Use a slash command: `says("sources reload", source="herald")`."""
        return await self._send(2, self._command(command, values, None))

    async def types(self, command: str, option: str, letters: str, /) -> Asked:
        """Type the first letters of an option and wait for choices."""
        return await (await self._send(4, self._command(command, {option: letters}, option))).acked()

    async def presses(self, asked: Asked, label: str) -> Asked:
        """Press a button under an answer."""
        assert asked.message is not None
        return await self.presses_on(asked.message, label)

    async def presses_on(self, message: dict[str, Any], label: str) -> Asked:
        button = next(one for one in payloads.every_component(message["components"]) if one.get("label") == label)
        return await self._send(3, {"custom_id": button["custom_id"], "component_type": 2}, message)

    async def picks(self, asked: Asked, label: str) -> Asked:
        """Choose from the menu under an answer."""
        assert asked.message is not None
        menu = next(one for one in payloads.every_component(asked.message["components"]) if one["type"] == 3)
        value = next(option["value"] for option in menu["options"] if label in option["label"])
        return await self._send(
            3, {"custom_id": menu["custom_id"], "component_type": 3, "values": [value]}, asked.message)

    async def submits(self, modal: Asked, **values: str) -> Asked:
        """Fill in a modal and send it."""
        assert modal.callback is not None
        assert modal.callback["type"] == 9
        form = modal.callback["data"]
        rows = []
        for label in form["components"]:
            field = label.get("component") or label["components"][0]
            given = values.get(field["custom_id"], "")
            if field["type"] == 3:
                given = given or field["options"][0]["value"]
                filled: dict[str, Any] = {"type": 3, "custom_id": field["custom_id"], "values": [given], "id": 2}
            else:
                filled = {"type": 4, "custom_id": field["custom_id"], "value": given, "id": 3}
            rows.append({"type": 18, "id": 1, "component": filled})
        return await self._send(5, {"custom_id": form["custom_id"], "components": rows}, modal.payload.get("message"))

    async def briefs(self, content: str) -> Asked:
        """Right-click a message and choose "Brief this"."""
        message = {**self._plain_message(content)}
        document = {"id": "1", "type": 3, "name": "Brief this", "target_id": message["id"],
                    "resolved": {"messages": {message["id"]: message}}}
        return await self._send(2, document)

    def _plain_message(self, content: str) -> dict[str, Any]:
        return {
            "id": self.discord.number(), "channel_id": self.channel, "content": content, "flags": 0, "type": 0,
            "author": {"id": "77", "username": "wren", "discriminator": "0", "avatar": None, "global_name": None},
            "timestamp": "2026-11-22T09:00:00+00:00", "edited_timestamp": None, "tts": False, "mention_everyone": False,
            "mentions": [], "mention_roles": [], "attachments": [], "embeds": [], "pinned": False, "components": [],
        }

    def _command(self, command: str, values: dict[str, str | int], focused: str | None) -> dict[str, Any]:
        options: list[dict[str, Any]] = []
        for name, value in values.items():
            option: dict[str, Any] = {"name": name, "type": 4 if isinstance(value, int) else 3, "value": value}
            if name == focused:
                option["focused"] = True
            options.append(option)
        *group, last = command.split()
        tree: dict[str, Any] = {"type": 1, "name": last, "options": options}
        if group:
            tree = {"type": 2, "name": group[0], "options": [tree]}
        return {"id": "1", "type": 1, "name": "brief", "options": [tree]}

    async def _send(self, kind: int, document: dict[str, Any], message: dict[str, Any] | None = None) -> Asked:
        number = self.discord.number()
        person = {"id": self.user, "username": f"user{self.user}", "discriminator": "0", "avatar": None,
                  "global_name": None}
        thread = self.parent is not None
        channel: dict[str, Any] = {"id": self.channel, "type": 1 if self.guild is None else 11 if thread else 0,
                                   "name": "news", "flags": 0}
        if self.guild is None:
            channel["recipients"] = [person]
        else:
            channel |= {"guild_id": str(self.guild), "position": 0, "permission_overwrites": [], "permissions": "0"}
        if thread:
            channel |= {"parent_id": self.parent, "owner_id": "11", "message_count": 1, "member_count": 1,
                        "rate_limit_per_user": 0, "thread_metadata": {
                            "archived": False, "auto_archive_duration": 60,
                            "archive_timestamp": "2026-11-22T09:00:00+00:00"}}
        payload: dict[str, Any] = {
            "id": number, "application_id": str(APPLICATION), "type": kind, "token": f"token-{number}", "version": 1,
            "data": document, "channel_id": self.channel, "channel": channel, "locale": "en-GB", "entitlements": [],
            "app_permissions": "0", "attachment_size_limit": 10_000_000, "context": 1 if self.guild is None else 0,
            "authorizing_integration_owners": {"0": str(self.guild or 0)} if self.installed else {"1": self.user},
        }
        if message is not None:
            payload["message"] = message
        if self.guild is None:
            payload["user"] = person
        else:
            payload["guild_id"] = str(self.guild)
            payload["guild"] = {"id": str(self.guild), "features": [], "locale": "en-GB"}
            payload["member"] = {"user": person, "roles": list(self.roles), "joined_at": "2026-01-01T00:00:00+00:00",
                                 "deaf": False, "mute": False, "flags": 0, "permissions": "0"}
        return await self.discord.dispatch_interaction(payload)
