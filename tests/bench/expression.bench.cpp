#include "model/expression/evaluate.h"
#include "model/expression/reference.h"
#include "model/syntax/document.h"

#include <benchmark/benchmark.h>

#include <cstdlib>

using namespace cirro;
using namespace cirro::expression;

namespace {

/// A template of so many resources, each some fifteen nodes with three references and a condition in reach.
syntax::NodePtr landscape(int resources)
{
    std::string text = "Parameters:\n  Stage: {Type: String, Default: prod}\n  Open: {Type: String}\n"
                       "Conditions:\n  Prod: !Equals [!Ref Stage, prod]\n  Big: !And [!Condition Prod, !Not [!Equals "
                       "[!Ref Open, x]]]\n"
                       "Resources:\n";
    for (int i = 0; i < resources; ++i) {
        const std::string name = "Resource" + std::to_string(i);
        const std::string before = "Resource" + std::to_string(i == 0 ? 0 : i - 1);
        text +=
            "  " + name + ":\n    Type: AWS::EC2::Subnet\n    DependsOn: " + before +
            "\n    Properties:\n      VpcId: !Ref Resource0\n      CidrBlock: !Select [1, !Cidr [10.0.0.0/16, 4, 8]]\n"
            "      MapPublicIpOnLaunch: !If [Prod, true, false]\n      AvailabilityZone: !Select [0, !GetAZs '']\n"
            "      Tags:\n        - {Key: Name, Value: !Sub '${Stage}-${" +
            before + ".Arn}'}\n        - {Key: Cost, Value: plain}\n";
    }
    auto read = syntax::read(text);
    if (!read)
        std::abort();
    return read->document.root;
}

void sizes(benchmark::internal::Benchmark *bench)
{
    for (const int count : {10, 1000, 10000})
        bench->Arg(count);
    bench->Unit(benchmark::kMillisecond);
}

void constructEvaluator(benchmark::State &state)
{
    const syntax::NodePtr root = landscape(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        Evaluator evaluator(root, {});
        benchmark::DoNotOptimize(evaluator);
    }
}

void evaluateEveryResource(benchmark::State &state)
{
    const syntax::NodePtr root = landscape(static_cast<int>(state.range(0)));
    const syntax::NodePtr resources = root->find("Resources");
    for (auto _ : state) {
        Evaluator evaluator(root, {.region = "us-east-1"});
        for (const syntax::Entry &entry : resources->entries)
            benchmark::DoNotOptimize(evaluator.evaluate(*entry.value->find("Properties")));
    }
}

void findReferences(benchmark::State &state)
{
    const syntax::NodePtr resources = landscape(static_cast<int>(state.range(0)))->find("Resources");
    for (auto _ : state) {
        std::size_t count = 0;
        for (const syntax::Entry &entry : resources->entries)
            forEachReferenceOfResource(*entry.value, [&](const Reference &) { ++count; });
        benchmark::DoNotOptimize(count);
    }
}

void renameOneResource(benchmark::State &state)
{
    const syntax::NodePtr root = landscape(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(withReferencesRenamed(*root, "Resource5", "Renamed"));
}

} // namespace

BENCHMARK(constructEvaluator)->Apply(sizes);
BENCHMARK(evaluateEveryResource)->Apply(sizes);
BENCHMARK(findReferences)->Apply(sizes);
BENCHMARK(renameOneResource)->Apply(sizes);
