# Sourced by the scripts that start Java; says where things lie.
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
jar="$root/target/investstat.jar"
classpath="$root/target/spark.classpath"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

# Of the Java that is used.
java_home() {
  local home="${JAVA_HOME:-}"
  if [[ -z "$home" ]]; then
    home="$(readlink -f "$(command -v "$java")")" || return 1
    home="${home%/bin/java}"
  fi
  echo "$home"
}

# The feature number of that Java, by the file that every JDK has; nothing where it has none.
java_release() {
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$(java_home)/release" 2> /dev/null
}

# Ends with 78 and a line where there is no JDK 17.
require_java() {
  local release
  if ! command -v "$java" > /dev/null; then
    echo "找不到 java（$java）：请安装 JDK 17，并把 JAVA_HOME 指向它 /" \
      "no java at '$java': install JDK 17 and let JAVA_HOME name its folder" >&2
    exit 78
  fi
  release="$(java_release || true)"
  if [[ -n "$release" && "$release" != 17 ]]; then
    echo "需要 JDK 17，而 $(java_home) 是 Java $release：请把 JAVA_HOME 指向 JDK 17 的文件夹 /" \
      "JDK 17 is needed, but $(java_home) is Java $release: let JAVA_HOME name the folder of a JDK 17" >&2
    exit 78
  fi
}

# The first jar of the class path that this user cannot read; nothing where all are there.
missing_jar() {
  local jars each
  IFS=: read -r -a jars < "$classpath" || true
  for each in "${jars[@]}"; do
    if [[ ! -r "$each" ]]; then
      echo "$each"
      return
    fi
  done
}

# The archive of loaded classes for this JDK, this jar and the jars of this class path as they are, whether it is there or not:
# Java uses none that was made when any of them had another size or time.
class_archive() {
  local home sum jars
  home="$(java_home)" || return 1
  IFS=: read -r -a jars < "$classpath" || true
  sum="$({
    cat "$home/release" "$classpath" "$jar"
    stat -L -c '%s %Y' "$jar" "${jars[@]}"
  } 2> /dev/null | cksum)"
  echo "$root/target/classes-${sum%% *}.jsa"
}

# Stands behind the last byte of an archive: Java would crash on one that was cut short.
readonly ARCHIVE_END='end of class archive'
whole_archive() {
  [[ -r "$1" && "$(tail -c "${#ARCHIVE_END}" "$1" | tr -d '\0')" == "$ARCHIVE_END" ]]
}

# Java takes the charset of file names from the locale, and leaves out files whose names that charset lacks. A scheduler often
# sets no locale, and a host may not have the one that is set: then Java falls back to ASCII. Such a locale, and any other that
# has no Chinese characters, gives way to one that this host has; the language stays that of the locale as it was.
chinese_file_names() {
  local charmap all found
  charmap="$(locale charmap 2>&1 || true)" # with what it complains about
  case "$charmap" in
    UTF-8 | GB18030 | GBK | GB2312 | BIG5*) return ;;
  esac
  all="$(locale -a 2> /dev/null | grep -iE '\.utf-?8$' || true)"
  found="$(grep -iE '^C\.' <<< "$all" | head -n 1 || true)"
  found="${found:-${all%%$'\n'*}}"
  export INVESTSTAT_LOCALE="${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}"
  export LC_ALL="${found:-C.UTF-8}"
}

# For tools that run out of the compiled tests (bench, torture): the class path of those, after the product was built, whose jar
# and Spark class path a cluster is given.
tools_classpath() {
  local tools="$root/target/tools.classpath"
  "$root/scripts/build" >&2 || return
  if [[ ! -f "$tools" || -n "$(find "$root/pom.xml" "$root/src" "$root/conf" -newer "$tools" -not -path '*/src/docs/*' -print -quit)" ]]; then
    echo "building the tools ..." >&2
    mvn -B -q -f "$root/pom.xml" test-compile \
      dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$tools" >&2 || return
  fi
  echo "$root/target/test-classes:$root/target/classes:$(< "$tools")"
}
