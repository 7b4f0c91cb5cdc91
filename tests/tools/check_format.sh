#!/bin/sh
# clang-format 14 finds nothing to change.
set -eu
cd "$1"
find core ui app tests -name '*.h' -o -name '*.cpp' | sort | xargs clang-format-14 --dry-run --Werror
