#!/usr/bin/env bash
# AWS's own offline validator (and cfn-lint where it is on the PATH) over everything that the examples export. Each judge must
# refuse a broken canary first. Ends with 1 when a judge finds an error, or when there is no judge at all.
set -u
cd "$(dirname "$0")/../.." || exit 1
# shellcheck source=cmake/packages/install.sh
. cmake/packages/install.sh
install_node_packages tests/judges || { echo "judges: could not be installed"; exit 1; }

rm -rf build/judged
mkdir -p build/judged
for template in assets/examples/*/template.yaml; do
    name=$(basename "$(dirname "$template")")
    build/dev/bin/cirro export "$template" -o "build/judged/$name.yaml" || exit 1
    cmp "$template" "build/judged/$name.yaml" || { echo "judges: an untouched export differs"; exit 1; }
    build/dev/bin/cirro export "$template" --format json -o "build/judged/$name.json" || exit 1
    build/dev/bin/cirro export "build/judged/$name.json" --format yaml -o "build/judged/$name-back.yaml" || exit 1
    # A layout inside the template must not trouble anybody.
    cp "$template" "build/judged/$name-laid-out.yaml"
    build/dev/bin/cirro layout --write --inside "build/judged/$name-laid-out.yaml" || exit 1
done
# What the tests of wiring (and of blueprints) made stands in build/wired.
[ -d build/wired ] && cp build/wired/*.yaml build/judged/
node tests/judges/run.mjs --dir build/judged
