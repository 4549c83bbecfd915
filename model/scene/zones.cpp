#include "model/scene/zones.h"

#include <algorithm>
#include <limits>

namespace cirro::scene {

namespace {

constexpr std::size_t mostMembers = 48; // of a zone that is looked at closely: it takes the third power of time

bool inReadingOrder(const Rect &a, const Rect &b)
{
    return std::pair(a.y, a.x) < std::pair(b.y, b.x);
}

} // namespace

std::vector<Rect> piecesAround(const std::vector<Rect> &members, const std::vector<Rect> &strangers)
{
    const auto isClean = [&](const Rect &piece) {
        return std::ranges::none_of(strangers, [&](const Rect &stranger) { return piece.intersects(stranger); });
    };
    std::vector<Rect> pieces = members;
    if (pieces.size() > mostMembers) {
        // Those that follow each other in reading order, as far as that goes; what is left may be few enough.
        std::ranges::sort(pieces, inReadingOrder);
        std::vector<Rect> rows;
        for (const Rect &piece : pieces)
            if (!rows.empty() && isClean(rows.back().united(piece)))
                rows.back() = rows.back().united(piece);
            else
                rows.push_back(piece);
        pieces = std::move(rows);
        if (pieces.size() > mostMembers)
            return pieces;
    }
    // The two that waste the least room become one, until any two would take in a stranger.
    while (pieces.size() > 1) {
        double least = std::numeric_limits<double>::infinity();
        std::size_t first = 0;
        std::size_t second = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i)
            for (std::size_t j = i + 1; j < pieces.size(); ++j) {
                const Rect both = pieces[i].united(pieces[j]);
                const double waste = both.w * both.h - pieces[i].w * pieces[i].h - pieces[j].w * pieces[j].h;
                if (waste < least && isClean(both)) {
                    least = waste;
                    first = i;
                    second = j;
                }
            }
        if (second == 0)
            break;
        pieces[first] = pieces[first].united(pieces[second]);
        pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(second));
    }
    std::ranges::sort(pieces, inReadingOrder);
    return pieces;
}

} // namespace cirro::scene
