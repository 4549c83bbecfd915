#include "model/rules/samples.h"

#include "model/core/assets.h"

#include <algorithm>

namespace cirro {
const AssetSet &cirro_rule_samples();
}

namespace cirro::rules {

namespace {

/// Without the lines that tell the tests what to expect.
std::string withoutRemarks(std::string_view text)
{
    std::string kept;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end);
        if (!line.starts_with("# expect: ") && !line.starts_with("# fixes: "))
            kept += line;
    }
    return kept;
}

} // namespace

RuleSamples samplesOf(const Rule &rule)
{
    std::string folder(rule.id.substr(rule.id.find('.') + 1));
    std::ranges::replace(folder, '-', '_');
    return {withoutRemarks(cirro_rule_samples().find(folder + "/bad.yaml")),
            withoutRemarks(cirro_rule_samples().find(folder + "/good.yaml"))};
}

std::string_view nameOf(Pillar pillar)
{
    switch (pillar) {
    case Pillar::OperationalExcellence:
        return "operational-excellence";
    case Pillar::Security:
        return "security";
    case Pillar::Reliability:
        return "reliability";
    case Pillar::PerformanceEfficiency:
        return "performance-efficiency";
    case Pillar::CostOptimization:
        return "cost-optimization";
    case Pillar::Sustainability:
        break;
    }
    return "sustainability";
}

} // namespace cirro::rules
