#!/bin/sh
# usage: sh tests/run.sh [MESON-TEST-ARGUMENT...]
# Installs what is missing, builds, runs every test (or those that the arguments choose) in the build root, and ends
# with a line "N passed, N failed".
set -eu
top=$(cd "$(dirname "$0")/.." && pwd -P)
[ -n "${SKILLMIX_ROOT:-}" ] || exec sh "$top/flatpak/sdk.sh" sh "$top/tests/run.sh" "$@"

logs=$SKILLMIX_BUILD/meson-logs
log=$logs/testlog.junit.xml
cases () {   # cases CONDITION: how many cases of the last run meet it
  xmllint --xpath "count(//testcase[$1])" "$log" 2> /dev/null || echo 0
}

rm -f "$log" "$logs/testlog.json"
status=0
meson test -C "$SKILLMIX_BUILD" --no-rebuild --print-errorlogs "$@" || status=$?
timed_out=$(grep -c '"result": "TIMEOUT"' "$logs/testlog.json" || true)   # of which the other log says nothing
failed=$(($(cases 'failure or error') + timed_out))
passed=$(cases 'not (failure or error or skipped)')
[ "$status" = 0 ] || [ "$failed" != 0 ] || failed=1
echo "$passed passed, $failed failed"
exit "$status"
