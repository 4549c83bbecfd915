#!/usr/bin/env bash
# Runs every fuzzer for a number of seconds under AddressSanitizer and UndefinedBehaviorSanitizer; a crash leaves its input in
# build/fuzz/found and ends with 1. Usage: tests/fuzz/run.sh SECONDS
set -u
cd "$(dirname "$0")/../.." || exit 1
seconds=${1:-20}
mkdir -p build
cmake -S . -B build/fuzz -G Ninja -Wno-dev -DCMAKE_BUILD_TYPE=RelWithDebInfo \
    -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -g1" -DCMAKE_C_COMPILER=clang \
    -DCMAKE_CXX_COMPILER=clang++ -DCIRRO_FUZZ=ON -DCIRRO_SANITIZE=ON -DCIRRO_WINDOW=OFF >build/fuzz.configure.log 2>&1 ||
    { cat build/fuzz.configure.log; exit 1; }
cmake --build build/fuzz -j "$(nproc)" --target fuzzers || exit 1
mkdir -p build/fuzz/found

fuzz() { # fuzz PROGRAM
    local name seeds
    name=$(basename "$1")
    seeds=build/fuzz/seeds/$name
    mkdir -p "$seeds"
    # Seeds of our own writing; what a run finds beside them stays in the build folder.
    case $name in
        *pack*) cp -n tests/quizbank/bank/*.json quizbank/packs/saa-c03/blueprint.json "$seeds" && cp -n tests/quizbank/fuzz/*.json "$seeds" ;;
        *json*) cp -n tests/corpus/templates/*.json "$seeds" ;;
        *layout*) cp -n tests/corpus/templates/*layout* "$seeds" ;;
        *) cp -n tests/corpus/templates/*.yaml "$seeds" ;;
    esac
    # Allocation failures are answers, not crashes; leaks of the fuzzer's own are not ours.
    if "$1" -seed=1 -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=16384 -print_final_stats=1 \
        -artifact_prefix=build/fuzz/found/"$name"- "$seeds" >build/fuzz/"$name".log 2>&1; then
        echo "$name: $(sed -n 's/stat::number_of_executed_units: *//p' build/fuzz/"$name".log) inputs"
    else
        tail -n 40 build/fuzz/"$name".log
        echo "$name: FAILED, the input is in build/fuzz/found"
        return 1
    fi
}
export -f fuzz
export seconds
find build/fuzz/bin -name 'fuzz_*' -type f -perm -u+x | sort | xargs -P 2 -I{} bash -c 'fuzz {}' || exit 1
