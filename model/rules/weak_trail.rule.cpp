#include "model/rules/growing.h"
#include "model/rules/wanted.h"

#include <array>

namespace cirro::rules {

namespace {

constexpr std::array<std::string_view, 2> switches = {"IsMultiRegionTrail", "EnableLogFileValidation"};

void check(Context &context, const Element *subject)
{
    std::string off;
    for (const std::string_view name : switches)
        if (comesTo(context, *subject, name, "true", false) == false)
            off += (off.empty() ? "" : ", ") + std::string(name);
    if (!off.empty())
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = {std::string("Resources"), subject->id.text()},
                        .args = {subject->id.text(), off},
                        .variant = "off",
                        .world = worldOf(*subject).text()});
    forEachSaid(context, *subject, "KMSKeyId", [&](const Said &said) {
        if (said.value.isNoValue())
            context.report({.severity = Severity::Advice,
                            .element = subject->id,
                            .path = {std::string("Resources"), subject->id.text(), std::string("Properties")},
                            .args = {subject->id.text()},
                            .variant = "key",
                            .world = said.world});
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *trail = context.index().find(finding.element);
    if (!trail || finding.variant != "off" || !isPlainWayTo(*trail, switches.front()))
        return {};
    for (const std::string_view name : switches)
        if (const syntax::NodePtr present = propertyAt(*trail, name);
            present && (!present->isScalar() || !present->tag.empty()))
            return {};
    return {{{"fix.set", finding.args}, [trail = *trail](const Snapshot &now) {
                 Growing growing(now);
                 for (const std::string_view name : switches)
                     growing.set(placeOf(trail, name), syntax::Node::literal("true"));
                 return growing.result();
             }}};
}

} // namespace

extern const Rule weak_trail{
    .id = "sec.weak-trail",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.1", "1.3"},
    .docsUrl = "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html",
    .types = {"AWS::CloudTrail::Trail"},
    .policy = true,
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
