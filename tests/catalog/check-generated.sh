#!/usr/bin/env bash
# The committed facts are what their generators write from the pinned packages. Where a package cannot be had (no network)
# this is a printed skip: the facts themselves are tested by tst_types either way.
set -u
cd "$(dirname "$0")/../.." || exit 1
# shellcheck source=cmake/packages/install.sh
. cmake/packages/install.sh
if ! install_node_packages assets/catalog/generate; then
    echo "skipped: the generator's package cannot be had here"
    exit 0
fi
node assets/catalog/generate/generate.mjs --check || exit 1
if python3 -c 'import cfnlint' 2>/dev/null; then
    python3 assets/catalog/generate/limits.py --check
else
    echo "skipped: limits.jsonl is checked where the Python package cfn-lint is installed"
fi
