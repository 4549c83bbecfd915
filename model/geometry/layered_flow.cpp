#include "model/geometry/layered_flow.h"

#include <limits>
#include <numeric>
#include <tuple>

namespace cirro {
namespace {

constexpr int sweeps = 4;         // barycentre rounds; more hardly changes anything
constexpr double lineSlack = 1.3; // a flow may be this much wider than its ideal before it wraps
constexpr double shortFlow = 6;   // a chain of so many tiles never wraps
constexpr double shortLayer = 4;  // and so many tiles that follow one never part

struct Flow {
    std::size_t n = 0;
    std::vector<std::vector<int>> next{};
    std::vector<std::vector<int>> previous{};
    std::vector<int> layer{};
};

/// Links as a graph without circles: a link that would close one is turned round.
Flow acyclic(std::size_t n, const std::vector<PackLink> &links)
{
    std::vector<std::vector<int>> out(n);
    for (const PackLink &link : links)
        if (link.from != link.to)
            out[std::size_t(link.from)].push_back(link.to);
    for (auto &list : out) {
        std::ranges::sort(list);
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    // Sources first, so that a circle is entered where the flow enters it.
    std::vector<int> inDegree(n, 0);
    for (const auto &list : out)
        for (const int to : list)
            ++inDegree[std::size_t(to)];
    std::vector<int> starts(n);
    std::iota(starts.begin(), starts.end(), 0);
    std::ranges::stable_sort(starts, {}, [&](int i) { return inDegree[std::size_t(i)] > 0; });

    Flow flow{.n = n, .next = std::vector<std::vector<int>>(n), .previous = std::vector<std::vector<int>>(n)};
    enum class State : char { New, Open, Done };
    std::vector<State> state(n, State::New);
    std::vector<std::pair<int, std::size_t>> stack;
    for (const int start : starts) {
        if (state[std::size_t(start)] != State::New)
            continue;
        stack.emplace_back(start, 0);
        state[std::size_t(start)] = State::Open;
        while (!stack.empty()) {
            const int at = stack.back().first;
            if (stack.back().second == out[std::size_t(at)].size()) {
                state[std::size_t(at)] = State::Done;
                stack.pop_back();
                continue;
            }
            const int to = out[std::size_t(at)][stack.back().second++];
            const bool back = state[std::size_t(to)] == State::Open;
            flow.next[std::size_t(back ? to : at)].push_back(back ? at : to);
            flow.previous[std::size_t(back ? at : to)].push_back(back ? to : at);
            if (state[std::size_t(to)] == State::New) {
                state[std::size_t(to)] = State::Open;
                stack.emplace_back(to, 0);
            }
        }
    }
    return flow;
}

/// Longest path from the sources; then everything moves as near to what follows it as it can.
void assignLayers(Flow &flow)
{
    flow.layer.assign(flow.n, 0);
    std::vector<std::size_t> waiting(flow.n);
    std::vector<int> order;
    for (std::size_t i = 0; i < flow.n; ++i)
        if ((waiting[i] = flow.previous[i].size()) == 0)
            order.push_back(int(i));
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const int to : flow.next[std::size_t(order[i])]) {
            int &layer = flow.layer[std::size_t(to)];
            layer = std::max(layer, flow.layer[std::size_t(order[i])] + 1);
            if (--waiting[std::size_t(to)] == 0)
                order.push_back(to);
        }
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        const auto &next = flow.next[std::size_t(*it)];
        if (next.empty() || !flow.previous[std::size_t(*it)].empty())
            continue;
        int nearest = flow.layer[std::size_t(next.front())];
        for (const int to : next)
            nearest = std::min(nearest, flow.layer[std::size_t(to)]);
        flow.layer[std::size_t(*it)] = nearest - 1;
    }
}

std::vector<std::vector<int>> orderedLayers(const Flow &flow, const std::vector<PackItem> &items)
{
    const int count = flow.n == 0 ? 0 : std::ranges::max(flow.layer) + 1;
    std::vector<std::vector<int>> layers(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < flow.n; ++i)
        layers[std::size_t(flow.layer[i])].push_back(int(i));
    for (auto &layer : layers)
        std::ranges::stable_sort(layer, {}, [&](int i) {
            const PackItem &item = items[std::size_t(i)];
            return item.pull ? item.pull->y : 0;
        });
    std::vector<double> place(flow.n, 0);
    const auto number = [&](const std::vector<int> &layer) {
        // Relative places, so that a layer of two and a layer of twenty can be compared.
        for (std::size_t i = 0; i < layer.size(); ++i)
            place[std::size_t(layer[i])] = (double(i) + 0.5) / double(layer.size());
    };
    std::ranges::for_each(layers, number);
    std::vector<double> wish(flow.n, 0);
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        const bool forward = sweep % 2 == 0;
        for (int k = 0; k < count; ++k) {
            auto &layer = layers[std::size_t(forward ? k : count - 1 - k)];
            for (const int i : layer) {
                const auto &near = forward ? flow.previous[std::size_t(i)] : flow.next[std::size_t(i)];
                double sum = 0;
                for (const int other : near)
                    sum += place[std::size_t(other)];
                wish[std::size_t(i)] = near.empty() ? place[std::size_t(i)] : sum / double(near.size());
            }
            std::ranges::stable_sort(layer, {}, [&](int i) { return wish[std::size_t(i)]; });
            number(layer);
        }
    }
    return layers;
}

double heightOf(const std::vector<int> &layer, const std::vector<PackItem> &items, const PackOptions &options)
{
    double height = -options.gap;
    for (const int i : layer)
        height += items[std::size_t(i)].size.h + options.gap;
    return height;
}

struct Column {
    std::vector<int> items{};
    double w = 0;
    double h = 0;
};

} // namespace

Packed layeredFlow(const std::vector<PackItem> &items, const std::vector<PackLink> &links, const PackOptions &options)
{
    Flow flow = acyclic(items.size(), links);
    assignLayers(flow);

    double area = 0;
    double tallest = 0;
    double widest = 0;
    double narrowest = std::numeric_limits<double>::max();
    double lowest = std::numeric_limits<double>::max();
    for (const PackItem &item : items) {
        area += (item.size.w + options.gap) * (item.size.h + options.gap);
        tallest = std::max(tallest, item.size.h);
        widest = std::max(widest, item.size.w);
        narrowest = std::min(narrowest, item.size.w);
        lowest = std::min(lowest, item.size.h);
    }
    const auto layers = orderedLayers(flow, items);
    double layerHeight = 0;
    for (const auto &layer : layers)
        layerHeight = std::max(layerHeight, heightOf(layer, items, options));
    double height = std::sqrt(area / options.aspect);
    if (options.maxHeight > 0)
        height = std::min(height, options.maxHeight);
    height = std::max({height, tallest, std::min(layerHeight, shortLayer * (lowest + options.gap))});
    const double width = std::max({widest, area / height * lineSlack, shortFlow * (narrowest + options.gap)});

    std::vector<Column> columns;
    for (const auto &layer : layers) {
        columns.emplace_back();
        // One that is too high parts evenly.
        const double share = std::ceil(heightOf(layer, items, options) / height);
        const double most = std::ceil(double(layer.size()) / share);
        for (const int i : layer) {
            const Size size = items[std::size_t(i)].size;
            if (!columns.back().items.empty() &&
                (columns.back().h + options.gap + size.h > height || double(columns.back().items.size()) >= most))
                columns.emplace_back();
            Column &column = columns.back();
            column.h += size.h + (column.items.empty() ? 0 : options.gap);
            column.w = std::max(column.w, size.w);
            column.items.push_back(i);
        }
    }

    Packed result{.at = std::vector<Point>(items.size())};
    double y = 0;
    for (std::size_t first = 0; first < columns.size();) {
        std::size_t last = first;
        double lineWidth = 0;
        double lineHeight = 0;
        while (last < columns.size() && (last == first || lineWidth + options.gap + columns[last].w <= width)) {
            lineWidth += columns[last].w + (last == first ? 0 : options.gap);
            lineHeight = std::max(lineHeight, columns[last].h);
            ++last;
        }
        double x = 0;
        for (; first < last; ++first) {
            const Column &column = columns[first];
            double top = y + snappedDown((lineHeight - column.h) / 2, options.grid);
            for (const int i : column.items) {
                const Size size = items[std::size_t(i)].size;
                result.at[std::size_t(i)] = {x + snappedDown((column.w - size.w) / 2, options.grid), top};
                top += size.h + options.gap;
            }
            x += column.w + options.gap;
        }
        result.size.w = std::max(result.size.w, lineWidth);
        result.size.h = y + lineHeight;
        y += lineHeight + options.gap;
    }
    return result;
}

} // namespace cirro
