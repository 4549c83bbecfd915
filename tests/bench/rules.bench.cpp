#include "model/design/layout.h"
#include "model/rules/engine.h"
#include "tests/rules/many_conditions.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace {

using namespace cirro;

/// One tier of a web application with its network, as often as wanted: ten resources each, every eighth reference
/// through an intrinsic, a condition among them.
std::string templateOf(int resources)
{
    std::string text = R"(AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Stage: { Type: String, Default: test, AllowedValues: [test, prod] }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
)";
    for (int i = 0; i < resources / 10; ++i) {
        const std::string n = std::to_string(i);
        const std::string third = std::to_string(i % 250);
        text += "  Vpc" + n + ":\n    Type: AWS::EC2::VPC\n    Properties: { CidrBlock: 10." + third + ".0.0/16 }\n";
        text += "  Gateway" + n + ":\n    Type: AWS::EC2::InternetGateway\n";
        text += "  Attachment" + n + ":\n    Type: AWS::EC2::VPCGatewayAttachment\n    Properties: { VpcId: !Ref Vpc" +
                n + ", InternetGatewayId: !Ref Gateway" + n + " }\n";
        text += "  Table" + n + ":\n    Type: AWS::EC2::RouteTable\n    Properties: { VpcId: !Ref Vpc" + n + " }\n";
        text += "  Route" + n + ":\n    Type: AWS::EC2::Route\n    Properties: { RouteTableId: !Ref Table" + n +
                ", DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway" + n + " }\n";
        for (int s = 0; s < 2; ++s) {
            const std::string name = "Subnet" + n + (s ? "B" : "A");
            text += "  " + name + ":\n    Type: AWS::EC2::Subnet\n    Properties:\n      VpcId: !Ref Vpc" + n +
                    "\n      AvailabilityZone: !Select [" + std::to_string(s) + ", !GetAZs '']\n      CidrBlock: 10." +
                    third + "." + std::to_string(s) +
                    ".0/24\n      Tags: [{ Key: Name, Value: !Sub '${AWS::StackName}-" + n + "' }]\n";
        }
        text += "  Association" + n +
                ":\n    Type: AWS::EC2::SubnetRouteTableAssociation\n    Properties: { SubnetId: !Ref Subnet" + n +
                "A, RouteTableId: !Ref Table" + n + " }\n";
        text += "  Balancer" + n +
                ":\n    Type: AWS::ElasticLoadBalancingV2::LoadBalancer\n    Properties: { Scheme: internet-facing, "
                "Subnets: [!Ref Subnet" +
                n + "A, !Ref Subnet" + n + "B] }\n";
        text += "  Queue" + n +
                ":\n    Type: AWS::SQS::Queue\n    Properties: { VisibilityTimeout: !If [IsProd, 180, 30], "
                "SqsManagedSseEnabled: true }\n";
    }
    return text;
}

Snapshot snapshotOf(int resources)
{
    auto read = readDesign(templateOf(resources));
    if (!read)
        throw std::runtime_error(read.error().code);
    return Snapshot::of(std::move(read.value().design));
}

void allRulesOnce(benchmark::State &state)
{
    const Snapshot snapshot = snapshotOf(static_cast<int>(state.range(0)));
    rules::judge(snapshot); // types are unpacked once a program
    for (auto _ : state)
        benchmark::DoNotOptimize(rules::judge(snapshot));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(allRulesOnce)
    ->Name("rules/all")
    ->Arg(10)
    ->Arg(100)
    ->Arg(500)
    ->Arg(1000)
    ->Arg(10000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();

void allRulesAfterAnEdit(benchmark::State &state)
{
    const Snapshot before = snapshotOf(static_cast<int>(state.range(0)));
    const auto judged = rules::judge(before);
    const syntax::Path path{std::string("Resources"), std::string("Subnet0A"), std::string("Properties"),
                            std::string("CidrBlock")};
    auto edited = syntax::set(before.design.document, path, syntax::Node::scalar("10.0.9.0/24"));
    Design design = before.design;
    design.document = edited.value().document;
    const Snapshot after = before.with(design);
    for (auto _ : state)
        benchmark::DoNotOptimize(rules::judge(after, before, *judged));
}
BENCHMARK(allRulesAfterAnEdit)
    ->Name("rules/after-an-edit")
    ->Arg(500)
    ->Arg(1000)
    ->Arg(10000)
    ->Unit(benchmark::kMillisecond);

void allRulesWithManyConditions(benchmark::State &state)
{
    auto read = readDesign(rules::manyConditions(static_cast<int>(state.range(0))));
    if (!read)
        throw std::runtime_error(read.error().code);
    const Snapshot snapshot = Snapshot::of(std::move(read.value().design));
    rules::judge(snapshot);
    for (auto _ : state)
        benchmark::DoNotOptimize(rules::judge(snapshot));
}
BENCHMARK(allRulesWithManyConditions)->Name("rules/conditions")->Arg(26)->Arg(52)->Unit(benchmark::kMillisecond);

/// From its text to the findings, for each file of the folder that CIRRO_BENCH_TEMPLATES names.
const bool templatesRegistered = [] {
    const char *folder = std::getenv("CIRRO_BENCH_TEMPLATES");
    if (!folder)
        return false;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        benchmark::RegisterBenchmark(("rules/template/" + entry.path().stem().string()).c_str(), [text](benchmark::State
                                                                                                            &state) {
            for (auto _ : state) {
                auto read = readDesign(text);
                if (!read) {
                    state.SkipWithError(read.error().code.c_str());
                    break;
                }
                benchmark::DoNotOptimize(rules::judge(Snapshot::of(std::move(read.value().design))));
            }
        })->Unit(benchmark::kMillisecond);
    }
    return true;
}();

} // namespace
