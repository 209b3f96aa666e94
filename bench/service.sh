#!/usr/bin/env bash
# The service in one process with a heap of 512 MB: users whose calendars are empty, from the trigger to the end.
# Usage: bench/service.sh [USERS [THREADS]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .mvn/find-jdk.sh
users=${1:-100000}
threads=${2:-8}

./mvnw -q -B -ntp -DskipFormat=true test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -Dslf4j.internal.verbosity=ERROR \
  -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.meetingmigration.bench.ServiceScan "$scratch" "$users" "$threads"
