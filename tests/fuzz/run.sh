#!/usr/bin/env bash
# Builds the fuzz targets with clang and runs each: tests/fuzz/run.sh [SECONDS | --executions N] [--longest BYTES] [TARGET …]
# By default each target runs for 30 seconds, as many at a time as there are processors. --executions goes on until each target has
# run N inputs, counted in build/fuzz/executions/ over this and earlier runs, so that it can be stopped at any time. What runs for
# hours is built for that (preset fuzzing): with more optimisation, and steered by the ways through the code alone, not by comparisons.
# --longest bounds the inputs (16384 bytes): most ways through a reader are short, and short inputs are many times as fast.
# A finding stays in build/fuzz/findings/; `build/PRESET/bin/TARGET FILE` repeats it. What finds new ways through the code is kept in
# build/fuzz/corpus/ for the next time. The last line is "N passed, N failed"; build/fuzz/tests.xml says the same for
# tests/tools/summary.py.
set -euo pipefail
cd "$(dirname "$0")/../.."
source app/setup.sh

seconds=30
executions=""
longest=16384
round=250000 # inputs between two counts
targets=()
while [[ $# -gt 0 ]]; do
    case $1 in
    --executions) executions=$2 && shift 2 ;;
    --longest) longest=$2 && shift 2 ;;
    -*) say "unknown option $1" && exit 2 ;;
    [0-9]*) seconds=$1 && shift ;;
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
preset=$([[ $executions ]] && echo fuzzing || echo asan)
configure "$preset" "$warning_options"
build "$preset" "${targets[@]}"
counts=build/fuzz/executions
files=$([[ -w /dev/shm ]] && echo /dev/shm || echo /tmp) # sessions are files
# An input needs far less than 1 MB: blocks that were freed are watched until it ends. The rest costs time and finds nothing more.
if [[ $executions ]]; then
    export ASAN_OPTIONS=malloc_context_size=4:max_malloc_fill_size=0:quarantine_size_mb=1:thread_local_quarantine_size_kb=64
fi
mkdir -p "$findings" "$counts"

# fuzz TARGET OPTION …: leaves the run's words in build/fuzz/TARGET.log. Weighing inputs by how rare their ways are (-entropic) takes two
# fifths of the time of a small reader.
fuzz() {
    local target=$1 name=${1%_fuzz}
    local corpus=build/fuzz/corpus/$name seeds=tests/fuzz/seeds/$name
    mkdir -p "$corpus"
    TMPDIR=$files "build/$preset/bin/$target" "${@:2}" -timeout=20 -rss_limit_mb=2048 -max_len=$longest -entropic=0 \
        -print_final_stats=1 \
        "-artifact_prefix=$findings/$name-" "$corpus" "$seeds" >"build/fuzz/$target.log" 2>&1
}

inputs_run() {
    sed -n 's/^stat::number_of_executed_units: *//p' "build/fuzz/$1.log"
}

# A run by time tries the same inputs every time, as far as it comes; one by number tries others.
run_target() {
    local target=$1 count
    if [[ ! $executions ]]; then
        fuzz "$target" "-max_total_time=$seconds" -seed=1
        return
    fi
    count=$(cat "$counts/$target" 2>/dev/null || echo 0)
    while ((count < executions)); do
        fuzz "$target" "-runs=$((executions - count < round ? executions - count : round))" || return
        count=$((count + $(inputs_run "$target")))
        echo "$count" >"$counts/$target"
    done
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
        say "$target: $([[ $executions ]] && cat "$counts/$target" || inputs_run "$target") inputs, nothing found"
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
