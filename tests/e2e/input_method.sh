#!/usr/bin/env bash
# input_method.sh PROGRAM: runs it under a window server of its own where a real Korean input method (ibus-hangul) is at
# work. Where that cannot be installed it says so and is done.
set -u
cd "$(dirname "$0")/../.." || exit 1
# shellcheck source=cmake/packages/install.sh
. cmake/packages/install.sh
if ! install input-method.txt >/dev/null 2>&1; then
    echo "skipped: ibus and ibus-hangul cannot be installed here"
    exit 0
fi
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_RUNTIME_DIR=$home/run
mkdir -m 700 "$home/run"
unset QT_QPA_PLATFORM QT_SCALE_FACTOR WAYLAND_DISPLAY
export QT_IM_MODULE=ibus LANG=C.UTF-8 GSETTINGS_BACKEND=memory
# shellcheck disable=SC2016
xvfb-run -a -s "-screen 0 1400x900x24" dbus-run-session -- bash -c '
    openbox & manager=$!
    ibus-daemon --panel disable & method=$!
    for _ in $(seq 50); do
        timeout 5 ibus engine hangul 2>/dev/null && break
        sleep 0.2
    done
    "$@"
    result=$?
    kill $method $manager
    exit $result' run "$@"
