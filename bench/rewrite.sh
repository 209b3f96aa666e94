#!/usr/bin/env bash
# Find and rewrite, side by side with parsing and writing the same events by ical4j and biweekly. One core, one run.
# Usage: bench/rewrite.sh DIR…     folders with .ics files, for example the one that ./mms demo makes
set -euo pipefail
if [ $# = 0 ]; then
  echo "Usage: bench/rewrite.sh DIR…" >&2
  exit 2
fi
folders=()
for folder in "$@"; do
  folders+=("$(cd "$folder" && pwd)")
done
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .mvn/find-jdk.sh

./mvnw -q -B -ntp -DskipFormat=true test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
one_core=()
if command -v taskset >/dev/null; then
  one_core=(taskset -c 0)
fi
"${one_core[@]}" "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow \
  -Dslf4j.internal.verbosity=ERROR -Djava.io.tmpdir="$scratch" \
  -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.meetingmigration.bench.RewriteTable "${folders[@]}"
