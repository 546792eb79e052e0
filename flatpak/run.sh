#!/bin/sh
# usage: sh flatpak/run.sh [--full] [FILE]
# Builds the Flatpak, installs it for this user and opens it on FILE, or on the sample plan. The runtime comes from
# Flathub where that answers; otherwise it is made from Debian packages, in an installation of the project's own.
# --full also builds the modules that the home-made runtime already holds (their sources come from the network).
# Without a display one is made, and a picture of the window is saved. When nothing has changed nothing is built.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd -P)
. "$top/flatpak/common.sh"
. "$top/flatpak/make-root.sh"
. "$top/flatpak/make-runtime.sh"

full=
[ "${1:-}" != --full ] || { full=full; shift; }
file=
[ $# = 0 ] || file=$(realpath -e "$1") || fail 2 "there is no file $1"

id=io.github.skillmix.Skillmix
branch=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$top/flatpak/$id.json")
work=$cache/flatpak
log=$work/log
own_installation=$work/installation
mkdir -p "$work/manifest"

step () {   # step WHAT ADVICE COMMAND...
  what=$1 advice=$2 start=$(seconds)
  shift 2
  say "$what"
  "$@" > "$log" 2>&1 8>&- || {
    tail -n 20 "$log" >&2
    fail 4 "failed: $what. All that was said is in $log. $advice"
  }
  say "  done in $(($(seconds) - start)) s"
}

# What the build reads, so that it can be skipped when nothing of it has changed.
tree_key () {
  (cd "$top" && find meson.build src data ui po flatpak -type f ! -name '*~' -print0 | LC_ALL=C sort -z |
    xargs -0 sha256sum | sha256sum | cut -c 1-64)
}

has_real_runtime () {
  flatpak info "org.gnome.Platform//$branch" > /dev/null 2>&1 && flatpak info "org.gnome.Sdk//$branch" > /dev/null 2>&1
}

flathub_answers () {
  timeout 10 flatpak --user remote-add --if-not-exists flathub https://flathub.org/repo/flathub.flatpakrepo \
    > /dev/null 2>&1 && timeout 20 flatpak --user remote-info flathub "org.gnome.Sdk//$branch" > /dev/null 2>&1
}

# Sets $runtime to "flathub" or "home-made", and for the latter turns to the project's own installation.
choose_runtime () {
  runtime=flathub
  has_real_runtime || {
    if flathub_answers; then
      step "installing org.gnome.Platform $branch from Flathub" 'Try again when the network is back.' \
        flatpak --user install -y --noninteractive flathub "org.gnome.Platform//$branch" "org.gnome.Sdk//$branch"
    else
      say 'Flathub does not answer here: the runtime is made from Debian packages'
      runtime=home-made
      use_runtime
      need_runtime
    fi
  }
}

use_runtime () {
  [ "$runtime" = flathub ] || export FLATPAK_USER_DIR="$own_installation"
}

# The manifest with full paths, less the modules that the home-made runtime already holds.
write_manifest () {
  for part in "$top"/flatpak/*.json; do
    sed "s,\"\\.\\.,\"$top,g" "$part" > "$work/manifest/${part##*/}"
  done
  [ "$runtime" = home-made ] && [ -z "$full" ] || return 0
  for module in $modules_in_runtime; do
    sed -i "/\"$module.json\",/d" "$work/manifest/$id.json"
    say "not built here: $module (the home-made runtime holds it; --full builds it from the pinned source)"
  done
}

build_app () {
  write_manifest
  set -- flatpak-builder --user --install --force-clean --disable-rofiles-fuse --state-dir="$work/state" "$work/build" \
    "$work/manifest/$id.json"
  # Installing asks the system bus about parental controls; a container without one gets an empty bus instead.
  [ -e /run/dbus/system_bus_socket ] ||
    set -- dbus-run-session -- sh -c 'DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS exec "$@"' sh "$@"
  step 'building and installing the Flatpak' 'Mend what the compiler names; with --full the network is needed too.' "$@"
}

# Nothing is done when the last installation was made from the same files.
need_app () {
  key="$(tree_key)$full"
  runtime=$(sed -n 1p "$work/installed" 2> /dev/null || true)
  if [ -n "$runtime" ] && [ "$(sed -n 2p "$work/installed")" = "$key" ]; then
    use_runtime
    ! flatpak info "$id" > /dev/null 2>&1 || return 0
  fi
  unset FLATPAK_USER_DIR
  choose_runtime
  build_app
  printf '%s\n' "$runtime" "$key" > "$work/installed"
}

# A display of our own: waits for the first frame, saves a picture, and ends the program.
show_in_picture () {
  need_tools Xvfb=xvfb xdotool=xdotool import=imagemagick
  picture=$work/window.png
  say 'no display here: starting one to take a picture of the window'
  SKILLMIX_PICTURE=$picture timeout 120 sh "$top/flatpak/picture.sh" "$@" > "$log" 2>&1 || {
    tail -n 20 "$log" >&2
    fail 4 "no window came; what the program said is in $log"
  }
  say "the window is in the picture $picture"
}

set -- flatpak=flatpak flatpak-builder=flatpak-builder ostree=ostree eu-strip=elfutils strip=binutils \
  flock=util-linux dbus-run-session=dbus-daemon
# Flatpak refuses an SVG icon that it has no reader for, and Debian does not install one with it.
! command -v apt-get > /dev/null || set -- "$@" /usr/share/doc/librsvg2-common=librsvg2-common
need_tools "$@"
lock 8 "$cache/flatpak.lock" 'building the Flatpak'
need_app
unlock 8

set -- flatpak run
[ -z "$file" ] || set -- "$@" --filesystem="$file:ro"
set -- "$@" "$id" "${file:---sample}"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec "$@"
else
  show_in_picture "$@"
fi
