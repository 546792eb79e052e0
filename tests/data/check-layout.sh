#!/bin/sh
# usage: check-layout.sh SOURCE-ROOT
# Fails if a C file is not laid out as .clang-format has it; `clang-format -i FILE` mends it.
set -eu
command -v clang-format > /dev/null || exit 77
cd "$1"
find src tests -name '*.[ch]' -print0 | xargs -0 clang-format --dry-run --Werror
