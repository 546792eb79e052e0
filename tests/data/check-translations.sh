#!/bin/sh
# usage: check-translations.sh SOURCE-FOLDER
# Every language of po/LINGUAS has a file that gettext accepts, with its own formats kept.
set -eu
cd "$1/po"
failed=0
for language in $(grep -v '^#' LINGUAS); do
  msgfmt --check --output-file=/dev/null "$language.po" || failed=1
done
exit "$failed"
