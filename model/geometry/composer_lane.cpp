#include "model/geometry/composer.h"

// Lanes: the strips beside the main part of a container.
namespace cirro {
namespace {

constexpr double indifferent = 0.01; // weight of a box in a lane that has no neighbour to be level with

} // namespace

/// The height at which the middle one of a box's already placed neighbours within the container lies: level with one of
/// them, the connector to it is straight.
std::optional<double> Composer::wishedCentre(int container, int box) const
{
    std::vector<double> centres;
    for (const LayoutTree::Link &link : m_tree.links[std::size_t(container)]) {
        if (link.from != box && link.to != box)
            continue;
        if (!m_placed[std::size_t(link.from == box ? link.to : link.from)])
            continue;
        const LayoutEdge &edge = m_tree.edges[std::size_t(link.edge)];
        centres.push_back(centreWithin(link.from == box ? edge.to : edge.from, container).y);
    }
    if (centres.empty())
        return std::nullopt;
    const auto middle = centres.begin() + std::ptrdiff_t((centres.size() - 1) / 2);
    std::ranges::nth_element(centres, middle);
    return *middle;
}

/// A column beside the main part, each box as level with its neighbours as the others allow. What does not fit into
/// one column, or is connected within, becomes a block of about the main part's height.
Composer::Part Composer::lane(int container, const std::vector<int> &boxes, double mainHeight)
{
    const double gap = gapFor(boxes);
    double total = -gap;
    double width = 0;
    for (const int box : boxes) {
        total += footprint(box).h + gap;
        width = std::max(width, footprint(box).w);
    }
    struct Wish {
        double centre = 0;
        double weight = 1; // hardly any for boxes that do not mind
        int box = 0;
    };
    std::vector<Wish> wishes;
    double sum = 0;
    double known = 0;
    for (const int box : boxes) {
        const auto centre = wishedCentre(container, box);
        wishes.push_back({centre.value_or(0), centre ? 1 : indifferent, box});
        sum += centre.value_or(0);
        known += centre ? 1 : 0;
    }
    // Those without a neighbour yet stay with the others.
    for (Wish &wish : wishes)
        if (wish.weight < 1)
            wish.centre = known > 0 ? sum / known : mainHeight / 2;
    if (boxes.size() > 1 && total > std::max(mainHeight, 2 * width)) {
        Part part = pack(container, boxes, 1, std::max(mainHeight, std::sqrt(total * width)));
        double centres = 0;
        for (const Wish &wish : wishes)
            centres += wish.centre;
        const double top = centres / double(boxes.size()) - part.size.h / 2;
        movePart(part, 0, down(std::clamp(top, 0.0, std::max(0.0, mainHeight - part.size.h))));
        part.size.h = std::max(part.size.h, mainHeight);
        return part;
    }
    std::ranges::stable_sort(wishes, {}, &Wish::centre);
    // Boxes that would overlap merge into a run centred on the mean of their wishes.
    struct Run {
        double top = 0; // wished
        double height = 0;
        double weight = 0;
        std::size_t count = 1;
    };
    std::vector<Run> runs;
    for (const Wish &wish : wishes) {
        const double h = footprint(wish.box).h;
        runs.push_back({wish.centre - h / 2, h, wish.weight});
        while (runs.size() > 1) {
            const Run last = runs.back();
            Run &before = runs[runs.size() - 2];
            if (before.top + before.height + gap <= last.top)
                break;
            // The top that suits both best: the last run's own wish counts from where it would start.
            const double wished = last.top - before.height - gap;
            before.top = (before.top * before.weight + wished * last.weight) / (before.weight + last.weight);
            before.height += gap + last.height;
            before.weight += last.weight;
            before.count += last.count;
            runs.pop_back();
        }
    }
    Part part{.boxes = boxes};
    std::size_t next = 0;
    double floor = 0; // runs stay inside the main part's height where they fit
    double below = total;
    for (const Run &run : runs) {
        below -= run.height + gap;
        const double room = std::max(floor, mainHeight - run.height - std::max(0.0, below + gap));
        double top = snapped(std::clamp(run.top, floor, room), m_metrics.grid);
        top = std::max(top, floor);
        for (std::size_t i = 0; i < run.count; ++i, ++next) {
            const int box = wishes[next].box;
            put(box, {down((width - footprint(box).w) / 2), top});
            top += footprint(box).h + gap;
        }
        floor = top;
        part.size.h = std::max(part.size.h, top - gap);
    }
    part.size.w = width;
    return part;
}

} // namespace cirro
