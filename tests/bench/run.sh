#!/usr/bin/env bash
# Measures everything and prints one table: ./dev bench builds first. A budget that is missed is told, not failed: the
# machine may be busy. CIRRO_BIN names another folder of programs.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=${CIRRO_BIN:-build/dev/bin}
out=build/measured
rm -rf "$out"
mkdir -p "$out"

echo "Times of the engine are processor time, the median of 3 runs (of 1 at 10,000); load of this machine now: $(cut -d' ' -f1-3 /proc/loadavg)"
engine() { # engine NAME FILTER REPETITIONS
    echo "measuring: $1" >&2
    "$bin/cirro_bench" --benchmark_filter="$2" --benchmark_repetitions="$3" --benchmark_min_time=0.05 \
        --benchmark_out="$out/$1.json" --benchmark_out_format=json >"$out/$1.log" 2>&1 ||
        { tail -20 "$out/$1.log"; exit 1; }
}
# What takes seconds is steady enough for one run.
engine engine '-/10000$' 3
engine engine-10000 '/10000$' 1
echo "measuring: programs of others" >&2
tests/bench/measure.py others "$bin" "$out/others.json"
if [ -x "$bin/cirrograph" ]; then
    echo "measuring: the window" >&2
    xvfb-run -a -s "-screen 0 1440x900x24" tests/bench/measure.py window "$bin" "$out/window.json"
fi
echo
tests/bench/report.py "$out"/*.json
if [ -x "$bin/cirro_canvas_bench" ]; then
    printf '\nThe canvas, 10,000 elements, software rendering\n\n'
    QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software "$bin/cirro_canvas_bench"
fi
