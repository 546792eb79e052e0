#!/bin/sh
# usage: sh flatpak/check.sh
# Looks from inside at the sandbox of the Flatpak that run.sh installed; ends with "N passed, N failed".
set -eu
top=$(cd "$(dirname "$0")/.." && pwd -P)
. "$top/flatpak/common.sh"
id=io.github.skillmix.Skillmix
work=$cache/flatpak
[ -e "$work/installed" ] || fail 4 'nothing is installed yet: run sh flatpak/run.sh first'
[ "$(sed -n 1p "$work/installed")" = flathub ] || export FLATPAK_USER_DIR="$work/installation"
passed=0 failed=0

inside () {   # inside COMMAND-LINE: what it prints in the sandbox
  flatpak run --command=sh "$id" -c "$1" 2> /dev/null || true
}

check () {   # check WHAT WANTED FOUND
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'not so: %s\n  wanted: %s\n  found:  %s\n' "$1" "$2" "$3"
  fi
}

check 'the permissions are those of the manifest' '[Context] shared=ipc; sockets=x11;wayland;fallback-x11; devices=dri;' \
  "$(flatpak info --show-permissions "$id" | xargs)"
check 'there is no network but the loopback' lo "$(inside 'tail -n +3 /proc/net/dev | cut -d : -f 1 | xargs')"
stray=$(mktemp -p "$HOME")
check "the user's files are not there" gone "$(inside "test -e '$stray' && echo there || echo gone")"
rm -f "$stray"
check 'the program cannot change itself' refused "$(inside 'touch /app/stray && echo changed || echo refused')"
check 'its data folder can be written' written "$(inside 'touch "$XDG_DATA_HOME/stray" && rm "$XDG_DATA_HOME/stray" && echo written')"
check 'skillmixctl is there' /app/bin/skillmixctl "$(inside 'command -v skillmixctl')"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
