# Sourced by ./mvnw and ./mms: sets JAVA_HOME to a JDK of version 25 or newer, or explains what is missing;
# and a locale in which Java can name any file.
# Order: JAVA_HOME, the java on PATH, then the places where packages and version tools put JDKs. The newest does not win; the first does.

jdk_wanted=25

# The version stands in the JDK's own "release" file, so no JVM is started to ask. jdk_fits HOME
jdk_fits() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  jdk_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${jdk_version:-0}" -ge "$jdk_wanted" ]
}

# The home of the java on PATH, through any chain of links.
jdk_on_path() {
  jdk_java=$(command -v java) || return 0
  while [ -L "$jdk_java" ]; do
    jdk_link=$(readlink "$jdk_java")
    case $jdk_link in
    /*) jdk_java=$jdk_link ;;
    *) jdk_java=$(dirname "$jdk_java")/$jdk_link ;;
    esac
  done
  dirname "$(dirname "$jdk_java")"
}

find_jdk() {
  set +f
  for jdk_home in "${JAVA_HOME-}" "$(jdk_on_path)" /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME-}"/.sdkman/candidates/java/* \
    "${HOME-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$jdk_home" ] && jdk_fits "$jdk_home"; then
      JAVA_HOME=$jdk_home
      export JAVA_HOME
      return 0
    fi
  done
  cat >&2 <<EOF
Meeting Migration Service needs a JDK $jdk_wanted or newer, and none was found in JAVA_HOME, on PATH or under /usr/lib/jvm.
Install one, for example "apt-get install openjdk-$jdk_wanted-jdk" or Temurin from https://adoptium.net,
or set JAVA_HOME to where it is.
EOF
  return 1
}

find_jdk || exit 1

# In the C locale, which cron jobs and containers have, Java cannot name a file with a letter beyond ASCII.
case $(locale charmap 2>/dev/null) in
'' | ANSI_X3.4-1968 | US-ASCII)
  LC_ALL=C.UTF-8
  export LC_ALL
  ;;
esac
