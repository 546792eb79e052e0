#!/bin/sh
# usage: check-metadata.sh DESKTOP-FILE METAINFO-FILE
# Flathub's quality rules that the validators leave out.
set -eu
desktop=$1 metainfo=$2 failed=0

expect () {   # expect WHAT COMMAND...
  what=$1; shift
  "$@" || { echo "not so: $what"; failed=1; }
}

value () {
  xmllint --xpath "string($1)" "$metainfo"
}

summary=$(value '/component/summary[not(@xml:lang)]')
expect "summary has at most 35 characters, no full stop: $summary" test "${#summary}" -le 35 -a "${summary%.}" = "$summary"
expect 'name has at most 20 characters' test "$(value 'string-length(/component/name)')" -le 20
expect 'a brand colour for light' test -n "$(value '//branding/color[@scheme_preference="light"]')"
expect 'a brand colour for dark' test -n "$(value '//branding/color[@scheme_preference="dark"]')"
expect 'every release has notes' test "$(value 'count(//release[not(description)])')" = 0
expect 'two screenshots, each with a caption' test "$(value 'count(//screenshot[caption and image])')" -ge 2
expect 'the desktop file has the name of the metainfo' grep -qx "Name=$(value '/component/name')" "$desktop"
expect 'the desktop file opens files' grep -qx 'Exec=skillmix %f' "$desktop"
exit "$failed"
