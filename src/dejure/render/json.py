"""Answers as plain values and as JSON, in the order of their fields."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from dejure.errors import DejureError
from dejure.model.claim import Claim
from dejure.model.when import When


def plain(value: Any) -> Any:
    """`value` in the types of JSON: records as objects in the order of their fields, dates as ISO 8601."""
    if isinstance(value, Claim):
        return value.to_json()
    if isinstance(value, When):
        return value.text
    if isinstance(value, DejureError):
        return {"code": value.code, "what": value.what, "where": value.where, "remedy": value.remedy}
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def line(value: Any, *, ascii_only: bool = False) -> str:
    """`value` as one line of JSON, without its newline."""
    return json.dumps(plain(value), ensure_ascii=ascii_only, allow_nan=False)
