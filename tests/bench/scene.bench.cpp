#include "tests/bench/landscape.h"

#include "model/design/layout.h"
#include "model/edits/edits.h"
#include "model/rules/engine.h"
#include "model/scene/arrangement.h"
#include "model/scene/build.h"

#include <benchmark/benchmark.h>

#include <stdexcept>

namespace {

using namespace cirro;

Snapshot snapshotOf(benchmark::State &state)
{
    auto read = readDesign(bench::landscape(static_cast<int>(state.range(0))));
    if (!read)
        throw std::runtime_error(read.error().code);
    return Snapshot::of(std::move(read.value().design));
}

void layOutAndRoute(benchmark::State &state)
{
    const Snapshot snapshot = snapshotOf(state);
    std::size_t ways = 0;
    for (auto _ : state) {
        const scene::Cast cast = scene::castOf(snapshot, {});
        ways = scene::arrange(snapshot.design, cast)->routes.size();
    }
    state.counters["connectors"] = static_cast<double>(ways);
}

void wholePicture(benchmark::State &state)
{
    const Snapshot snapshot = snapshotOf(state);
    const auto judgement = rules::judge(snapshot);
    for (auto _ : state)
        benchmark::DoNotOptimize(scene::build(snapshot, judgement.get(), {}));
}

/// What stands on the screen before a drag ends, and the design after it.
struct Drag {
    explicit Drag(benchmark::State &state)
    {
        const Snapshot read = snapshotOf(state);
        const scene::Scene first = scene::build(read, nullptr, {});
        before = read.with(scene::settled(read.design, first));
        judgement = rules::judge(before);
        shown = scene::build(before, judgement.get(), {}, &first);
        after = moved();
    }
    Design moved() const
    {
        const ElementId id = ElementId::resource("Instance0A");
        auto result = move(before.design, *before.index, {id}, {16, 8}, before.index->find(id)->container);
        if (!result)
            throw std::runtime_error(result.error().code);
        return result.value().design;
    }
    Snapshot before{};
    Design after{};
    std::shared_ptr<const rules::Judgement> judgement{};
    scene::Scene shown{};
};

void pictureAfterAMove(benchmark::State &state)
{
    const Drag drag(state);
    const Snapshot after = drag.before.with(drag.after);
    for (auto _ : state)
        benchmark::DoNotOptimize(scene::build(after, drag.judgement.get(), {}, &drag.shown));
}

/// Everything between letting go and a picture with badges: the edit, its index, the rules, the picture.
void dropToPicture(benchmark::State &state)
{
    const Drag drag(state);
    for (auto _ : state) {
        const Snapshot after = drag.before.with(drag.moved());
        const auto judgement = rules::judge(after, drag.before, *drag.judgement);
        benchmark::DoNotOptimize(scene::build(after, judgement.get(), {}, &drag.shown));
    }
}

void sizes(benchmark::internal::Benchmark *bench)
{
    for (const int count : {10, 100, 500, 1000, 10000})
        bench->Arg(count);
    bench->Unit(benchmark::kMillisecond);
}

BENCHMARK(layOutAndRoute)->Name("scene/lay-out-and-route")->Apply(sizes);
BENCHMARK(wholePicture)->Name("scene/whole")->Apply(sizes);
BENCHMARK(pictureAfterAMove)->Name("scene/after-a-move")->Apply(sizes);
BENCHMARK(dropToPicture)->Name("scene/drop-to-picture")->Apply(sizes);

} // namespace
