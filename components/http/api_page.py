"""The page that describes the interface to people; made from the description, and nothing is fetched for it."""

import json
from collections.abc import Iterator
from typing import Any

from components.markup import div, tag, text

STYLE = """
body { font: 16px/1.5 "Source Sans 3", "Source Sans", system-ui, sans-serif; color: #1B2A41; max-width: 56rem;
       margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.9rem; } h2 { font-size: 1.25rem; margin-top: 2.2rem; }
code, pre { font: 0.9rem/1.5 ui-monospace, monospace; background: #F5F7FA; }
pre { padding: 0.8rem; overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.8rem 0.35rem 0; border-bottom: 1px solid #D9DEE7; }
@media (prefers-color-scheme: dark) { body { background: #111927; color: #E8ECF3; }
       code, pre { background: #1A2436; } th, td { border-color: #34425A; } a { color: #7DB8F0; } }
"""
CURL = {
    "/api/v1/check-ins": "curl -X POST ADDRESS/api/v1/check-ins \\\n  -H 'Authorization: Bearer TOKEN' \\\n"
    "  -H 'Content-Type: application/json' \\\n  -d 'BODY'",
    "/api/v1/portfolio": "curl ADDRESS/api/v1/portfolio -H 'Authorization: Bearer TOKEN'",
}


def page(described: dict[str, Any]) -> str:
    """The whole page."""
    info = described["info"]
    title = tag("title", "", text(info["title"]))
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width">{title}'
    link = tag("a", "", "openapi.json", href="openapi.json")
    body = "".join(
        (
            tag("h1", "", text(f"{info['title']}: interface {info['version']}")),
            tag("p", "", text(info["description"])),
            tag("p", "", "The same for programs: ", link),
            *(operation(path, *one) for path, ways in described["paths"].items() for one in ways.items()),
            fields(described["components"]["schemas"]["CheckIn"]),
        )
    )
    return (
        f'<!doctype html><html lang="en"><head>{head}<style>{STYLE}</style></head><body>{body}</body></html>'
    )


def operation(path: str, method: str, one: dict[str, Any]) -> str:
    """One thing that can be asked."""
    rows = [(name, said["description"]) for name, said in one["responses"].items()]
    asked = [(said["name"], f"{said['in']}, optional: {said['description']}") for said in one["parameters"]]
    return div(
        "",
        tag("h2", "", text(one["summary"])),
        tag("p", "", tag("code", "", text(f"{method.upper()} {path}"))),
        tag("p", "", text(one["description"])),
        tag("pre", "", text(example(path, one))),
        table("Parameter", asked),
        table("Answer", rows),
    )


def example(path: str, one: dict[str, Any]) -> str:
    """A call to copy."""
    content = one.get("requestBody", {}).get("content", {}).get("application/json", {})
    return CURL[path].replace("BODY", json.dumps(content.get("example", {})))


def fields(row: dict[str, Any]) -> str:
    """The fields of a check-in."""
    return tag("h2", "", "Fields of a check-in") + table("Field", described_fields(row))


def described_fields(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Names and words."""
    for name, said in row["properties"].items():
        yield name, said["description"] + ("" if name in row["required"] else " (optional)")


def table(title: str, rows: Any) -> str:  # noqa: ANN401  pairs of texts
    """Two columns."""
    head = tag("tr", "", tag("th", "", title, scope="col"), tag("th", "", "Meaning", scope="col"))
    lines = (tag("tr", "", tag("td", "", tag("code", "", text(a))), tag("td", "", text(b))) for a, b in rows)
    return tag("table", "", tag("thead", "", head), tag("tbody", "", *lines))
