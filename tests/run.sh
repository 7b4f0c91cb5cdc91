#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. Where CI=true the sanitizers follow: address and undefined over core, where
# files from outside are read, half a minute of each fuzz target, and thread over core/base and core/train. With --all they do too,
# address and undefined over every test. The last line is "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/.."
source app/setup.sh

scope=release
[[ ${CI:-} == true ]] && scope=ci
[[ ${1:-} == --all ]] && scope=all
jobs=$(nproc)
export LSAN_OPTIONS=suppressions=$PWD/tests/tools/lsan.supp:print_suppressions=0
export TSAN_OPTIONS=suppressions=$PWD/tests/tools/tsan.supp:halt_on_error=1 UBSAN_OPTIONS=print_stacktrace=1
reports=()

# run_tests PRESET [ctest options]: leaves a report for the summary; a failure shows in it, not here.
run_tests() {
    local report=build/$1/tests.xml
    reports+=("$report")
    rm -f "$report"
    say "testing $1"
    ctest --preset "$1" --parallel "$jobs" --output-junit "$PWD/$report" --test-output-size-passed 10000000 \
        --test-output-size-failed 10000000 "${@:2}" || true
}

# shellcheck disable=SC2086  # one word a package
install_packages $build_packages $test_packages
install_peers
configure release "$warning_options"
build release
run_tests release

# sanitize PRESET [ctest options]: its tests below core/, and no more than they need.
sanitize() {
    configure "$1" "$warning_options"
    mapfile -t targets < <(ctest --preset "$1" -N | sed -n 's|^ *Test *#[0-9]*: core/.*/||p')
    build "$1" "${targets[@]}"
    run_tests "$@"
}

if [[ $scope == all ]]; then
    configure asan "$warning_options"
    build asan
    run_tests asan
elif [[ $scope == ci ]]; then
    sanitize asan -R '^core/'
fi
if [[ $scope != release ]]; then
    tests/fuzz/run.sh 30 >&2 || true # a failure shows in the report
    reports+=(build/fuzz/tests.xml)
    sanitize tsan
fi

exec python3 tests/tools/summary.py "${reports[@]}"
