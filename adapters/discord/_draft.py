from __future__ import annotations
from datetime import date
from briefings import *


class commands:
    @staticmethod
    def question(kind, action, values, today):
        found = []
        for p in (action.parameters if action else kind.parameters):
            if p.name not in values:
                continue
            v = values[p.name]
            if p.type == "day":
                try:
                    v = date.fromisoformat(v)
                except ValueError:
                    return NoAnswer("bad_command", f"“{v}” is not a day.")
            found.append((p.name, v))
        return Question(kind.name, action.name if action else None, tuple(found))


class wording:
    @staticmethod
    def broken(number, plain):
        return f"{plain or 'Something went wrong here.'} The log has it as {number}."
    too_old = "This card is no longer known here; ask again."
    @staticmethod
    def section_title(key): return key.capitalize()
    @staticmethod
    def when(when): return when.edtf
    @staticmethod
    def source_line(line): return f"{line.source}: {line.new} new"
    @staticmethod
    def follow_up(q): return q.kind.capitalize()
