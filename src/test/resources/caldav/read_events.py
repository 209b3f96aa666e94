"""Reads a calendar with python3-caldav: one JSON object in, {"url", "user", "password"}; one JSON line out for each VEVENT
or complaint."""

import json
import logging
import sys

import caldav

logging.disable(logging.CRITICAL)


def text(component, name):
    value = component.get(name)
    return None if value is None else value.to_ical().decode() if hasattr(value, "dt") else str(value)


def attendees(component):
    found = component.get("ATTENDEE", [])
    found = found if isinstance(found, list) else [found]
    return {str(one).lower(): str(one.params.get("PARTSTAT", "NEEDS-ACTION")) for one in found}


def read(component, href):
    return {
        "href": href,
        "uid": text(component, "UID"),
        "recurrenceId": text(component, "RECURRENCE-ID"),
        "summary": text(component, "SUMMARY"),
        "description": text(component, "DESCRIPTION"),
        "location": text(component, "LOCATION"),
        "sequence": int(component.get("SEQUENCE", 0)),
        "attendees": attendees(component),
    }


def main():
    question = json.load(sys.stdin)
    client = caldav.DAVClient(url=question["url"], username=question["user"], password=question["password"])
    for event in client.calendar(url=question["url"]).events():
        try:
            for component in event.icalendar_instance.walk("VEVENT"):
                print(json.dumps(read(component, event.url.path)))
        except Exception as complaint:
            print(json.dumps({"complaint": f"{event.url.path}: {complaint!r}"}))


try:
    main()
except Exception as complaint:
    print(json.dumps({"complaint": repr(complaint)}))
