#!/usr/bin/env bash
# The whole mms process: an audit of 20,000 files beside sha256sum over the same files, and the short commands.
# Usage: bench/audit.sh [FILES [ROUNDS]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
files=${1:-20000}
rounds=${2:-5}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

help=$(./mms --help)
short=("./mms --help" "./mms --version")
echo "== Short commands, $rounds rounds"
python3 bench/times.py "$rounds" "${short[@]}"

if grep -qw demo <<<"$help"; then
  echo "== Demo, $rounds rounds"
  TMPDIR=$scratch python3 bench/times.py "$rounds" "(cd '$scratch' && '$PWD/mms' demo --yes)"
fi

if ! grep -qw audit <<<"$help"; then
  echo "mms has no audit command yet" >&2
  exit 1
fi
python3 bench/calendars.py "$scratch/calendars" "$files" 5000
echo "== Audit of $files files, $(du -sh --apparent-size "$scratch/calendars" | cut -f1), $rounds rounds, ratio to sha256sum"
python3 bench/times.py "$rounds" \
  "find '$scratch/calendars' -name '*.ics' -print0 | xargs -0 sha256sum" \
  "./mms audit '$scratch/calendars'"
