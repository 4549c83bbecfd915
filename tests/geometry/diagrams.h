#pragma once

#include "model/geometry/router.h"
#include "model/geometry/tier_layout.h"

#include <random>
#include <string>

// Diagrams for tests and benchmarks.
namespace cirro::diagrams {

struct Diagram {
    std::vector<LayoutBox> boxes{};
    std::vector<LayoutEdge> edges{};

    int add(std::string key, int parent, BoxKind kind = BoxKind::Leaf)
    {
        LayoutBox box{.id = int(boxes.size()), .parent = parent, .kind = kind, .key = std::move(key)};
        box.headerHeight = kind == BoxKind::Container ? 40 : kind == BoxKind::Overlay ? 20 : 0;
        boxes.push_back(std::move(box));
        return boxes.back().id;
    }
    int tier(std::string key, int parent, BoxKind kind, int row)
    {
        const int id = add(std::move(key), parent, kind);
        boxes[std::size_t(id)].row = row;
        return id;
    }
    int zone(std::string key, int parent, int column)
    {
        const int id = add(std::move(key), parent, BoxKind::Container);
        boxes[std::size_t(id)].column = column;
        return id;
    }
    int inLane(std::string key, int parent, Lane lane)
    {
        const int id = add(std::move(key), parent);
        boxes[std::size_t(id)].lane = lane;
        return id;
    }
    void link(int from, int to) { edges.push_back({from, to, 1}); }
    LayoutBox &operator[](int id) { return boxes[std::size_t(id)]; }
};

/// Two zones with public, application and data subnets, users in front, a bucket beside.
struct WebApplication : Diagram {
    int users = inLane("users", -1, Lane::Left);
    int cloudFront = inLane("cloudfront", -1, Lane::Global);
    int region = add("region", -1, BoxKind::Container);
    int vpc = add("vpc", region, BoxKind::Container);
    int zones[2] = {zone("zone a", vpc, 0), zone("zone b", vpc, 1)};
    int publicNets[2] = {tier("public a", zones[0], BoxKind::Container, 0),
                         tier("public b", zones[1], BoxKind::Container, 0)};
    int appNets[2] = {tier("app a", zones[0], BoxKind::Container, 1), tier("app b", zones[1], BoxKind::Container, 1)};
    int dataNets[2] = {tier("data a", zones[0], BoxKind::Container, 2),
                       tier("data b", zones[1], BoxKind::Container, 2)};
    int nats[2] = {add("nat a", publicNets[0]), add("nat b", publicNets[1])};
    int web[2] = {add("web a", appNets[0]), add("web b", appNets[1])};
    int database = add("database", dataNets[0]);
    int balancer = tier("balancer", vpc, BoxKind::Leaf, 0);
    int gateway = add("gateway", vpc, BoxKind::Border);
    int bucket = inLane("bucket", region, Lane::Regional);
    int group = add("group", vpc, BoxKind::Overlay);

    WebApplication()
    {
        (*this)[group].members = {web[0], web[1]};
        link(users, cloudFront);
        link(cloudFront, balancer);
        for (const int i : {0, 1}) {
            link(balancer, web[i]);
            link(web[i], database);
            link(nats[i], gateway);
        }
        link(web[0], bucket);
    }
};

/// About `count` boxes: VPCs with zones and tiers, loose and regional tiles, mostly local connections.
inline Diagram landscape(int count, unsigned seed)
{
    Diagram d;
    std::mt19937 engine(seed);
    const auto below = [&](int n) { return int(engine() % unsigned(n)); };
    const auto name = [&](const char *kind) { return kind + std::to_string(d.boxes.size()); };
    const int region = d.add("region", -1, BoxKind::Container);
    std::vector<int> leaves{d.inLane("users", -1, Lane::Left), d.inLane("cdn", -1, Lane::Global)};
    while (int(d.boxes.size()) < count) {
        const int vpc = d.add(name("vpc"), region, BoxKind::Container);
        const int zones = 1 + below(3);
        std::vector<int> subnets;
        for (int z = 0; z < zones; ++z) {
            const int zone = d.zone(name("zone"), vpc, z);
            for (int row = 0; row < 3; ++row)
                if (below(6) > 0)
                    subnets.push_back(d.tier(name("subnet"), zone, BoxKind::Container, row));
        }
        const std::size_t firstHere = leaves.size();
        leaves.push_back(d.tier(name("balancer"), vpc, BoxKind::Leaf, below(3)));
        leaves.push_back(d.add(name("gateway"), vpc, BoxKind::Border));
        for (int i = 0, most = 20 + below(60); i < most && int(d.boxes.size()) < count; ++i) {
            const int kind = below(10);
            if (kind < 6 && !subnets.empty())
                leaves.push_back(d.add(name("instance"), subnets[std::size_t(below(int(subnets.size())))]));
            else if (kind < 8)
                leaves.push_back(d.add(name("function"), region));
            else
                leaves.push_back(d.inLane(name("queue"), region, Lane::Regional));
        }
        // Connections within this part, and one in twenty to somewhere else.
        const int here = int(leaves.size() - firstHere);
        for (int i = 0; i < here * 6 / 5; ++i) {
            const int from = leaves[firstHere + std::size_t(below(here))];
            const int to = below(20) == 0 ? leaves[std::size_t(below(int(leaves.size())))]
                                          : leaves[firstHere + std::size_t(below(here))];
            if (from != to)
                d.link(from, to);
        }
    }
    return d;
}

inline RouteInput routeInput(const Diagram &d, const std::vector<Rect> &rects)
{
    RouteInput input;
    for (const LayoutBox &box : d.boxes) {
        const Rect &rect = rects[std::size_t(box.id)];
        const bool container = box.kind == BoxKind::Container;
        input.boxes.push_back({.id = box.id,
                               .parent = box.parent,
                               .kind = container                      ? RouteBoxKind::Container
                                       : box.kind == BoxKind::Overlay ? RouteBoxKind::Overlay
                                                                      : RouteBoxKind::Tile,
                               .rect = rect,
                               .label = container ? Rect{rect.x, rect.y, 96, 24} : Rect{}});
    }
    for (std::size_t i = 0; i < d.edges.size(); ++i)
        input.edges.push_back({.id = int(i), .from = d.edges[i].from, .to = d.edges[i].to});
    return input;
}

} // namespace cirro::diagrams
