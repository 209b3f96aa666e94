#!/usr/bin/env bash
# First paint of the pages in Chromium, with 1,000,000 requests in the store.
# Usage: bench/pages.sh [DIR]     where to make the store; the system's folder for temporary files when missing
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .mvn/find-jdk.sh

./mvnw -q -B -ntp -DskipFormat=true test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
classpath="$PWD/target/test-classes:$PWD/target/classes:$(cat target/bench.classpath)"
rows=$PWD/bench/pages_rows.py
scratch=$(mktemp -d ${1:+-p "$1"})
service=
trap 'kill $service 2>/dev/null || true; rm -rf "$scratch"' EXIT

serve() {
  "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "$classpath" \
    org.meetingmigration.Main serve --demo --port 18097 >"$scratch/log" 2>&1 &
  service=$!
  until grep -q 'Ctrl+C' "$scratch/log"; do sleep 0.2; done
}

cd "$scratch"
serve
token=$(grep -o 'mms_[A-Za-z0-9_-]*' log | head -1)
curl -sf -o /dev/null -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
  -d '{"identity":"anne.holm@nordlys.example.org","targetProvider":"jitsi"}' http://127.0.0.1:18097/api/v1/tenants/demo/requests
until curl -sf -H "Authorization: Bearer $token" http://127.0.0.1:18097/api/v1/tenants/demo/requests | grep -q Succeeded; do sleep 0.2; done
kill $service
wait $service || true
python3 "$rows" mms-data/mms.db 1000000
serve
"$JAVA_HOME/bin/java" -cp "$classpath" org.meetingmigration.server.PaintTimes http://127.0.0.1:18097 "$token" \
  "" /requests '/requests?state=Failed&sort=USER' '/requests?reason=STALE' '/requests?reason=STOPPED'
