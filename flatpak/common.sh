# Sourced by the scripts of this folder, of tests/ and of .ci/, with $top set to the checkout. POSIX sh.

suite=trixie
cache=${XDG_CACHE_HOME:-$HOME/.cache}/skillmix

# Chatter goes to standard error: standard output belongs to the command that is run.
say () {
  printf '%s\n' "skillmix: $*" >&2
}

fail () {   # fail CODE WORDS...
  code=$1; shift
  say "$*"
  exit "$code"
}

# The seconds since some fixed moment, for telling how long a step took.
seconds () {
  date +%s
}

# need_tools COMMAND=PACKAGE...: installs what is missing; an ordinary user is told the one line that does it.
need_tools () {
  missing=
  for pair in "$@"; do
    case ${pair%%=*} in
      /*) [ -e "${pair%%=*}" ] || missing="$missing ${pair#*=}" ;;
      *) command -v "${pair%%=*}" > /dev/null 2>&1 || missing="$missing ${pair#*=}" ;;
    esac
  done
  [ -n "$missing" ] || return 0
  command -v apt-get > /dev/null 2>&1 ||
    fail 4 "these are missing here:$missing. Without apt, install them by hand, or build with plain meson (see README.md)."
  [ "$(id -u)" = 0 ] || fail 4 "please run this once, then try again: sudo apt install$missing"
  say "installing$missing"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get -q -y -o DPkg::Lock::Timeout=600 update &&
    apt-get -q -y -o DPkg::Lock::Timeout=600 install --no-install-recommends $missing; } > "$cache/apt.log" 2>&1 ||
    fail 4 "apt could not install$missing; its words are in $cache/apt.log"
}

# Holds FILE's lock on DESCRIPTOR until unlock, and says so when another call has it.
lock () {   # lock DESCRIPTOR FILE WHAT-THE-OTHER-DOES
  eval "exec $1> \"\$2\""
  flock -n "$1" || {
    say "waiting: another call is $3"
    flock "$1"
  }
}

unlock () {   # unlock DESCRIPTOR
  eval "exec $1>&-"
}
