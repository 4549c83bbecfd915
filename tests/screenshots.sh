#!/usr/bin/env bash
# Makes the pictures in assets/screenshots again: the window with the example, and its diagram alone.
set -u
cd "$(dirname "$0")/.." || exit 1
out=assets/screenshots
example=assets/examples/three-tier-web/template.yaml
mkdir -p "$out"
window() { # window NAME THEME LANGUAGE
    # The pointer waits outside the window, so that nothing is hovered.
    xvfb-run -a -s '-screen 0 1600x1000x24 -noreset' bash -c 'xdotool mousemove 1599 999; exec "$@"' run \
        build/dev/bin/cirrograph --screenshot "$out/$1.png" --size 1440x900 \
        --theme "$2" --language "$3" "$example" || exit 1
    echo "$out/$1.png"
}
window window-light-en light en
window window-dark-ko dark ko
build/dev/bin/cirro render "$example" --scale 1 -o "$out/diagram-light-en.png" || exit 1
build/dev/bin/cirro --language ko render "$example" --scale 1 --theme dark -o "$out/diagram-dark-ko.png" || exit 1
ls "$out"/diagram-*.png
