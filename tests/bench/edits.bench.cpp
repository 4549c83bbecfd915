#include "tests/bench/landscape.h"

#include "model/comparison/picture.h"
#include "model/design/design_diff.h"
#include "model/design/layout.h"
#include "model/edits/find.h"
#include "model/scene/fold.h"

#include <benchmark/benchmark.h>

#include <stdexcept>

namespace {

using namespace cirro;

Design read(const std::string &text)
{
    auto result = readDesign(text);
    if (!result)
        throw std::runtime_error(result.error().code);
    return std::move(result.value().design);
}

Snapshot snapshotOf(benchmark::State &state)
{
    return Snapshot::of(read(bench::landscape(static_cast<int>(state.range(0)))));
}

/// Every so many stages the same value set.
Design changed(Design design, int resources, int every)
{
    for (int stage = 0; stage * 10 < resources; stage += every) {
        const syntax::Path path{std::string("Resources"), "Queue" + std::to_string(stage), std::string("Properties"),
                                std::string("VisibilityTimeout")};
        auto edited = syntax::set(design.document, path, syntax::Node::scalar("60"));
        if (!edited)
            throw std::runtime_error(edited.error().code);
        design.document = edited.value().document;
    }
    return design;
}

FindWish wishFor(const std::string &words, const std::string &instead)
{
    return {.finder = [words, instead](std::string_view text) {
        std::vector<Occurrence> found;
        for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + words.size()))
            found.push_back({at, at + words.size(), instead});
        return found;
    }};
}

void findText(benchmark::State &state)
{
    const Snapshot snapshot = snapshotOf(state);
    const FindWish wish = wishFor("ub", "ob");
    std::size_t count = 0;
    for (auto _ : state)
        count = findIn(snapshot.design, *snapshot.index, wish).size();
    state.counters["found"] = static_cast<double>(count);
}

void replaceValues(benchmark::State &state)
{
    const Snapshot snapshot = snapshotOf(state);
    const auto found = findIn(snapshot.design, *snapshot.index, wishFor("t3.micro", "t3.small"));
    for (auto _ : state)
        benchmark::DoNotOptimize(replaceFound(snapshot.design, *snapshot.index, found));
}

/// One of ten resources: "Queue0", "Queue1" …
std::vector<ElementId> everyTenth(int resources, const std::string &name)
{
    std::vector<ElementId> ids;
    for (int stage = 0; stage * 10 < resources; ++stage)
        ids.push_back(ElementId::resource(name + std::to_string(stage)));
    return ids;
}

void renameMany(benchmark::State &state)
{
    const Snapshot snapshot = snapshotOf(state);
    FindWish wish = wishFor("Queue", "Line");
    wish.what = FindWhat::Names;
    const auto found = findIn(snapshot.design, *snapshot.index, wish);
    for (auto _ : state)
        benchmark::DoNotOptimize(replaceFound(snapshot.design, *snapshot.index, found));
    state.counters["found"] = static_cast<double>(found.size());
}
void removeMany(benchmark::State &state)
{
    const Snapshot snapshot = snapshotOf(state);
    const auto ids = everyTenth(static_cast<int>(state.range(0)), "Queue");
    for (auto _ : state)
        benchmark::DoNotOptimize(remove(snapshot.design, *snapshot.index, ids));
}
void duplicateMany(benchmark::State &state)
{
    const Snapshot snapshot = snapshotOf(state);
    const auto ids = everyTenth(static_cast<int>(state.range(0)), "Queue");
    for (auto _ : state)
        benchmark::DoNotOptimize(duplicate(snapshot.design, *snapshot.index, ids));
}
void moveMany(benchmark::State &state)
{
    const Snapshot snapshot = snapshotOf(state);
    std::vector<ElementId> ids;
    for (int stage = 0; stage * 10 < static_cast<int>(state.range(0)); ++stage)
        ids.push_back(ElementId::resource("Instance" + std::to_string(stage) + "A"));
    for (auto _ : state)
        benchmark::DoNotOptimize(
            move(snapshot.design, *snapshot.index, ids, {40, 0}, ElementId::resource("Subnet0B"), Scope::ThisWorld));
}

void compareVersions(benchmark::State &state, int every)
{
    const Snapshot before = snapshotOf(state);
    const int resources = static_cast<int>(state.range(0));
    const Snapshot after = before.with(changed(before.design, resources, every > 0 ? every : resources));
    const scene::Scene shown = scene::build(after, nullptr, {});
    for (auto _ : state)
        benchmark::DoNotOptimize(comparison::look(before, after, {}, &shown));
}
void compareOneEdit(benchmark::State &state)
{
    compareVersions(state, 0);
}
void compareManyEdits(benchmark::State &state)
{
    compareVersions(state, 2); // one of ten resources in every second stage: 5 %
}

/// What is typed into the text is another tree, of which nothing is shared with the one before.
void takeOverText(benchmark::State &state)
{
    const int resources = static_cast<int>(state.range(0));
    const Snapshot before = snapshotOf(state);
    const std::string text = syntax::write(changed(before.design, resources, resources).document);
    for (auto _ : state) {
        const Design next = read(text);
        benchmark::DoNotOptimize(diff(before.design, next));
        benchmark::DoNotOptimize(before.with(next));
    }
}

void otherView(benchmark::State &state, const scene::ViewSettings &view)
{
    const Snapshot snapshot = snapshotOf(state);
    const auto judgement = rules::judge(snapshot);
    for (auto _ : state)
        benchmark::DoNotOptimize(scene::build(snapshot, judgement.get(), view));
}
void securityView(benchmark::State &state)
{
    otherView(state, {.view = "security"});
}
void networkView(benchmark::State &state)
{
    otherView(state, {.view = "network"});
}
void everythingUnfolded(benchmark::State &state)
{
    otherView(state, {.plumbing = true});
}

void collapseNetwork(benchmark::State &state)
{
    const Snapshot snapshot = snapshotOf(state);
    const auto judgement = rules::judge(snapshot);
    const scene::Scene shown = scene::build(snapshot, judgement.get(), {});
    for (auto _ : state) {
        const Snapshot after = snapshot.with(scene::collapsed(snapshot.design, shown, ElementId::resource("Network0")));
        benchmark::DoNotOptimize(scene::build(after, judgement.get(), {}, &shown));
    }
}

void sizes(benchmark::internal::Benchmark *bench)
{
    for (const int count : {10, 100, 500, 1000, 10000})
        bench->Arg(count);
    bench->Unit(benchmark::kMillisecond);
}

BENCHMARK(findText)->Name("find/text")->Apply(sizes);
BENCHMARK(replaceValues)->Name("replace/values")->Apply(sizes);
BENCHMARK(renameMany)->Name("replace/names")->Apply(sizes);
BENCHMARK(removeMany)->Name("edit/remove-many")->Apply(sizes);
BENCHMARK(duplicateMany)->Name("edit/duplicate-many")->Apply(sizes);
BENCHMARK(moveMany)->Name("edit/move-many")->Apply(sizes);
BENCHMARK(compareOneEdit)->Name("compare/one-edit")->Apply(sizes);
BENCHMARK(compareManyEdits)->Name("compare/5-percent")->Apply(sizes);
BENCHMARK(takeOverText)->Name("text/take-over")->Apply(sizes);
BENCHMARK(networkView)->Name("view/network")->Apply(sizes);
BENCHMARK(securityView)->Name("view/security")->Apply(sizes);
BENCHMARK(everythingUnfolded)->Name("fold/everything-unfolded")->Apply(sizes);
BENCHMARK(collapseNetwork)->Name("fold/collapse")->Apply(sizes);

} // namespace
