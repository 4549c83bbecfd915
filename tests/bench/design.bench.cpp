#include "tests/bench/landscape.h"

#include "model/design/layout.h"
#include "model/edits/edits.h"

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>
#include <yaml.h>

#include <stdexcept>

namespace {

using namespace cirro;

constexpr std::size_t megabyte = 1'000'000;

Design read(std::string text)
{
    auto result = readDesign(std::move(text));
    if (!result)
        throw std::runtime_error(result.error().code + " at " + result.error().where);
    return std::move(result.value().design);
}

std::string bigYaml()
{
    int resources = 1000;
    std::string text = bench::landscape(resources);
    while (text.size() < megabyte)
        text = bench::landscape(resources += 100);
    return text;
}

std::string bigJson()
{
    int resources = 1000;
    const auto json = [&] {
        return syntax::write(syntax::converted(read(bench::landscape(resources)).document, syntax::Format::Json));
    };
    std::string text = json();
    while (text.size() < megabyte) {
        resources += 100;
        text = json();
    }
    return text;
}

void readText(benchmark::State &state, const std::string &text)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(readDesign(text));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void readMegabyteOfYaml(benchmark::State &state)
{
    readText(state, bigYaml());
}
void readMegabyteOfJson(benchmark::State &state)
{
    readText(state, bigJson());
}
void readSizes(benchmark::State &state)
{
    readText(state, bench::landscape(static_cast<int>(state.range(0))));
}

/// The parser alone, each event thrown away: what reading cannot be faster than.
void libyamlEvents(benchmark::State &state)
{
    const std::string text = bigYaml();
    for (auto _ : state) {
        yaml_parser_t parser;
        yaml_parser_initialize(&parser);
        yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char *>(text.data()), text.size());
        yaml_event_t event;
        for (bool more = true; more;) {
            if (yaml_parser_parse(&parser, &event) == 0)
                throw std::runtime_error("libyaml does not read the landscape");
            more = event.type != YAML_STREAM_END_EVENT;
            yaml_event_delete(&event);
        }
        yaml_parser_delete(&parser);
    }
}

/// A tree without places, order or comments.
void nlohmannTree(benchmark::State &state)
{
    const std::string text = bigJson();
    for (auto _ : state)
        benchmark::DoNotOptimize(nlohmann::json::parse(text));
}

void writeUntouched(benchmark::State &state)
{
    const Design design = read(bench::landscape(static_cast<int>(state.range(0))));
    for (auto _ : state)
        benchmark::DoNotOptimize(writeDesign(design));
}

Design withOneEdit(const Design &design, const std::string &value)
{
    const syntax::Path path{std::string("Resources"), std::string("Subnet0A"), std::string("Properties"),
                            std::string("CidrBlock")};
    auto edited = syntax::set(design.document, path, syntax::Node::scalar(value));
    if (!edited)
        throw std::runtime_error(edited.error().code);
    Design next = design;
    next.document = edited.value().document;
    return next;
}

void writeAfterAnEdit(benchmark::State &state)
{
    const Design design = withOneEdit(read(bench::landscape(static_cast<int>(state.range(0)))), "10.0.200.0/24");
    for (auto _ : state)
        benchmark::DoNotOptimize(writeDesign(design));
}

void indexWhole(benchmark::State &state)
{
    const Design design = read(bench::landscape(static_cast<int>(state.range(0))));
    for (auto _ : state)
        benchmark::DoNotOptimize(Index::build(design));
    state.counters["links"] = static_cast<double>(Index::build(design)->links().size());
}

void indexAfterAnEdit(benchmark::State &state)
{
    const Snapshot before = Snapshot::of(read(bench::landscape(static_cast<int>(state.range(0)))));
    const Design after = withOneEdit(before.design, "10.0.200.0/24");
    for (auto _ : state)
        benchmark::DoNotOptimize(Index::update(*before.index, after));
}

void sizes(benchmark::internal::Benchmark *bench)
{
    for (const int count : {10, 100, 500, 1000, 10000})
        bench->Arg(count);
    bench->Unit(benchmark::kMillisecond);
}

BENCHMARK(readMegabyteOfYaml)->Name("read/yaml-1MB")->Unit(benchmark::kMillisecond);
BENCHMARK(libyamlEvents)->Name("read/yaml-1MB-libyaml-events")->Unit(benchmark::kMillisecond);
BENCHMARK(readMegabyteOfJson)->Name("read/json-1MB")->Unit(benchmark::kMillisecond);
BENCHMARK(nlohmannTree)->Name("read/json-1MB-nlohmann")->Unit(benchmark::kMillisecond);
BENCHMARK(readSizes)->Name("read/resources")->Apply(sizes);
BENCHMARK(writeUntouched)->Name("write/untouched")->Apply(sizes);
BENCHMARK(writeAfterAnEdit)->Name("write/after-an-edit")->Apply(sizes);
BENCHMARK(indexWhole)->Name("index/whole")->Apply(sizes);
BENCHMARK(indexAfterAnEdit)->Name("index/after-an-edit")->Apply(sizes);

} // namespace
