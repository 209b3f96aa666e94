#!/bin/sh
# Runs mms; builds it first where that has not been done since the last change of the sources.
# MMS_JAVA_OPTS replaces the JVM's memory and collector options, for example MMS_JAVA_OPTS="-Xmx2g".
set -eu

# The directory of this file, whatever links lead to it.
self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in
  /*) self=$link ;;
  *) self=$(dirname "$self")/$link ;;
  esac
done
home=$(CDPATH='' cd -- "$(dirname -- "$self")" && pwd -P)
. "$home/.mvn/find-jdk.sh"

target=$home/target
jar=$target/mms.jar
cache=$target/mms.aot
lock=$target/mms.lock
log=$target/mms-build.log
# TieredStopAtLevel=1: a command is over before the slow compiler has paid for itself; it takes half of an audit's time.
# Xmn: new objects stay in the processor's cache, and large files have the rest of the heap.
# Xlog: what the JVM has to say, about a stale cache for example, does not belong into our output.
# serve runs for long: it gets every compiler, more memory, and classes of its own loaded ahead of time.
options="-Xmx256m -Xmn24m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
if [ "${1-}" = serve ]; then
  cache=$target/mms-serve.aot
  options="-Xmx512m -XX:+UseSerialGC"
fi
jvm="-Xlog:disable --enable-native-access=ALL-UNNAMED ${MMS_JAVA_OPTS-$options}"

# A directory is newer too when a file in it was added or removed.
is_built() {
  [ -f "$jar" ] && [ -z "$(find "$home/pom.xml" "$home/src/main" -newer "$jar" | head -n 1)" ]
}

is_trained() {
  [ -f "$cache" ] && [ -z "$(find "$jar" -newer "$cache")" ]
}

# Tests and format check are for ./mvnw verify. The jar gets the time when the build began, so that a source saved
# meanwhile still counts as newer.
build() {
  touch "$target/mms.start"
  if ! (cd "$home" && ./mvnw -q -B -Dmaven.test.skip=true -DskipFormat=true package) >"$log" 2>&1 </dev/null; then
    tail -n 30 "$log" >&2
    echo "The build failed; its whole output is in $log" >&2
    return 1
  fi
  touch -r "$target/mms.start" "$jar"
}

# Classes loaded ahead of time, with the profiles of a run (JEP 514, 515): of the demo, or of a service that starts and
# ends. Where that fails the cache stays empty and is not used: mms then starts a little slower.
train() {
  scratch=$target/mms-training
  rm -rf "$scratch" "$cache.new"
  mkdir "$scratch"
  case $cache in
  *-serve.aot) set -- serve --demo --port 0 --until-ready ;;
  *) set -- demo --yes ;;
  esac
  # shellcheck disable=SC2086 # the options are words
  (cd "$scratch" && "$JAVA_HOME/bin/java" $jvm -Djava.io.tmpdir="$scratch" -XX:AOTCacheOutput="$cache.new" \
    -jar "$jar" "$@") >"$target/mms-training.log" 2>&1 </dev/null || true
  rm -rf "$scratch"
  [ -f "$cache.new" ] || : >"$cache.new"
  mv "$cache.new" "$cache"
}

# The lock is a link to the number of the process that holds it: made in one step, and stale when the process is gone.
# Of several who see a stale lock one moves it away; whoever moves a fresh one by mistake puts it back.
take_lock() {
  until ln -s "$$" "$lock" 2>/dev/null; do
    holder=$(readlink "$lock") || holder=
    if [ -z "$holder" ] || kill -0 "$holder" 2>/dev/null; then
      sleep 1
    elif mv "$lock" "$lock.$$" 2>/dev/null; then
      [ "$(readlink "$lock.$$")" = "$holder" ] || mv "$lock.$$" "$lock"
      rm -f "$lock.$$"
    fi
  done
}

prepare() (
  mkdir -p "$target"
  if [ ! -w "$target" ]; then
    echo "mms has to be built, and $target is not writable." >&2
    exit 1
  fi
  take_lock
  trap 'rm -f "$lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' HUP TERM
  is_built && is_trained && exit
  echo "Building mms (once) …" >&2
  is_built || build
  is_trained || train
)

# A terminal tells its width; not every shell hands it on.
if [ -z "${COLUMNS-}" ] && [ -t 1 ]; then
  size=$(stty size <&1 2>/dev/null) || size=
  case ${size#* } in
  '' | 0) ;;
  *) COLUMNS=${size#* } && export COLUMNS ;;
  esac
fi

# Somebody else's installation is used as it is.
is_built && { is_trained || [ ! -w "$target" ]; } || prepare
# shellcheck disable=SC2086 # the options are words
set -- $jvm -jar "$jar" "$@"
[ ! -s "$cache" ] || set -- -XX:AOTCache="$cache" "$@"
exec "$JAVA_HOME/bin/java" "$@"
