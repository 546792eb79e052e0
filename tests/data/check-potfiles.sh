#!/bin/sh
# usage: check-potfiles.sh SOURCE-FOLDER
# po/POTFILES.in is sorted and names exactly the files that hold text to translate.
set -eu
cd "$1"
LC_ALL=C
export LC_ALL
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

{
  grep -rlE --include='*.[ch]' '(^|[^A-Za-z0-9_])(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?) ?\(' src || true
  grep -rlE --include='*.ui' 'translatable="(yes|true|1)"' ui || true
  ls data/*.desktop.in data/*.metainfo.xml.in data/*.gschema.xml
} | sort > "$work/wanted"
grep -vE '^(#|$)' po/POTFILES.in > "$work/listed"

diff "$work/listed" "$work/wanted" > "$work/diff" && exit 0
echo 'po/POTFILES.in: "<" lines are there but should not be, ">" lines are missing or in the wrong place:'
grep '^[<>]' "$work/diff"
exit 1
