# Sourced after common.sh. Makes the Debian root that stands for the GNOME SDK, once for each list of packages.
. "$top/flatpak/packages.sh"

root=$cache/root-$(echo $suite $root_recipe $platform_packages $sdk_packages | sha256sum | cut -c 1-16)

# The Debian mirror that this machine's apt is set up with; other sources of packages may stand beside it.
debian_mirror () {
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v -e security -e backports | sort -u |
    sed 's,/*$,,' | awk '/\/debian$/ && !debian { debian = $0 } !any { any = $0 } END { print debian ? debian : any }'
}

# The machine's own settings for fetching, which mmdebstrap would not read: "Name value" lines.
apt_settings () {
  apt-config dump | grep -E '^Acquire::(Check-(Valid-Until|Date)|https?::)' | tr -d ';' || true
}

words () {
  echo "$@" | tr -s ' \n' ',,'
}

# Prints the packages' files as a tar: /platform holds the runtime part (hard links), the rest is the SDK.
# Interface text asks for Adwaita Sans, which Debian 13 lacks; Inter is the same design.
debian_tar () {
  set -- --variant=essential --format=tar --components=main --include="$(words $platform_packages)" \
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' --dpkgopt=force-unsafe-io \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/info/*' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
    --dpkgopt='path-exclude=/usr/share/gtk-doc/*' --dpkgopt='path-exclude=/usr/share/locale/*/LC_MESSAGES/*'
  [ "$(id -u)" = 0 ] || set -- "$@" --mode=unshare
  apt_settings > "$work/apt-settings"
  while read -r setting; do
    set -- "$@" --aptopt="$setting"
  done < "$work/apt-settings"
  TMPDIR=/var/tmp mmdebstrap "$@" \
    --customize-hook='cp "$top/flatpak/fonts.conf" "$1/etc/fonts/local.conf"' \
    --customize-hook='echo 5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e > "$1/etc/machine-id"' \
    --customize-hook='mkdir "$1/platform" && cp -al "$1/usr" "$1/etc" "$1/platform"' \
    --customize-hook="APT_CONFIG=\$MMDEBSTRAP_APT_CONFIG apt-get --yes install -o DPkg::Chroot-Directory=\"\$1\" $(echo $sdk_packages)" \
    --customize-hook='chroot "$1" localedef -i en_GB -f UTF-8 en_GB.UTF-8' \
    "$suite" - "$mirror"
}

# Makes $root unless it is there. A root is never changed afterwards.
need_root () {
  [ ! -e "$root/complete" ] || return 0
  mkdir -p "$cache"
  need_tools bwrap=bubblewrap flock=util-linux mmdebstrap=mmdebstrap newuidmap=uidmap xz=xz-utils \
    /usr/share/keyrings/debian-archive-keyring.gpg=debian-archive-keyring
  lock 9 "$cache/root.lock" 'making the build root (about two minutes)'
  [ -e "$root/complete" ] || fill_root
  unlock 9
}

# About every ten seconds, until it is ended: how far it is.
tell_progress () {
  exec 9>&-
  while sleep 10; do
    say "  $(grep -c '^Unpacking ' "$work/mmdebstrap.log") packages unpacked," \
      "$(grep -c '^Setting up ' "$work/mmdebstrap.log") set up"
  done
}

fill_root () {
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || fail 4 'apt names no package mirror here; set one up in /etc/apt, then try again'
  work=$cache/root-in-work
  rm -rf "$work"
  mkdir -p "$work/root"
  start=$(seconds)
  say "making the build root from Debian $suite packages (about two minutes, once)"
  export top
  tell_progress &
  teller=$!
  { debian_tar 2> "$work/mmdebstrap.log" || touch "$work/failed"; } |
    tar -x -C "$work/root" --no-same-owner --exclude='./dev/*'
  kill "$teller"
  [ ! -e "$work/failed" ] || {
    tail -n 20 "$work/mmdebstrap.log" >&2
    fail 4 "the build root could not be made: see above, and $work/mmdebstrap.log. Is the package mirror within reach?"
  }
  chmod -R u+rwX,go+rX "$work/root"
  touch "$work/root/complete"
  rm -rf "$root"
  mv "$work/root" "$root"
  rm -rf "$work"
  say "build root made in $(($(seconds) - start)) s: $root"
}
