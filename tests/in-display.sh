#!/bin/sh
# usage: sh tests/in-display.sh COMMAND [ARGUMENT...]
# Runs COMMAND in the build root with a display of its own (1280x800x24, or SKILLMIX_SCREEN), a session bus, a window
# manager, the accessibility bus, and empty folders for settings and data. Animations are off, fonts as in GNOME.
# A picture of the screen: `import -window root FILE.png`; its bytes are in the file SKILLMIX_FRAMEBUFFER (XWD).
# Dark: ADW_DEBUG_COLOR_SCHEME=prefer-dark.
# Under `meson test` outside the root, the machine's own programs are used.
set -eu
if [ -z "${SKILLMIX_ROOT:-}${MESON_TEST_ITERATION:-}" ]; then
  unset DISPLAY WAYLAND_DISPLAY
  exec sh "$(dirname "$0")/../flatpak/sdk.sh" sh "$(cd "$(dirname "$0")" && pwd -P)/in-display.sh" "$@"
fi

work=$(mktemp -d)
servers=
trap 'kill $servers 2> /dev/null; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
export XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache"
export XDG_STATE_HOME="$work/state" XDG_RUNTIME_DIR="$work/run"
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME/gtk-4.0" "$XDG_CACHE_HOME" "$XDG_STATE_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
cat > "$XDG_CONFIG_HOME/gtk-4.0/settings.ini" << 'END'
[Settings]
gtk-enable-animations=false
gtk-font-name=Adwaita Sans 11
gtk-icon-theme-name=Adwaita
END
export GDK_BACKEND=x11 GSK_RENDERER=cairo GTK_A11Y="${GTK_A11Y:-atspi}" GSETTINGS_BACKEND="${GSETTINGS_BACKEND:-keyfile}"
unset WAYLAND_DISPLAY

mkfifo "$work/display" "$work/bus" "$work/manager"
Xvfb -displayfd 3 -screen 0 "${SKILLMIX_SCREEN:-1280x800x24}" -fbdir "$work" -nolisten tcp \
  3> "$work/display" 2> "$work/log" &
servers=$!
read -r number < "$work/display" || { cat "$work/log" >&2; exit 4; }
export DISPLAY=":$number" SKILLMIX_FRAMEBUFFER="$work/Xvfb_screen0"

dbus-daemon --session --nofork --print-address=3 3> "$work/bus" 2> "$work/log" &
servers="$servers $!"
read -r DBUS_SESSION_BUS_ADDRESS < "$work/bus"
export DBUS_SESSION_BUS_ADDRESS

# The window manager writes to the pipe when it is ready for windows.
openbox --sm-disable --startup "sh -c 'echo > $work/manager'" > "$work/log" 2>&1 &
servers="$servers $!"
read -r ready < "$work/manager"

status=0
"$@" || status=$?
exit "$status"
