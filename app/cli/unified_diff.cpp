#include "app/cli/unified_diff.h"

#include "model/core/line_diff.h"

#include <fmt/format.h>

#include <algorithm>

namespace cirro::cli {

namespace {

constexpr std::ptrdiff_t context = 3; // lines around a change

} // namespace

std::string unifiedDiff(std::string_view before, std::string_view after, const std::string &name)
{
    if (before == after)
        return {};
    const std::vector<DiffRow> rows = diffLines(before, after);
    std::string out = fmt::format("--- {0}\n+++ {0}\n", name);
    const auto count = static_cast<std::ptrdiff_t>(rows.size());
    std::ptrdiff_t oldLine = 1;
    std::ptrdiff_t freshLine = 1;
    std::ptrdiff_t told = 0; // rows before this one are counted
    const auto changedFrom = [&](std::ptrdiff_t position) {
        while (position < count && rows[static_cast<std::size_t>(position)].sign == ' ')
            ++position;
        return position;
    };
    for (std::ptrdiff_t change = changedFrom(0); change < count;) {
        const std::ptrdiff_t begin = std::max(told, change - context);
        std::ptrdiff_t last = change; // the last changed row of this piece
        for (std::ptrdiff_t next = change; next < count && next - last <= 2 * context; next = changedFrom(next + 1))
            last = next;
        const std::ptrdiff_t end = std::min(count, last + 1 + context);
        oldLine += begin - told; // what is left out is the same in both
        freshLine += begin - told;
        std::ptrdiff_t olds = 0;
        std::ptrdiff_t freshes = 0;
        std::string body;
        for (std::ptrdiff_t i = begin; i < end; ++i) {
            const DiffRow &row = rows[static_cast<std::size_t>(i)];
            olds += row.sign != '+' ? 1 : 0;
            freshes += row.sign != '-' ? 1 : 0;
            body += row.sign;
            body += row.line;
            if (!row.line.ends_with('\n'))
                body += "\n\\ No newline at end of file\n";
        }
        // An empty side is counted from the line before it.
        out += fmt::format("@@ -{},{} +{},{} @@\n{}", olds == 0 ? oldLine - 1 : oldLine, olds,
                           freshes == 0 ? freshLine - 1 : freshLine, freshes, body);
        oldLine += olds;
        freshLine += freshes;
        told = end;
        change = changedFrom(end);
    }
    return out;
}

} // namespace cirro::cli
