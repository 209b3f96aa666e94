#!/usr/bin/python3
"""What an admin would script: each event of one calendar is read, its link replaced, and saved. Prints events a second."""
import sys
import time

import caldav

url, user = sys.argv[1:3]
client = caldav.DAVClient(url=url, username=user, password=user + "pw")
events = client.calendar(url=url).events()
begun = time.monotonic()
for event in events:
    event.load()
    event.data = event.data.replace("teams.microsoft.com", "teams.example.com").replace("meet.example.org", "meet2.example.org")
    event.save()
print("python3-caldav, sequential  %7.1f/s" % (len(events) / (time.monotonic() - begun)))
