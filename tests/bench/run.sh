#!/usr/bin/env bash
# Measures everything and prints one table: ./dev bench builds first. A budget that is missed is told, not failed: the
# machine may be busy. CIRRO_BIN names another folder of programs.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=${CIRRO_BIN:-build/dev/bin}
out=build/measured
rm -rf "$out"
mkdir -p "$out"

echo "Times of the engine are processor time, the median of 3; load of this machine now: $(cut -d' ' -f1-3 /proc/loadavg)"
"$bin/cirro_bench" --benchmark_repetitions=3 --benchmark_report_aggregates_only=true --benchmark_min_time=0.05 \
    --benchmark_out="$out/engine.json" --benchmark_out_format=json >"$out/engine.log" 2>&1 ||
    { tail -20 "$out/engine.log"; exit 1; }
tests/bench/measure.py others "$bin" "$out/others.json"
if [ -x "$bin/cirrograph" ]; then
    xvfb-run -a -s "-screen 0 1440x900x24" tests/bench/measure.py window "$bin" "$out/window.json"
fi
echo
tests/bench/report.py "$out"/*.json
if [ -x "$bin/cirro_canvas_bench" ]; then
    printf '\nThe canvas, 10,000 elements, software rendering\n\n'
    QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software "$bin/cirro_canvas_bench"
fi
