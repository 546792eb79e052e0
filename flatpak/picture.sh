#!/bin/sh
# usage: SKILLMIX_PICTURE=FILE.png sh flatpak/picture.sh COMMAND [ARGUMENT...]
# Starts COMMAND on a display of its own, without a session bus, waits for the first frame of its window, saves a picture of
# it and ends COMMAND. Exit 1: the command ended, or no window came within a minute.
set -eu
work=$(mktemp -d)
servers=
trap 'kill $servers 2> /dev/null; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 "${SKILLMIX_SCREEN:-1280x800x24}" -nolisten tcp 3> "$work/display" &
servers=$!
read -r number < "$work/display"
export DISPLAY=":$number" XDG_RUNTIME_DIR="$work/run" GDK_BACKEND=x11
mkdir -m 700 "$XDG_RUNTIME_DIR"

"$@" &
program=$!
servers="$servers $program"

# Something is shown when the window holds more colours than its own frame has.
first_frame () {
  window=$(xdotool search --onlyvisible --class skillmix 2> /dev/null | head -n 1)
  [ -n "$window" ] && import -window "$window" "$work/frame.png" 2> /dev/null &&
    [ "$(identify -format %k "$work/frame.png")" -gt 16 ]
}

tries=0
until first_frame; do
  tries=$((tries + 1))
  [ "$tries" -lt 200 ] && kill -0 "$program" 2> /dev/null || exit 1
  sleep 0.2
done
xdotool windowfocus "$window"
sleep 1
import -window "$window" "$SKILLMIX_PICTURE"
