#!/usr/bin/env bash
# The embedded store: loading users, queueing requests, and what status asks of 300,000 requests and 1,000,000 rows.
# Usage: bench/store.sh [DIR]     where to make the store; the system's folder for temporary files when missing
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .mvn/find-jdk.sh

./mvnw -q -B -ntp -DskipFormat=true test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
scratch=$(mktemp -d ${1:+-p "$1"})
trap 'rm -rf "$scratch"' EXIT
"$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dslf4j.internal.verbosity=ERROR \
  -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.meetingmigration.bench.StoreTable "$scratch"
