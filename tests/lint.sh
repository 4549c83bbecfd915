#!/usr/bin/env bash
# Formatting, QML lint and clang-tidy; prints what is wrong and ends with 1 if anything is. `--all` tidies every file.
set -u
cd "$(dirname "$0")/.." || exit 1
failed=0

sources=$(git ls-files -co --exclude-standard -- '*.cpp' '*.h')
if ! echo "$sources" | xargs -r clang-format --dry-run -Werror --; then
    echo "lint: formatting differs; ./dev format mends it"
    failed=1
fi

if ! cmake --build --preset dev --target all_qmllint >build/qmllint.log 2>&1 || grep -q 'Warning:' build/qmllint.log; then
    grep -A3 'Warning:\|Error:' build/qmllint.log
    echo "lint: qmllint has something to say"
    failed=1
fi

if ! desktop-file-validate assets/desktop/cirrograph.desktop; then
    echo "lint: the desktop file is not valid"
    failed=1
fi

if [ "${1:-}" = --all ]; then
    tidy=$(echo "$sources" | grep '\.cpp$')
else
    base=$(git merge-base HEAD "${CIRRO_LINT_BASE:-HEAD~1}" 2>/dev/null || git rev-parse HEAD)
    tidy=$( (git diff --name-only "$base" -- '*.cpp'; git ls-files -o --exclude-standard -- '*.cpp') | sort -u | while read -r f; do [ -f "$f" ] && echo "$f"; done)
fi
if [ -n "$tidy" ]; then
    count=$(echo "$tidy" | wc -l)
    # What GCC precompiled clang cannot read: it reads what each source includes.
    mkdir -p build/tidy
    sed -E 's/ -Winvalid-pch -include [^ "]+//' build/dev/compile_commands.json >build/tidy/compile_commands.json
    echo "clang-tidy: $count files"
    if ! echo "$tidy" | head -"${CIRRO_TIDY_MOST:-40}" | xargs -r -P "$(nproc)" -n 4 clang-tidy -p build/tidy --quiet --extra-arg=-Wno-unknown-warning-option >build/clang-tidy.log 2>/dev/null; then
        grep -E 'warning:|error:' build/clang-tidy.log | sort -u
        echo "lint: clang-tidy has something to say"
        failed=1
    fi
fi
exit $failed
