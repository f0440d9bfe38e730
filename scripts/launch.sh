# Sourced by the scripts that start Java; says where things lie.
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
jar="$root/target/investstat.jar"
classpath="$root/target/spark.classpath"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

# The archive of loaded classes for this JDK, this jar and this class path, whether it is there or not.
class_archive() {
  local home="${JAVA_HOME:-}"
  if [[ -z "$home" ]]; then
    home="$(readlink -f "$(command -v "$java")")" || return 1
    home="${home%/bin/java}"
  fi
  local sum
  sum="$(cat "$home/release" "$classpath" "$jar" 2> /dev/null | cksum)"
  echo "$root/target/classes-${sum%% *}.jsa"
}
