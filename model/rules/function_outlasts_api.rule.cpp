#include "model/rules/said.h"

namespace cirro::rules {

namespace {

/// Seconds that interfaces wait for an answer unless somebody asked for more.
long long patienceOf(const Element &user, const Link &link)
{
    const auto key = [&](std::size_t i) {
        const auto *text = i < link.path.size() ? std::get_if<std::string>(&link.path[i]) : nullptr;
        return text ? std::string_view(*text) : std::string_view();
    };
    if (user.type == "AWS::ApiGateway::Method" && key(1) == "Integration" && key(2) == "Uri" &&
        !propertyAt(user, "Integration.TimeoutInMillis"))
        return 29;
    if (user.type == "AWS::ApiGatewayV2::Integration" && key(1) == "IntegrationUri" &&
        !propertyAt(user, "TimeoutInMillis"))
        return 30;
    return 0;
}

void check(Context &context, const Element *subject)
{
    const Element *caller = nullptr;
    long long patience = 0;
    for (const std::uint32_t position : context.index().to(subject->id)) {
        const Link &link = context.index().link(position);
        const Element *user = context.index().find(link.from);
        const long long waits = user && !link.elsewhere ? patienceOf(*user, link) : 0;
        if (waits > 0 && !caller) {
            caller = user;
            patience = waits;
        }
    }
    if (!caller)
        return;
    forEachSaid(context, *subject, "Timeout", [&](const Said &said) {
        const auto seconds = said.value.integer();
        if (seconds && *seconds > patience)
            context.report(
                findingAt(*subject, said, Severity::Advice,
                          {subject->id.text(), std::to_string(*seconds), caller->id.text(), std::to_string(patience)}));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr written = syntax::at(context.design().document, finding.path);
    if (!written || !written->isScalar() || !written->tag.empty())
        return {};
    return {fixBySetting({"fix.shorten", {finding.args[0], finding.args[3]}}, finding.path,
                         syntax::Node::literal(finding.args[3]))};
}

} // namespace

extern const Rule function_outlasts_api{
    .id = "perf.function-outlasts-api",
    .severity = Severity::Advice,
    .pillar = Pillar::PerformanceEfficiency,
    .examTasks = {"2.1", "3.2"},
    .docsUrl = "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html",
    .types = {"AWS::Lambda::Function"},
    .reads = {.neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
