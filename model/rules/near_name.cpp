#include "model/rules/near_name.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace cirro::rules {

namespace {

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

} // namespace

int letterDistance(std::string_view a, std::string_view b, int most)
{
    const auto difference = static_cast<long>(a.size()) - static_cast<long>(b.size());
    if (std::labs(difference) > most)
        return most + 1;
    std::vector<int> last(b.size() + 1);
    std::vector<int> row(b.size() + 1);
    std::vector<int> beforeLast(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const char x = lower(a[i - 1]);
            const char y = lower(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (x == y ? 0 : 1)});
            if (i > 1 && j > 1 && x == lower(b[j - 2]) && lower(a[i - 2]) == y)
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most)
            return most + 1;
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], most + 1);
}

std::string nearName(std::string_view written, std::span<const std::string_view> names)
{
    // One letter in three may be wrong, but not so many that any word would do.
    const int most = std::min(4, static_cast<int>(written.size()) / 3);
    std::string_view best;
    int bestDistance = most + 1;
    for (const std::string_view name : names) {
        const int distance = letterDistance(written, name, bestDistance - 1);
        if (distance < bestDistance) {
            best = name;
            bestDistance = distance;
        }
        if (bestDistance == 0)
            break;
    }
    return std::string(best);
}

} // namespace cirro::rules
