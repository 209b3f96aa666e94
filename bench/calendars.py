#!/usr/bin/env python3
"""Writes calendar files to measure with: bench/calendars.py DIR FILES BYTES. The same arguments give the same files on the same day.

DIR/<organizer>/<calendar>/<n>.ics, 100 to an organizer; one event each, of about BYTES bytes: future and past, single and
recurring, with Skype for Business or Teams blocks as text and as HTML, or with none.
"""
import datetime
import pathlib
import random
import sys

ROOT, FILES, BYTES = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
PROSE = ("Please read the minutes before we meet. The budget of the second quarter, the move to the new offices and "
         "the plan for the summer are on the agenda; Ørsted, Łódź and 東京 join by video. ").split(" ")
RANDOM = random.Random(2026)
TODAY = datetime.datetime.now().replace(hour=9, minute=0, second=0, microsecond=0)


def folded(line):
    raw, parts = line.encode(), []
    while len(raw) > 75:
        cut = 75
        while raw[cut] & 0xC0 == 0x80:
            cut -= 1
        parts.append(raw[:cut])
        raw = b" " + raw[cut:]
    return b"\r\n".join(parts + [raw])


def escaped(text):
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def prose(size):
    words = []
    while size > 0:
        words.append(RANDOM.choice(PROSE))
        size -= len(words[-1]) + 1
    return " ".join(words)


def skype(organizer):
    number = "".join(RANDOM.choices("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=8))
    name = organizer.split("@")[0]
    url = f"https://meet.example.com/{name}/{number}"
    rule = "." * 137
    text = (f"{rule}\nJoin Skype Meeting <{url}>\nTrouble Joining? Try Skype Web App <{url}?sl=1>\n"
            f"Join by phone\n+45 89 88 12 34,,{RANDOM.randrange(10**7)}# (Aarhus)   English (United Kingdom)\n"
            f"Conference ID: {RANDOM.randrange(10**7)}\n[!OC([1033])!]\n{rule}\n")
    return url, text, ["LOCATION:Skype Meeting", f"X-MICROSOFT-ONLINEMEETINGEXTERNALLINK:{url}",
                       f"X-MICROSOFT-ONLINEMEETINGCONFLINK:conf:sip:{organizer}\\;gruu\\;opaque=app:conf:focus:id:{number}"]


def teams(organizer):
    thread = "".join(RANDOM.choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", k=48))
    url = (f"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{thread}%40thread.v2/0?context="
           "%7b%22Tid%22%3a%2211111111-2222-3333-4444-555555555555%22%2c%22Oid%22%3a%2266666666-7777-8888-9999-000000000000%22%7d")
    rule = "_" * 80
    text = (f"{rule}\nMicrosoft Teams meeting\nJoin on your computer, mobile app or room device\n"
            f"Click here to join the meeting<{url}>\nMeeting ID: 271 908 343 52\nPasscode: a1B2c3\n"
            f"Download Teams<https://www.microsoft.com/en-us/microsoft-teams/download-app>\n{rule}\n")
    return url, text, ["LOCATION:Microsoft Teams Meeting", f"X-MICROSOFT-SKYPETEAMSMEETINGURL:{url}"]


def html(text, url):
    paragraphs = "".join(f"<p class=MsoNormal>{line.replace('<', '&lt;').replace('>', '&gt;')}</p>" for line in text.split("\n"))
    return (f"<html><body><div class=WordSection1>{paragraphs}</div></body></html>").replace(
        "&lt;" + url + "&gt;", f"<a href=\"{url}\">{url}</a>")


def event(number, organizer):
    start = TODAY + datetime.timedelta(days=RANDOM.randrange(-200, 200), minutes=30 * RANDOM.randrange(16))
    url, block, properties = RANDOM.choice([skype, teams, teams, lambda _: ("", "", ["LOCATION:Room 3"])])(organizer)
    attendees = [f"ATTENDEE;CN=Guest {n};PARTSTAT=ACCEPTED;RSVP=TRUE:mailto:guest{n}@example.net" for n in range(RANDOM.randrange(2, 12))]
    fixed = 700 + 2.3 * len(block) + sum(map(len, properties + attendees))
    body = prose(max(40, (BYTES - fixed) / 2)) + "\n\n" + block
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//calendars//EN",
             "BEGIN:VTIMEZONE", "TZID:Europe/Copenhagen",
             "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
             "BEGIN:DAYLIGHT", "DTSTART:19810329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT", "END:VTIMEZONE",
             "BEGIN:VEVENT", f"UID:{number}@calendars.example.com", "DTSTAMP:20260101T000000Z",
             f"DTSTART;TZID=Europe/Copenhagen:{start:%Y%m%dT%H%M%S}", f"DTEND;TZID=Europe/Copenhagen:{start + datetime.timedelta(minutes=30):%Y%m%dT%H%M%S}",
             f"SUMMARY:Meeting {number}", f"ORGANIZER:mailto:{organizer}"]
    if number % 5 == 0:
        lines.append("RRULE:FREQ=WEEKLY;COUNT=20")
    lines += attendees + properties
    lines += ["DESCRIPTION:" + escaped(body), "X-ALT-DESC;FMTTYPE=text/html:" + escaped(html(body, url)), "SEQUENCE:0", "END:VEVENT", "END:VCALENDAR"]
    return b"".join(folded(line) + b"\r\n" for line in lines)


def main():
    for number in range(FILES):
        organizer = f"person{number // 100:04}@example.com"
        folder = ROOT / organizer / ("work" if number % 100 < 80 else "private")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:06}.ics").write_bytes(event(number, organizer))


main()
