#!/usr/bin/env bash
# Takes the pictures in README.md anew, on a service with the invented organisation.
# Usage: docs/screenshots.sh [DIR]     docs/ when missing; needs Debian's chromium
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .mvn/find-jdk.sh

./mvnw -q -B -ntp -DskipFormat=true test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
"$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dslf4j.internal.verbosity=ERROR \
  -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.meetingmigration.server.PageShots "${1:-docs}"
