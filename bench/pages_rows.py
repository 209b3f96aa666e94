#!/usr/bin/env python3
"""Fills the store of a demo organisation with rows for bench/pages.sh: 100,000 users, requests and their ledgers.

Usage: pages_rows.py STORE.db REQUESTS      the service must not run
"""
import random
import sqlite3
import sys
import time
import uuid

USERS = 100_000
DAY = 86_400_000_000
TABLES = ("directory_user", "migration_request", "ledger_entry")


def main(path, requests):
    random.seed(1)
    store = sqlite3.connect(path)
    store.execute("pragma synchronous = off")
    store.execute("pragma foreign_keys = off")
    indexes = store.execute(
        "select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in (?, ?, ?)", TABLES
    ).fetchall()
    for name, _ in indexes:
        store.execute(f"drop index {name}")
    ids = []
    insert(store, "directory_user", users(model(store, "directory_user")))
    insert(store, "migration_request", migrations(model(store, "migration_request"), requests, ids))
    insert(store, "ledger_entry", outcomes(model(store, "ledger_entry"), ids))
    for _, sql in indexes:
        store.execute(sql)
    store.commit()


def model(store, table):
    """A row of the table as it is: what the others are made after."""
    rows = store.execute(f"select * from {table} limit 1")
    return dict(zip([column[0] for column in rows.description], rows.fetchone()))


def insert(store, table, rows):
    first = next(rows)
    columns = list(first)
    sql = f"insert into {table} ({', '.join(columns)}) values ({', '.join('?' * len(columns))})"
    store.execute(sql, list(first.values()))
    store.executemany(sql, ([row[column] for column in columns] for row in rows))


def users(row):
    for i in range(USERS):
        name = f"user{i:06}@example.org"
        yield dict(row, id=f"u{i:06}", id_key=f"u{i:06}", user_principal_name=name, upn_key=name, sip_address="",
                   sip_key="", display_name=f"User {i}", display_name_key=f"user {i}", conference_id="",
                   bridge_id="", acp=None)


def migrations(row, count, ids):
    now = int(time.time() * 1e6)
    for i in range(count):
        user = f"{i % USERS:06}"
        failed = random.random() < 0.04
        modified = now - random.randrange(30 * DAY)
        id = str(uuid.UUID(int=random.getrandbits(128)))
        ids.append((id, failed))
        yield dict(row, id=id, user_id="u" + user, user_principal_name=f"user{user}@example.org",
                   state="Failed" if failed else "Succeeded", handed_out=0, order_kind="MIGRATE", undoes="",
                   created=modified, modified=modified, due=modified, moment=modified, total=10,
                   succeeded=0 if failed else 10, failed=10 if failed else 0, review=0, invites=20, message="",
                   code=random.choice(["MEETINGS_FAILED", "STOPPED"]) if failed else "")


def outcomes(row, ids):
    for id, failed in ids:
        yield dict(row, request=id, number=1, kind="outcome", outcome="Failed" if failed else "Migrated", latest=1,
                   reason=random.choice(["STALE", "READ_BACK", "NOT_ALLOWED"]) if failed else "", undone=0, payload=None)


main(sys.argv[1], int(sys.argv[2]))
