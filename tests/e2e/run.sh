#!/usr/bin/env bash
# run.sh PROGRAM…: runs it under a window server of its own, with a window manager and an empty home.
set -u
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_RUNTIME_DIR=$home/run
mkdir -m 700 "$home/run"
unset QT_QPA_PLATFORM QT_SCALE_FACTOR
export -n DISPLAY WAYLAND_DISPLAY 2>/dev/null
xvfb-run -a -s "-screen 0 1400x900x24" bash -c '
    openbox & manager=$!
    "$@"
    result=$?
    kill $manager
    exit $result' run "$@"
