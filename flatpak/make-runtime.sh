# Sourced after make-root.sh. Makes org.gnome.Platform and org.gnome.Sdk out of the Debian root and installs both in the
# project's own Flatpak installation. They bear the names that the manifest asks for, so the manifest is used as it is;
# what is inside is Debian's, so what is built against them stays on this machine.

# Modules of the manifest (FILE.json beside it) that the first list already holds: the home-made runtime does without.
modules_in_runtime='sqlite highs libxlsxwriter'

architecture=$(uname -m)

# One root's /usr and /etc in the layout of a runtime, by hard links: no time and no space.
runtime_tree () {   # runtime_tree ROOT TREE ID
  from=$1 tree=$2 name=$3
  rm -rf "$tree"
  mkdir -p "$tree/files" "$tree/var"
  cp -al "$from/usr" "$tree/usr"
  rm -rf "$tree/usr/etc"
  cp -al "$from/etc" "$tree/usr/etc"
  # Flatpak makes these itself, or only a booted machine or a package manager needs them.
  (cd "$tree/usr/etc" && rm -rf apt .pwd.lock passwd* group* shadow* gshadow* subuid* subgid* hostname hosts \
    resolv.conf machine-id mtab fstab localtime ld.so.cache rc?.d init.d cron.* systemd security pam.d pam.conf skel dpkg)
  (cd "$tree/usr" && rm -rf lib/apt games local/* src lib/systemd lib/udev share/bug share/lintian lib/llvm-* \
    bin/clang* lib/clang libexec/valgrind)
  # Flatpak runs ldconfig over this file when it starts an app, and looks for it in /usr/bin; Debian has it in sbin.
  rm -f "$tree/usr/etc/ld.so.conf"
  printf '%s\n' 'include /run/flatpak/ld.so.conf.d/app-*.conf' /app/lib 'include /run/flatpak/ld.so.conf.d/runtime-*.conf' \
    'include /etc/ld.so.conf.d/*.conf' > "$tree/usr/etc/ld.so.conf"
  [ -e "$tree/usr/bin/ldconfig" ] || ln -s ../sbin/ldconfig "$tree/usr/bin/ldconfig"
  # What GNOME's own settings would say, for sessions that say nothing.
  mkdir -p "$tree/usr/etc/gtk-4.0"
  printf '[Settings]\ngtk-font-name=Adwaita Sans 11\n' > "$tree/usr/etc/gtk-4.0/settings.ini"
  # `flatpak build` sets LC_ALL=en_US.utf8; without that name every shell warns.
  [ -e "$tree/usr/lib/locale/en_US.utf8" ] || ln -s C.utf8 "$tree/usr/lib/locale/en_US.utf8"
  printf '[Runtime]\nname=%s\nruntime=org.gnome.Platform/%s/%s\nsdk=org.gnome.Sdk/%s/%s\n' \
    "$name" "$architecture" "$branch" "$architecture" "$branch" > "$tree/metadata"
}

export_runtime () {   # export_runtime ROOT ID
  runtime_tree "$1" "$work/tree" "$2" &&
    flatpak build-export --runtime --disable-sandbox --no-update-summary "$work/runtimes" "$work/tree" "$branch"
}

# bare-user-only: nothing is compressed, and installing from it is making hard links.
install_runtimes () {
  flatpak build-update-repo "$work/runtimes" &&
    flatpak --user remote-add --if-not-exists --no-gpg-verify skillmix-runtimes "file://$work/runtimes" &&
    flatpak --user install -y --noninteractive --or-update skillmix-runtimes \
      "org.gnome.Platform/$architecture/$branch" "org.gnome.Sdk/$architecture/$branch"
}

# Makes both unless the last ones came from the same root and this same script.
need_runtime () {
  runtime_key="$branch $(cat "$top/flatpak/packages.sh" "$top/flatpak/make-runtime.sh" | sha256sum)"
  [ "$(cat "$work/runtime-key" 2> /dev/null)" != "$runtime_key" ] || return 0
  need_root
  rm -rf "$work/runtimes" "$work/runtime-key"
  advice='Free some disk space if it is full (about 4 GB are needed), then try again.'
  step 'making the store for runtimes' "$advice" ostree --repo="$work/runtimes" init --mode=bare-user-only
  step 'making org.gnome.Platform' "$advice" export_runtime "$root/platform" org.gnome.Platform
  step 'making org.gnome.Sdk' "$advice" export_runtime "$root" org.gnome.Sdk
  step 'installing both' "$advice" install_runtimes
  rm -rf "$work/tree"
  printf '%s' "$runtime_key" > "$work/runtime-key"
}
