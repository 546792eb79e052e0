# Sourced. What the Debian root is made of. The first list is what a running program may use, and becomes the home-made
# runtime; both lists together are the SDK, in which the project is built and tested.
# A root is made anew when the lists change: raise the number when make-root.sh makes something else of the same lists.
root_recipe=1

platform_packages='
  bash coreutils dconf-gsettings-backend fontconfig fonts-dejavu-core fonts-inter gsettings-desktop-schemas
  adwaita-icon-theme hicolor-icon-theme libadwaita-1-0 libarchive13t64 libglib2.0-bin libgtk-4-1 libgtk-4-bin
  libhighs1 libjson-glib-1.0-0 librsvg2-common libsqlite3-0 libxlsxwriter8 libxml2 shared-mime-info tzdata'

# compilers and build tools
sdk_packages='
  appstream appstream-util clang clang-format desktop-file-utils file g++ gcc gdb-minimal gettext git libc6-dev
  libclang-rt-dev llvm make mandoc meson ninja-build patch pkgconf procps valgrind xz-utils zip
  libadwaita-1-dev libarchive-dev libgtk-4-dev libhighs-dev libjson-glib-dev libminizip-dev libsqlite3-dev
  libxlsxwriter-dev libxml2-dev libxml2-utils sqlite3'

# a display, a window manager for focus, and the accessibility tree: for pictures and journeys
sdk_packages="$sdk_packages
  at-spi2-core dbus dbus-daemon gir1.2-atspi-2.0 gir1.2-gtk-4.0 imagemagick locales openbox python3 python3-gi xauth
  xclip xdotool xvfb"

# programs that the deployment is measured against, on the same model in the same run
sdk_packages="$sdk_packages
  coinor-cbc glpk-utils"

# the spreadsheet program that reads our workbooks back, and the reader of printed pages
sdk_packages="$sdk_packages
  libreoffice-calc-nogui poppler-utils"
