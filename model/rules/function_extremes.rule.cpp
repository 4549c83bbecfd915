#include "model/rules/related.h"
#include "model/rules/settings.h"
#include "model/rules/wanted.h"

namespace cirro::rules {

namespace {

// https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html: 1,769 MB come with one processor.
constexpr long long usualMemory = 128;
constexpr long long enoughToStart = 512;
constexpr long long littleMemory = 256;
constexpr long long muchMemory = 8192;
constexpr long long usualTimeout = 3;
constexpr long long longestTimeout = 900;

/// Runtimes that load and compile much before they do anything.
bool startsSlowly(Context &context, const Element &subject)
{
    const syntax::NodePtr node = propertyAt(subject, "Runtime");
    const auto runtime = node ? context.evaluate(node).text() : std::nullopt;
    return runtime && (runtime->starts_with("java") || runtime->starts_with("dotnet"));
}

void check(Context &context, const Element *subject)
{
    const auto report = [&](const char *property, long long value, const char *variant) {
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = placeOf(*subject, property),
                        .args = {subject->id.text(), std::to_string(value)},
                        .variant = variant,
                        .world = worldOf(*subject).text()});
    };
    const auto memory = numberOf(context, *subject, "MemorySize", usualMemory);
    if (memory && *memory >= muchMemory)
        report("MemorySize", *memory, "much-memory");
    else if (memory && *memory < littleMemory && startsSlowly(context, *subject))
        report("MemorySize", *memory, "little-memory");
    const auto timeout = numberOf(context, *subject, "Timeout", usualTimeout);
    if (timeout && *timeout >= longestTimeout && !makesResources(context.index(), *subject))
        report("Timeout", *timeout, "long");
    else if (timeout && *timeout <= usualTimeout && startsSlowly(context, *subject))
        report("Timeout", *timeout, "short");
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *subject = context.index().find(finding.element);
    const bool memory = finding.variant == "little-memory";
    if (!subject || (!memory && finding.variant != "short"))
        return {}; // how much it needs is measured, not guessed
    const char *property = memory ? "MemorySize" : "Timeout";
    const syntax::NodePtr present = propertyAt(*subject, property);
    if (!isPlainWayTo(*subject, property) || (present && !present->isScalar()))
        return {};
    const std::string value = std::to_string(memory ? enoughToStart : 30);
    return {fixBySetting({memory ? "fix.more-memory" : "fix.more-time", {finding.args[0], value}},
                         placeOf(*subject, property), syntax::Node::literal(value))};
}

} // namespace

extern const Rule function_extremes{
    .id = "perf.function-extremes",
    .severity = Severity::Advice,
    .pillar = Pillar::PerformanceEfficiency,
    .examTasks = {"3.2", "4.2"},
    .docsUrl = "https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html",
    .types = {"AWS::Lambda::Function"},
    .reads = {.neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
