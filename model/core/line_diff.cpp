#include "model/core/line_diff.h"

#include <algorithm>
#include <cstddef>

namespace cirro {

namespace {

using Lines = std::vector<std::string_view>; // each with its line end

Lines linesOf(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
        lines.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return lines;
}

/// So many changed lines are searched; texts that have more in common hardly anything are shown one after the other.
constexpr std::ptrdiff_t mostChanges = 2000;

/// How far along the older text each diagonal (older line minus newer line) has come.
class Reach
{
public:
    explicit Reach(std::ptrdiff_t widest) : m_middle(widest + 1), m_all(static_cast<std::size_t>(2 * m_middle + 1), 0)
    {}
    std::ptrdiff_t &operator[](std::ptrdiff_t diagonal) { return m_all[static_cast<std::size_t>(m_middle + diagonal)]; }
    /// Whether the way to a diagonal with `changes` changes comes from above it: by a new line.
    bool comesFromAbove(std::ptrdiff_t diagonal, std::ptrdiff_t changes)
    {
        return diagonal == -changes || (diagonal != changes && (*this)[diagonal - 1] < (*this)[diagonal + 1]);
    }
    /// What of it counts after so many changes.
    Reach within(std::ptrdiff_t changes) const
    {
        Reach part(changes);
        for (std::ptrdiff_t diagonal = -changes; diagonal <= changes; ++diagonal)
            part[diagonal] = m_all[static_cast<std::size_t>(m_middle + diagonal)];
        return part;
    }

private:
    std::ptrdiff_t m_middle;
    std::vector<std::ptrdiff_t> m_all;
};

std::vector<DiffRow> replaced(const Lines &before, const Lines &after)
{
    std::vector<DiffRow> rows;
    rows.reserve(before.size() + after.size());
    for (const std::string_view line : before)
        rows.push_back({'-', line});
    for (const std::string_view line : after)
        rows.push_back({'+', line});
    return rows;
}

/// The fewest rows that lead from one to the other: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations".
std::vector<DiffRow> rowsBetween(const Lines &before, const Lines &after)
{
    const auto n = static_cast<std::ptrdiff_t>(before.size());
    const auto m = static_cast<std::ptrdiff_t>(after.size());
    const std::ptrdiff_t most = std::min(n + m, mostChanges);
    const auto at = [](const Lines &lines, std::ptrdiff_t position) {
        return lines[static_cast<std::size_t>(position)];
    };
    Reach furthest(most);
    std::vector<Reach> trail; // as it was before the changes of that number were tried
    bool done = false;
    for (std::ptrdiff_t d = 0; d <= most && !done; ++d) {
        trail.push_back(furthest.within(d));
        for (std::ptrdiff_t k = -d; k <= d && !done; k += 2) {
            std::ptrdiff_t x = furthest.comesFromAbove(k, d) ? furthest[k + 1] : furthest[k - 1] + 1;
            while (x < n && x - k < m && at(before, x) == at(after, x - k))
                ++x;
            furthest[k] = x;
            done = x >= n && x - k >= m;
        }
    }
    if (!done)
        return replaced(before, after);
    std::vector<DiffRow> rows;
    std::ptrdiff_t x = n;
    std::ptrdiff_t y = m;
    for (auto d = static_cast<std::ptrdiff_t>(trail.size()) - 1; d >= 0; --d) {
        Reach &then = trail[static_cast<std::size_t>(d)];
        const std::ptrdiff_t k = x - y;
        const std::ptrdiff_t from = then.comesFromAbove(k, d) ? k + 1 : k - 1;
        const std::ptrdiff_t startX = d == 0 ? 0 : then[from];
        const std::ptrdiff_t startY = d == 0 ? 0 : startX - from;
        while (x > startX && y > startY) {
            rows.push_back({' ', at(before, --x)});
            --y;
        }
        if (y > startY)
            rows.push_back({'+', at(after, --y)});
        else if (x > startX)
            rows.push_back({'-', at(before, --x)});
    }
    std::ranges::reverse(rows);
    return rows;
}

} // namespace

std::vector<DiffRow> diffLines(std::string_view before, std::string_view after)
{
    // Edits are small beside the file: what is the same at both ends is not searched.
    const Lines old = linesOf(before);
    const Lines fresh = linesOf(after);
    const auto [oldStart, freshStart] = std::ranges::mismatch(old, fresh);
    const auto head = oldStart - old.begin();
    auto tail = std::ptrdiff_t{0};
    while (tail < old.end() - oldStart && tail < fresh.end() - freshStart &&
           old.end()[-1 - tail] == fresh.end()[-1 - tail])
        ++tail;
    std::vector<DiffRow> rows;
    rows.reserve(old.size() + fresh.size());
    for (auto line = old.begin(); line != oldStart; ++line)
        rows.push_back({' ', *line});
    for (const DiffRow &row :
         rowsBetween(Lines(old.begin() + head, old.end() - tail), Lines(fresh.begin() + head, fresh.end() - tail)))
        rows.push_back(row);
    for (auto line = old.end() - tail; line != old.end(); ++line)
        rows.push_back({' ', *line});
    return rows;
}

} // namespace cirro
