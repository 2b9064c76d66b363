"""The colours of the two themes, by what they are for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, by what they are for."""

    window: str
    base: str
    raised: str
    hover: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    field: str
    error: str
    warning: str
    ok: str


LIGHT = Tokens(
    window="#f3f4f7",
    base="#ffffff",
    raised="#fbfbfd",
    hover="#e6e9ef",
    text="#1d222b",
    muted="#626b7a",
    border="#d3d8e0",
    accent="#2563c9",
    on_accent="#ffffff",
    field="#ffffff",
    error="#c22f2f",
    warning="#a35c00",
    ok="#13795b",
)
DARK = Tokens(
    window="#1f2227",
    base="#17191d",
    raised="#2a2e35",
    hover="#343942",
    text="#e3e6eb",
    muted="#98a1af",
    border="#3b414b",
    accent="#6aa5ff",
    on_accent="#0f1722",
    field="#2f343d",
    error="#ff7b72",
    warning="#e8b04a",
    ok="#4cc9a0",
)
