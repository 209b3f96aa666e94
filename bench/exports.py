#!/usr/bin/env python3
"""Joins the calendar files of calendars.py into exports: bench/exports.py FROM TO MEGABYTES. One TO/<organizer>.ics for each
MEGABYTES, with the events of as many organizers as that takes, all made its own.
"""
import pathlib
import re
import sys

FROM, TO, SIZE = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3]) * 1_000_000
HEAD = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//exports//EN\r\n"
EVENT = re.compile(rb"BEGIN:VEVENT.*?END:VEVENT\r\n", re.DOTALL)
ZONE = re.compile(rb"BEGIN:VTIMEZONE.*?END:VTIMEZONE\r\n", re.DOTALL)


def main():
    TO.mkdir(parents=True)
    out, written, number = None, 0, 0
    for path in sorted(FROM.rglob("*.ics")):
        text = path.read_bytes()
        if out is None:
            organizer = f"export{number:04}@example.com"
            out = (TO / f"{organizer}.ics").open("wb")
            written = out.write(HEAD + ZONE.search(text).group())
        event = re.sub(rb"ORGANIZER:mailto:[^\r]*", b"ORGANIZER:mailto:" + organizer.encode(), EVENT.search(text).group())
        written += out.write(event)
        if written >= SIZE:
            out.write(b"END:VCALENDAR\r\n")
            out.close()
            out, number = None, number + 1
    if out is not None:
        out.write(b"END:VCALENDAR\r\n")
        out.close()


main()
