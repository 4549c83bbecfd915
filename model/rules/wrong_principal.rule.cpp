#include "model/rules/facts.h"
#include "model/rules/policies.h"
#include "model/rules/said.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace cirro::rules {

namespace {

using expression::Value;
using syntax::Node;

/// "lambda" of lambda.amazonaws.com, "logs" of logs.eu-west-1.amazonaws.com.
std::string shortName(std::string_view principal)
{
    const std::string_view host = principal.substr(0, principal.find(".amazonaws.com"));
    const std::size_t dot = host.rfind('.');
    const std::string_view last = dot == std::string_view::npos ? std::string_view() : host.substr(dot + 1);
    const bool region = std::ranges::count(last, '-') >= 2 && last.back() >= '0' && last.back() <= '9';
    return std::string(region ? host.substr(0, dot) : host);
}

/// Whom a role trusts; nothing when it cannot be told, or when it is not only services.
std::optional<std::set<std::string>> trusted(Context &context, const Element &role)
{
    std::set<std::string> services;
    bool known = true;
    bool any = false;
    forEachStatement(context, propertyAt(role, "AssumeRolePolicyDocument"), placeOf(role, "AssumeRolePolicyDocument"),
                     worldOf(role), [&](const Statement &statement) {
                         any = true;
                         const Value *principal = statement.value.member("Principal");
                         const auto names = textsOf(principal ? principal->member("Service") : nullptr);
                         known = known && names && principal && principal->map() && principal->map()->size() == 1 &&
                                 !names->empty() && statement.allows();
                         if (known)
                             for (const std::string &name : *names)
                                 services.insert(shortName(name));
                     });
    return known && any ? std::optional(std::move(services)) : std::nullopt;
}

/// The service that takes the role on through a reference; empty when that is not known.
std::string assumer(Context &context, const Link &link)
{
    const Element *user = context.index().find(link.from);
    std::string dotted;
    for (std::size_t i = 1; i < link.path.size(); ++i)
        if (const auto *key = std::get_if<std::string>(&link.path[i]); key && !key->starts_with("Fn::"))
            dotted += (dotted.empty() ? "" : ".") + *key;
    const auto &facts = factsOf("trust").at("assumers");
    const auto type = user ? facts.find(user->type) : facts.end();
    const auto property = type != facts.end() ? type->find(dotted) : decltype(type->end()){};
    return type != facts.end() && property != type->end() ? property->get<std::string>() : std::string();
}

void check(Context &context, const Element *subject)
{
    const auto services = trusted(context, *subject);
    if (!services)
        return;
    std::set<std::string> said;
    for (const std::uint32_t position : context.index().to(subject->id)) {
        const Link &link = context.index().link(position);
        const std::string wanted = assumer(context, link);
        const Element *user = context.index().find(link.from);
        const auto world = user ? worldOf(*subject).with(worldOf(*user)) : std::nullopt;
        if (wanted.empty() || !world || services->contains(wanted) || !said.insert(wanted).second)
            continue;
        context.report({.severity = Severity::Error,
                        .element = subject->id,
                        .path = placeOf(*subject, "AssumeRolePolicyDocument"),
                        .args = {subject->id.text(), user->id.text(), wanted + ".amazonaws.com",
                                 *services->begin() + ".amazonaws.com"},
                        .world = world->text()});
    }
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    syntax::Path place = finding.path;
    for (const syntax::Step &step :
         syntax::Path{std::string("Statement"), std::size_t{0}, std::string("Principal"), std::string("Service")})
        place.push_back(step);
    const auto &document = context.design().document;
    const syntax::NodePtr service = syntax::at(document, place);
    const syntax::NodePtr statements = syntax::at(document, {place.begin(), place.end() - 3});
    if (!service || !service->tag.empty() || !statements || statements->size() != 1)
        return {};
    // Whoever takes it on today keeps it: the services that others of the template need stay.
    std::vector<syntax::NodePtr> names{Node::scalar(finding.args[2])};
    const Element *role = context.index().find(finding.element);
    std::set<std::string> needed;
    for (const std::uint32_t position : context.index().to(role->id))
        needed.insert(assumer(context, context.index().link(position)));
    for (const std::string &name : trusted(context, *role).value_or(std::set<std::string>()))
        if (needed.contains(name))
            names.push_back(Node::scalar(name + ".amazonaws.com"));
    return {fixBySetting({"fix.trust", {finding.args[0], finding.args[2]}}, place,
                         names.size() == 1 ? names.front() : Node::sequence(names))};
}

} // namespace

extern const Rule wrong_principal{
    .id = "sec.wrong-principal",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.1"},
    .docsUrl = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
    .types = {"AWS::IAM::Role"},
    .reads = {.neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
