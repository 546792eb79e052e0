#!/bin/sh
# usage: sh tests/fuzz/run.sh [SECONDS]
# Fuzzes each target for SECONDS (60), starting from inputs/NAME. Ends with "N passed, N failed"; a crasher is left in
# build-fuzz/NAME.found: put it into inputs/NAME when it is mended.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd -P)
[ -n "${SKILLMIX_ROOT:-}" ] ||
  SKILLMIX_BUILD="$top/build-fuzz" SKILLMIX_SETUP="--native-file $top/tests/fuzz/clang.ini" SKILLMIX_TARGETS=fuzzers \
    exec sh "$top/flatpak/sdk.sh" sh "$top/tests/fuzz/run.sh" "$@"

export MIX_DATA_DIR="$top/data" UBSAN_OPTIONS=halt_on_error=1
cd "$SKILLMIX_BUILD"
passed=0 failed=0
for target in tests/fuzz/fuzz-*; do
  [ -f "$target" ] || continue
  name=${target##*/fuzz-}
  mkdir -p "$name.found"
  if "$target" -max_total_time="${1:-60}" -timeout=10 -rss_limit_mb=1024 -max_len=65536 -print_final_stats=1 \
      -artifact_prefix="$name.found/" "$name.found" "$top/tests/fuzz/inputs/$name" > "$name.log" 2>&1; then
    passed=$((passed + 1))
    echo "fuzz-$name: $(sed -n 's/stat::number_of_executed_units: *//p' "$name.log") inputs, no crash"
  else
    failed=$((failed + 1))
    tail -n 40 "$name.log"
    echo "fuzz-$name: crashed, see $SKILLMIX_BUILD/$name.log and $name.found"
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
