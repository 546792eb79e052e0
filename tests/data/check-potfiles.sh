#!/bin/sh
# usage: check-potfiles.sh SOURCE-FOLDER
# po/POTFILES.in names exactly the files that hold text to translate.
set -eu
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sh po/files.sh > "$work/wanted"
diff po/POTFILES.in "$work/wanted" > "$work/diff" && exit 0
echo 'po/POTFILES.in lacks the ">" lines or has the "<" lines too many; `sh flatpak/sdk.sh sh po/update.sh` mends it:'
grep '^[<>]' "$work/diff"
exit 1
