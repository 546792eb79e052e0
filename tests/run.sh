#!/bin/sh
# usage: sh tests/run.sh [MESON-TEST-ARGUMENT...]
# Installs what is missing, builds, runs every test (or those that the arguments choose) in the build root, and ends
# with a line "N passed, N failed".
set -eu
top=$(cd "$(dirname "$0")/.." && pwd -P)
[ -n "${SKILLMIX_ROOT:-}" ] || exec sh "$top/flatpak/sdk.sh" sh "$top/tests/run.sh" "$@"

log=$SKILLMIX_BUILD/meson-logs/testlog.junit.xml
cases () {   # cases CONDITION: how many cases of the last run meet it
  xmllint --xpath "count(//testcase[$1])" "$log" 2> /dev/null || echo 0
}

rm -f "$log"
status=0
meson test -C "$SKILLMIX_BUILD" --no-rebuild --print-errorlogs "$@" || status=$?
failed=$(cases 'failure or error')
passed=$(cases 'not (failure or error or skipped)')
[ "$status" = 0 ] || [ "$failed" != 0 ] || failed=1
echo "$passed passed, $failed failed"
exit "$status"
