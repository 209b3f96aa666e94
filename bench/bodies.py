#!/usr/bin/env python3
"""Writes folders with one event each, whose DESCRIPTION has MEGABYTES: bench/bodies.py DIR MEGABYTES. One body is prose, the
others are what slow programs choke on.
"""
import pathlib
import sys

DIR, SIZE = pathlib.Path(sys.argv[1]), int(sys.argv[2]) * 1_000_000
BODIES = {
    "0-prose": "Please read the minutes before we meet and bring your own figures.\\n",
    "1-links": "https://teams.microsoft.com/l/meetup-join/x ",
    "2-schemes": ":/:/://",
    "3-rules": "_" * 80 + "\\n",
    "4-tags": "<div><p><a href=",
    "5-brackets": "https://zoom.us/j/((((((((((",
    "6-quotes": "From: a\\n",
    "7-blanks": " \\n",
}
HEAD = ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20990101T090000Z\r\nORGANIZER:mailto:a@example.com\r\n"
        "DESCRIPTION:")
TAIL = "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


def main():
    for name, part in BODIES.items():
        folder = DIR / name / "a@example.com"
        folder.mkdir(parents=True)
        body = (part * (SIZE // len(part.encode()) + 1))[:SIZE]
        lines = [body[:60]] + [body[at:at + 74] for at in range(60, len(body), 74)]
        (folder / "1.ics").write_text(HEAD + "\r\n ".join(lines) + TAIL, newline="")


main()
