#!/bin/sh
# usage: sh flatpak/sdk.sh COMMAND [ARGUMENT...]
# Runs COMMAND in the Debian 13 build root: the checkout at its own path, ../shared (read-only) and /tmp as outside,
# build/ set up (warnings are errors) and compiled, its programs first in PATH. HOME is build/home; there is no network.
# SKILLMIX_BUILD names another build folder, SKILLMIX_SETUP gives further words for its `meson setup`, SKILLMIX_TARGETS
# what to compile instead of everything.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd -P)
. "$top/flatpak/common.sh"
. "$top/flatpak/make-root.sh"
[ $# -gt 0 ] || fail 2 'usage: sh flatpak/sdk.sh COMMAND [ARGUMENT...]'
need_root

here=$(pwd -P)
[ "$here" != / ] || here=$top
build=${SKILLMIX_BUILD:-$top/build}
mkdir -p "$build/home"

in_root () {
  shared=$(dirname "$top")/shared
  [ ! -d "$shared" ] || set -- --ro-bind "$shared" "$shared" --bind "$top" "$top" "$@"
  git_dir=$(git -C "$top" rev-parse --path-format=absolute --git-common-dir 2> /dev/null || true)
  case $git_dir in
    '' | "$top"/*) ;;
    *) set -- --ro-bind "$git_dir" "$git_dir" "$@" ;;
  esac
  # With a display outside, programs show there; without one, displays made inside are private.
  if [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ] && [ -d "${XDG_RUNTIME_DIR:-/nowhere}" ]; then
    set -- --bind "$XDG_RUNTIME_DIR" "$XDG_RUNTIME_DIR" "$@"
  else
    set -- --dir /run/user --perms 0700 --dir "/run/user/$(id -u)" --setenv XDG_RUNTIME_DIR "/run/user/$(id -u)" "$@"
  fi
  [ -n "${DISPLAY:-}" ] || set -- --perms 1777 --tmpfs /tmp/.X11-unix "$@"
  exec bwrap --ro-bind "$root/usr" /usr --ro-bind "$root/etc" /etc --ro-bind "$root/var" /var \
    --ro-bind /etc/passwd /etc/passwd --ro-bind /etc/group /etc/group \
    --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64 \
    --proc /proc --dev /dev --tmpfs /run --bind /tmp /tmp --bind "$here" "$here" --bind "$top" "$top" \
    --unshare-pid --unshare-net --unshare-ipc --unshare-uts --die-with-parent --cap-drop ALL --chdir "$here" \
    --setenv SKILLMIX_ROOT 1 --setenv PATH /usr/bin:/usr/sbin --setenv HOME "$build/home" --setenv LANG C.UTF-8 \
    --unsetenv LC_ALL --unsetenv LANGUAGE --unsetenv XDG_CACHE_HOME --unsetenv XDG_DATA_HOME --unsetenv XDG_CONFIG_HOME \
    --unsetenv XDG_STATE_HOME --unsetenv XDG_DATA_DIRS --unsetenv TMPDIR "$@"
}

# Inside: one caller at a time sets up and compiles, then the command runs in meson's environment.
export SKILLMIX_BUILD="$build" top
in_root sh -c '
  set -e
  . "$top/flatpak/common.sh"
  lock 9 "$SKILLMIX_BUILD/lock" "compiling in $SKILLMIX_BUILD"
  [ -e "$SKILLMIX_BUILD/build.ninja" ] || meson setup -Dwerror=true ${SKILLMIX_SETUP:-} "$SKILLMIX_BUILD" "$top" >&2
  ninja --quiet -C "$SKILLMIX_BUILD" ${SKILLMIX_TARGETS:-} >&2
  unlock 9
  exec meson devenv -C "$SKILLMIX_BUILD" -w "$PWD" "$@"' sh "$@"
