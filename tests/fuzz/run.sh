#!/usr/bin/env bash
# Builds the fuzz targets with clang and runs each: tests/fuzz/run.sh [SECONDS | --runs N] [TARGET …]
# By default each target runs for 30 seconds, as many at a time as there are processors. A finding stays in build/fuzz/findings/;
# `build/asan/bin/TARGET FILE` repeats it. What finds new ways through the code is kept in build/fuzz/corpus/ for the next time. The
# last line is "N passed, N failed"; build/fuzz/tests.xml says the same for tests/tools/summary.py.
set -euo pipefail
cd "$(dirname "$0")/../.."
source app/setup.sh

limit=-max_total_time=30
seed=1 # a run by time tries the same inputs every time, as far as it comes; one by number of runs tries others
targets=()
while [[ $# -gt 0 ]]; do
    case $1 in
    --runs) limit=-runs=$2 seed=0 && shift 2 ;;
    -*) say "unknown option $1" && exit 2 ;;
    [0-9]*) limit=-max_total_time=$1 && shift ;;
    *) targets+=("$1") && shift ;;
    esac
done
if [[ ${#targets[@]} == 0 ]]; then
    mapfile -t targets < <(find tests/fuzz -name '*_fuzz.cpp' -printf '%f\n' | sed 's/\.cpp$//' | sort)
fi

report=build/fuzz/tests.xml
findings=build/fuzz/findings
rm -f "$report"
# shellcheck disable=SC2086  # one word a package
install_packages $build_packages $test_packages
configure asan "$warning_options"
build asan "${targets[@]}"
mkdir -p "$findings"

# Leaves the run's words in build/fuzz/TARGET.log.
run_target() {
    local target=$1 name=${1%_fuzz}
    local corpus=build/fuzz/corpus/$name seeds=tests/fuzz/seeds/$name
    mkdir -p "$corpus"
    "build/asan/bin/$target" "$limit" -seed=$seed -timeout=20 -rss_limit_mb=2048 -max_len=16384 -print_final_stats=1 \
        "-artifact_prefix=$findings/$name-" "$corpus" "$seeds" >"build/fuzz/$target.log" 2>&1
}

passed=0
failed=0
running=()
cases=""
finish_oldest() {
    local target=${running[0]%:*} pid=${running[0]#*:} status=run
    running=("${running[@]:1}")
    if wait "$pid"; then
        passed=$((passed + 1))
        say "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "build/fuzz/$target.log") inputs, nothing found"
    else
        failed=$((failed + 1))
        status=fail
        say "$target: a finding"
        tail -n 60 "build/fuzz/$target.log" >&2
    fi
    cases+="<testcase name=\"fuzz/$target\" status=\"$status\"/>"
}
for target in "${targets[@]}"; do
    ((${#running[@]} < $(nproc))) || finish_oldest
    run_target "$target" &
    running+=("$target:$!")
done
while ((${#running[@]} > 0)); do
    finish_oldest
done
echo "<testsuite name=\"fuzz\">$cases</testsuite>" >"$report"
echo "$passed passed, $failed failed"
[[ $failed == 0 ]]
