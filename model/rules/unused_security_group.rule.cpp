#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

/// Rules of its own are no use of a group.
bool isItsRule(const Element &user)
{
    return user.type == "AWS::EC2::SecurityGroupIngress" || user.type == "AWS::EC2::SecurityGroupEgress";
}

bool onlyItsRules(const Index &index, const ElementId &group)
{
    return std::ranges::all_of(index.to(group), [&](std::uint32_t position) {
        const Link &link = index.link(position);
        const Element *user = index.find(link.from);
        const auto *key = link.path.size() > 1 ? std::get_if<std::string>(&link.path[1]) : nullptr;
        return user && (user->id == group || (isItsRule(*user) && key && *key == "GroupId"));
    });
}

void check(Context &context, const Element *subject)
{
    const bool named = !context.index().to(subject->id).empty();
    if (named ? !onlyItsRules(context.index(), subject->id) : isUsed(context, *subject))
        return;
    if (named && isHandedOut(context, *subject))
        return;
    if (mayBeHidden(context))
        return;
    context.report({.severity = Severity::Advice,
                    .element = subject->id,
                    .path = placeOf(*subject),
                    .args = {subject->id.text()}});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    if (!context.index().to(finding.element).empty())
        return {};
    return {fixByRemoving({"fix.remove-group", {finding.args[0]}}, finding.path)};
}

} // namespace

extern const Rule unused_security_group{
    .id = "net.unused-security-group",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.2"},
    .docsUrl = "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html",
    .types = {"AWS::EC2::SecurityGroup"},
    .reads = {.neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
