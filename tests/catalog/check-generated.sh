#!/usr/bin/env bash
# The committed type facts are what their generator writes from the pinned package. Where the package cannot be had (no network)
# this is a printed skip: the facts themselves are tested by tst_types either way.
set -u
cd "$(dirname "$0")/../.." || exit 1
# shellcheck source=cmake/packages/install.sh
. cmake/packages/install.sh
if ! install_node_packages assets/catalog/generate; then
    echo "skipped: the generator's package cannot be had here"
    exit 0
fi
node assets/catalog/generate/generate.mjs --check
