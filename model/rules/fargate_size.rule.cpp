#include "model/expression/function_of.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace cirro::rules {

namespace {

/// What Fargate offers: CPU units, and memory in MiB from … to in steps. A quarter of a vCPU also takes 512.
struct Size {
    long long cpu = 0;
    long long least = 0;
    long long most = 0;
    long long step = 0;
};
constexpr std::array<Size, 7> sizes = {{{256, 1024, 2048, 1024},
                                        {512, 1024, 4096, 1024},
                                        {1024, 2048, 8192, 1024},
                                        {2048, 4096, 16384, 1024},
                                        {4096, 8192, 30720, 1024},
                                        {8192, 16384, 61440, 4096},
                                        {16384, 32768, 122880, 8192}}};
constexpr long long smallest = 512; // MiB

/// "1 vCPU" and "2GB" as units and MiB.
std::optional<long long> amountOf(const expression::Value &value)
{
    if (const auto number = value.integer())
        return number;
    const auto text = value.text();
    if (!text)
        return {};
    double number = 0;
    std::size_t end = 0;
    try {
        number = std::stod(*text, &end);
    } catch (const std::exception &) {
        return {};
    }
    const std::string unit = [&] {
        std::string rest = text->substr(end);
        std::erase(rest, ' ');
        std::ranges::transform(rest, rest.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return rest;
    }();
    if (unit != "vcpu" && unit != "gb")
        return {};
    constexpr double whole = 1024;
    return static_cast<long long>(number * whole);
}

bool fits(const Size &size, long long memory)
{
    return (size.cpu == sizes.front().cpu && memory == smallest) ||
           (memory >= size.least && memory <= size.most && (memory - size.least) % size.step == 0);
}

bool isFargate(Context &context, const Element &subject)
{
    const syntax::NodePtr node = propertyAt(subject, "RequiresCompatibilities");
    const expression::Value value = node ? context.evaluate(node) : expression::Value();
    return value.list() &&
           std::ranges::any_of(*value.list(), [](const expression::Value &item) { return item.text() == "FARGATE"; });
}

void check(Context &context, const Element *subject)
{
    if (!isFargate(context, *subject))
        return;
    for (const char *name : {"Cpu", "Memory"})
        if (!propertyAt(*subject, name)) {
            context.report({.severity = Severity::Error,
                            .element = subject->id,
                            .path = placeOf(*subject),
                            .args = {subject->id.text(), name},
                            .variant = "missing"});
            return;
        }
    const auto cpu = amountOf(context.evaluate(propertyAt(*subject, "Cpu")));
    const auto memory = amountOf(context.evaluate(propertyAt(*subject, "Memory")));
    if (!cpu || !memory)
        return;
    const auto size = std::ranges::find(sizes, *cpu, &Size::cpu);
    if (size != sizes.end() && fits(*size, *memory))
        return;
    Finding finding{.severity = Severity::Error,
                    .element = subject->id,
                    .path = placeOf(*subject, size == sizes.end() ? "Cpu" : "Memory"),
                    .args = {subject->id.text(), std::to_string(*cpu), std::to_string(*memory)},
                    .variant = size == sizes.end() ? "cpu" : "pair"};
    if (size != sizes.end()) {
        finding.args.push_back(std::to_string(size == sizes.begin() ? smallest : size->least));
        finding.args.push_back(std::to_string(size->most));
        finding.args.push_back(std::to_string(size->step));
    }
    context.report(std::move(finding));
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr node = syntax::at(context.design().document, finding.path);
    if (finding.variant != "pair" || !node || !node->isScalar() || expression::isCall(*node))
        return {};
    const auto size = std::ranges::find(sizes, std::stoll(finding.args[1]), &Size::cpu);
    const long long wanted = std::stoll(finding.args[2]);
    long long memory = size->least;
    while (memory < wanted && memory + size->step <= size->most)
        memory += size->step;
    std::vector<Fix> fixes{fixBySetting({"fix.memory", {finding.args[0], std::to_string(memory)}}, finding.path,
                                        syntax::Node::scalar(std::to_string(memory)))};
    // More memory than this much CPU may have: the first size that takes it.
    const syntax::NodePtr cpu = propertyAt(*context.index().find(finding.element), "Cpu");
    const auto larger = std::ranges::find_if(sizes, [&](const Size &each) { return fits(each, wanted); });
    if (larger != sizes.end() && cpu && cpu->isScalar() && !expression::isCall(*cpu))
        fixes.push_back(fixBySetting({"fix.cpu", {finding.args[0], std::to_string(larger->cpu)}},
                                     placeOf(*context.index().find(finding.element), "Cpu"),
                                     syntax::Node::scalar(std::to_string(larger->cpu))));
    return fixes;
}

} // namespace

extern const Rule fargate_size{
    .id = "tpl.fargate-size",
    .severity = Severity::Error,
    .pillar = Pillar::PerformanceEfficiency,
    .examTasks = {"3.2"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
    .sameAs = {"E3047", "E3048"},
    .types = {"AWS::ECS::TaskDefinition"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
