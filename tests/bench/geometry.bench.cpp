#include "tests/geometry/diagrams.h"

#include <benchmark/benchmark.h>

using namespace cirro;
using namespace cirro::diagrams;

namespace {

constexpr unsigned seed = 11;

void sizes(benchmark::internal::Benchmark *bench)
{
    for (const int count : {10, 100, 500, 1000, 10000})
        bench->Arg(count);
    bench->Unit(benchmark::kMillisecond)->Complexity();
}

void layOutDiagram(benchmark::State &state)
{
    const Diagram d = landscape(int(state.range(0)), seed);
    for (auto _ : state)
        benchmark::DoNotOptimize(layOut(d.boxes, d.edges));
    state.SetComplexityN(state.range(0));
}

void layOutAndRoute(benchmark::State &state)
{
    const Diagram d = landscape(int(state.range(0)), seed);
    RouteResult::Stats stats;
    for (auto _ : state)
        stats = route(routeInput(d, layOut(d.boxes, d.edges))).stats;
    state.counters["edges"] = double(d.edges.size());
    state.counters["simple"] = double(stats.simple);
    state.SetComplexityN(state.range(0));
}

void rerouteOneMoved(benchmark::State &state)
{
    const Diagram d = landscape(int(state.range(0)), seed);
    const RouteInput before = routeInput(d, layOut(d.boxes, d.edges));
    const RouteResult first = route(before);
    std::vector<std::size_t> tiles;
    for (std::size_t i = 0; i < before.boxes.size(); ++i)
        if (before.boxes[i].kind == RouteBoxKind::Tile)
            tiles.push_back(i);
    std::size_t turn = 0;
    std::size_t anew = 0;
    for (auto _ : state) {
        RouteInput now = before;
        RouteBox &moved = now.boxes[tiles[turn++ * 7 % tiles.size()]];
        moved.rect = moved.rect.translated(16, 8);
        const RouteResult result = reroute(now, before, first);
        anew += result.edges.size() - result.stats.kept;
    }
    state.counters["anew"] = benchmark::Counter(double(anew), benchmark::Counter::kAvgIterations);
    state.SetComplexityN(state.range(0));
}

void placeOneNew(benchmark::State &state)
{
    Diagram d = landscape(int(state.range(0)), seed);
    const auto rects = layOut(d.boxes, d.edges);
    for (LayoutBox &box : d.boxes)
        box.fixed = rects[std::size_t(box.id)];
    d.link(0, d.inLane("new", d.boxes[2].parent, Lane::None));
    for (auto _ : state)
        benchmark::DoNotOptimize(layOut(d.boxes, d.edges));
    state.SetComplexityN(state.range(0));
}

} // namespace

BENCHMARK(layOutDiagram)->Apply(sizes);
BENCHMARK(layOutAndRoute)->Apply(sizes);
BENCHMARK(rerouteOneMoved)->Apply(sizes);
BENCHMARK(placeOneNew)->Apply(sizes);
