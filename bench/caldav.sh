#!/usr/bin/env bash
# Migration on real CalDAV servers, beside bare parallel PUTs of the same bytes and a script with python3-caldav.
# Usage: bench/caldav.sh [MEETINGS [SERVER…]]    2000 meetings of 16 users; radicale cyrus davical sogo xandikos
# ROUNDS=5 WARM_UP=3: how many rounds are compared, and how many migrations go before. MODE=memory: one migration and its memory.
# Needs ../shared/servers (or MMS_SHARED), which start the servers from Debian's packages.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .mvn/find-jdk.sh
shared=${MMS_SHARED:-../shared}
meetings=${1:-2000}
servers=(radicale cyrus davical sogo xandikos)
[ $# -lt 2 ] || servers=("${@:2}")
users=16
port=${PORT:-23000}

if [ -z "${BENCH_CLASSPATH-}" ]; then
  ./mvnw -q -B -ntp -DskipFormat=true test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
  BENCH_CLASSPATH="target/test-classes:target/classes:$(cat target/bench.classpath)"
fi

context() {
  case $1 in
  cyrus) echo /dav/ ;;
  davical) echo /caldav.php/ ;;
  sogo) echo /SOGo/dav/ ;;
  *) echo / ;;
  esac
}

calendar() {
  case $1 in
  radicale) echo '/{user}/calendar/' ;;
  cyrus) echo '/dav/calendars/user/{user}/Default/' ;;
  davical) echo '/caldav.php/{user}/calendar/' ;;
  sogo) echo '/SOGo/dav/{user}/Calendar/personal/' ;;
  xandikos) echo '/{user}/calendars/calendar/' ;;
  esac
}

# For the service account, where it does not find them.
paths() {
  case $1 in
  cyrus) echo '/dav/calendars/user/svc/{local}.Default/' ;;
  xandikos) calendar xandikos | sed 's/{user}/{local}/' ;;
  esac
}

for server in "${servers[@]}"; do
  dir=$(mktemp -d)
  chmod 755 "$dir"
  USERS_EXTRA=$users "$shared/servers/$server.sh" start "$dir" "$port" >/dev/null
  trap '"$shared/servers/$server.sh" stop "$dir" "$port" >/dev/null; rm -rf "$dir"' EXIT
  echo "== $server, $meetings meetings of $users users"
  mkdir "$dir/ledgers"
  "$JAVA_HOME/bin/java" -Xmx${HEAP:-128m} -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dslf4j.internal.verbosity=ERROR \
    -Drounds="${ROUNDS:-3}" -DwarmUp="${WARM_UP:-1}" -cp "$BENCH_CLASSPATH" org.meetingmigration.bench.CalDavTable "http://127.0.0.1:$port$(context "$server")" \
    "$(calendar "$server")" $users $((meetings / users)) "$dir/ledgers" "$(paths "$server")" ${MODE-}
  if [ -z "${MODE-}" ] && /usr/bin/python3 -c 'import caldav' 2>/dev/null; then
    /usr/bin/python3 bench/caldav_script.py "http://127.0.0.1:$port$(calendar "$server" | sed 's/{user}/u0001/')" u0001
  fi
  "$shared/servers/$server.sh" stop "$dir" "$port" >/dev/null
  trap - EXIT
  rm -rf "$dir"
done
