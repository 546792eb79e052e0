#!/bin/sh
# usage: sh tests/sanitizers/run.sh [SUITE...]
# The tests without a display once more, with addresses, leaks and undefined behaviour watched, in a build of their own.
# First a program that leaks on purpose shows that a leak is found in the build root. Ends with "N passed, N failed".
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd -P)
[ -n "${SKILLMIX_ROOT:-}" ] ||
  SKILLMIX_BUILD="$top/build-sanitizers" SKILLMIX_SETUP='-Db_sanitize=address,undefined -Db_lundef=false' \
    exec sh "$top/flatpak/sdk.sh" sh "$top/tests/sanitizers/run.sh" "$@"

export ASAN_OPTIONS="detect_leaks=1:halt_on_error=1:abort_on_error=1:strict_string_checks=1"
ASAN_OPTIONS="$ASAN_OPTIONS:suppressions=$top/tests/sanitizers/addresses.txt"
export UBSAN_OPTIONS=halt_on_error=1:abort_on_error=1:print_stacktrace=1
export LSAN_OPTIONS="suppressions=$top/tests/sanitizers/leaks.txt:print_suppressions=0"

cc -fsanitize=address -g "$top/tests/sanitizers/leaky.c" -o "$SKILLMIX_BUILD/leaky"
if "$SKILLMIX_BUILD/leaky" 2> "$SKILLMIX_BUILD/leaky.log" || ! grep -q 'detected memory leaks' "$SKILLMIX_BUILD/leaky.log"; then
  cat "$SKILLMIX_BUILD/leaky.log"
  echo 'the leak checker finds nothing here, not even in a program that leaks'
  echo '0 passed, 1 failed'
  exit 1
fi

[ $# -gt 0 ] || set -- base planning model store exchange operations
suites=
for suite; do
  suites="$suites --suite $suite"
done
exec sh "$top/tests/run.sh" $suites --timeout-multiplier 5
