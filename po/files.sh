#!/bin/sh
# usage: sh po/files.sh
# Prints, in order, the files that hold text to translate; po/POTFILES.in is this list.
set -eu
cd "$(dirname "$0")/.."
{
  grep -rlE --include='*.[ch]' '(^|[^A-Za-z0-9_])(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?) ?\(' src || true
  [ ! -d ui ] || grep -rlE --include='*.ui' 'translatable="(yes|true|1)"' ui || true
  ls data/*.desktop.in data/*.metainfo.xml.in data/*.gschema.xml
} | LC_ALL=C sort
