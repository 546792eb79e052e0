#!/bin/sh
# usage: sh tests/pictures.sh FOLDER PAGE...
# Takes pictures of pages of the sample plan from the running program: FOLDER/PAGE.png at 1280 x 800, PAGE-dark.png,
# PAGE-contrast.png, and PAGE-narrow.png at 360 x 720. The README's two in data/screenshots are board.png and
# practices.png. The page deployment is taken with a proposal, the page models once everything was drawn.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd -P)
[ -n "${SKILLMIX_ROOT:-}" ] || SKILLMIX_SCREEN=1400x900x24 exec sh "$top/tests/in-display.sh" sh "$top/tests/pictures.sh" "$@"
folder=$1
shift
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A page is there when it has colours and two looks at it are the same.
wait_for_page () {
  tries=0
  until window=$(xdotool search --onlyvisible --class skillmix | tail -n 1) && [ -n "$window" ] &&
      import -window "$window" "$work/one.png" && sleep 0.5 && import -window "$window" "$work/two.png" &&
      [ "$(identify -format %k "$work/one.png")" -gt 16 ] && cmp -s "$work/one.png" "$work/two.png"; do
    tries=$((tries + 1))
    [ "$tries" -lt 60 ] || return 1
    sleep 0.2
  done 2> /dev/null
}

# A proposal with its reasons, as far as it comes in a little while.
propose () {
  xdotool key ctrl+Return
  sleep 8
  xdotool key Escape
  sleep 20
}

# What a page needs before it says all that it has to say.
prepare () {
  case $1 in
    deployment) propose && wait_for_page ;;
    models) sleep 20 && wait_for_page ;;
  esac
}

# The frame of five pixels that GTK draws where there is no compositor is cut off.
take () {   # take FILE PAGE WIDTH HEIGHT
  gsettings set io.github.skillmix.Skillmix window-width "$(($3 + 10))"
  gsettings set io.github.skillmix.Skillmix window-height "$(($4 + 10))"
  skillmix --sample --page "$2" &
  program=$!
  if wait_for_page && prepare "$2"; then
    convert "$work/two.png" -shave 5x5 -strip -define png:compression-level=9 "$1"
    echo "$1"
  else
    echo "no picture of $2" >&2
  fi
  kill "$program"
  wait "$program" 2> /dev/null || true
}

for page; do
  take "$folder/$page.png" "$page" 1280 800
  ADW_DEBUG_COLOR_SCHEME=prefer-dark take "$folder/$page-dark.png" "$page" 1280 800
  ADW_DEBUG_HIGH_CONTRAST=1 take "$folder/$page-contrast.png" "$page" 1280 800
  take "$folder/$page-narrow.png" "$page" 360 720
done
