#!/usr/bin/env bash
# Everything that proves the program, one verdict: the last line is "N passed, N failed".
# Called by ./dev test. Steps are timed; a step that cannot run where it should counts as failed, one that has nothing to
# run against is a printed skip.
set -u
cd "$(dirname "$0")/.." || exit 1
jobs_count=$(nproc)
passed=0
failed=0
skipped=0
times=""
long=no
[ "${1:-}" = --long ] && long=yes
[ $long = yes ] && export CIRRO_KILLS=2000 # how often programs are killed at random moments; else 20 times
mkdir -p build/proof

say() { printf '\n== %s\n' "$*"; }
note_time() { times+=$(printf '%6d s  %s' "$2" "$1")$'\n'; }

# step NAME COMMAND…: one check, passed when it ends with 0; its output is shown when it does not.
step() {
    local name=$1 start=$SECONDS log
    shift
    log=build/proof/$(echo "$name" | tr ' /' '--').log
    say "$name"
    if "$@" >"$log" 2>&1; then
        tail -n 3 "$log"
        passed=$((passed + 1))
    else
        tail -n 60 "$log"
        echo "FAILED: $name (whole log: $log)"
        failed=$((failed + 1))
    fi
    note_time "$name" $((SECONDS - start))
}

# A ctest run counts each test function of Qt Test; a program that died counts as one failure of its own.
tests() { # tests NAME DIRECTORY [ctest options]
    local name=$1 directory=$2 start=$SECONDS log
    shift 2
    log=build/proof/$(echo "$name" | tr ' /' '--').log
    say "$name"
    # Verbose, so that the programs' own counts and the corpus figures can be read from the log.
    ctest --test-dir "$directory" --verbose --timeout 900 "$@" >"$log" 2>&1
    local rc=$?
    local ok bad dead
    ok=$(sed -n 's/.*Totals: \([0-9]*\) passed, .*/\1/p' "$log" | awk '{s+=$1} END {print s+0}')
    bad=$(sed -n 's/.*Totals: [0-9]* passed, \([0-9]*\) failed.*/\1/p' "$log" | awk '{s+=$1} END {print s+0}')
    dead=$(sed -n 's/.* tests passed, \([0-9]*\) tests failed.*/\1/p' "$log" | tail -1)
    skipped=$((skipped + $(sed -n 's/.*Totals: .* failed, \([0-9]*\) skipped.*/\1/p' "$log" | awk '{s+=$1} END {print s+0}')))
    # A program that failed without reporting failed functions (a crash, a time-out) still counts.
    [ "$rc" -ne 0 ] && [ "$bad" -eq 0 ] && bad=${dead:-1}
    [ "$rc" -ne 0 ] && [ "$bad" -eq 0 ] && bad=1
    if [ "$ok" -eq 0 ]; then
        echo "no test ran"
        bad=$((bad + 1))
    fi
    passed=$((passed + ok))
    failed=$((failed + bad))
    if [ "$bad" -ne 0 ]; then
        grep -E 'FAIL!|XPASS|ERROR:|runtime error|\*\*\*(Failed|Timeout|Exception)|Segmentation' -A6 "$log" | head -120
        echo "FAILED: $bad in $name (whole log: $log)"
    fi
    grep -E '^[0-9]+: (corpus|measured):' "$log" | sed 's/^[0-9]*: /  /'
    echo "$ok passed, $bad failed"
    note_time "$name" $((SECONDS - start))
}

build() { # build PRESET [options]
    local preset=$1
    shift
    cmake --preset "$preset" -Wno-dev "$@" && cmake --build --preset "$preset" -j "$jobs_count"
}

step "build" build dev
if [ ! -x build/dev/bin/cirro ]; then
    echo "0 passed, 1 failed"
    exit 1
fi

step "benchmarks build" cmake --build --preset dev --target cirro_benchmarks -j "$jobs_count"

tests "tests without a display" build/dev -j "$jobs_count" -LE 'display'
if command -v xvfb-run >/dev/null; then
    for test in $(ctest --test-dir build/dev -N -L display | sed -n 's/.*Test *#[0-9]*: //p'); do
        tests "display: $test" build/dev -R "^$test\$"
    done
else
    echo "FAILED: no xvfb-run, the window was not tested"
    failed=$((failed + 1))
fi

[ $long = yes ] && step "korean through an input method" tests/e2e/input_method.sh build/dev/bin/typing_hangul

step "formatting and linters" tests/lint.sh
step "catalog is what its generator writes" tests/catalog/check-generated.sh
step "judges" tests/judges/prove.sh
step "headless example" env -u DISPLAY -u WAYLAND_DISPLAY ./dev run

step "build with sanitizers" build asan
ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1 \
    tests "sanitizers: tests without a window" build/asan -j "$jobs_count" -LE 'display|slow'

seconds=20
[ "$long" = yes ] && seconds=3600
step "fuzzers" tests/fuzz/run.sh "$seconds"

printf '\nWhere the time went\n%s' "$(printf '%s' "$times" | sort -rn)"
printf '\n%6d s  in all\n' "$SECONDS"
[ "$skipped" -gt 0 ] && echo "$skipped skipped (each says why in its log)"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
