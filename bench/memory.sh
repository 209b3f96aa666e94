#!/usr/bin/env bash
# Peak memory of whole mms processes, which ./mms gives a heap of 256 MiB, on folders of about 1 GB; and the time per byte of a
# hostile body beside a normal one. Ends with an error where a command fails, for example for want of memory.
# Usage: bench/memory.sh [MEGABYTES]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
megabytes=${1:-1000}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

./mms --version >/dev/null

python3 bench/calendars.py "$scratch/files" $((megabytes * 200)) 5000
python3 bench/exports.py "$scratch/files" "$scratch/exports" 50
python3 bench/bodies.py "$scratch/bodies" 10
echo "== Whole processes with mms's own -Xmx256m"
python3 bench/peak.py \
  "./mms audit '$scratch/files'" \
  "./mms audit --json '$scratch/files'" \
  "./mms audit '$scratch/exports'" \
  "./mms plan '$scratch/exports' --to jitsi --base-url https://meet.example.org"

echo "== One body of 10 MB, normal and hostile"
for body in "$scratch"/bodies/*; do
  python3 bench/peak.py "./mms audit '$body'"
done
