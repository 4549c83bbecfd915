#include "model/rules/facts.h"
#include "model/rules/template_traits.h"
#include "model/rules/wanted.h"

#include <nlohmann/json.hpp>

namespace cirro::rules {

namespace {

/// Reports a runtime whose support has ended; `finding` is at its place and of its element.
void look(Context &context, const std::string &name, const std::optional<std::string> &text, Finding finding)
{
    const auto &facts = factsOf("runtimes");
    const auto today = facts.at("asOf").get<std::string>();
    const auto runtime = text ? facts.at("runtimes").find(*text) : facts.at("runtimes").end();
    if (runtime == facts.at("runtimes").end() || runtime->at("deprecated").get<std::string>() > today)
        return;
    const bool refused = runtime->at("noCreate").get<std::string>() <= today;
    finding.severity = refused ? Severity::Error : Severity::Warning;
    finding.args = {name, *text, runtime->at("deprecated").get<std::string>(),
                    runtime->at("noCreate").get<std::string>(), runtime->at("use").get<std::string>()};
    finding.variant = refused ? "refused" : "deprecated";
    context.report(std::move(finding));
}

void check(Context &context, const Element *subject)
{
    if (subject) {
        forEachSaid(context, *subject, "Runtime", [&](const Said &said) {
            look(context, subject->id.text(), said.value.text(), findingAt(*subject, said, Severity::Error, {}));
        });
        return;
    }
    // What the serverless transform gives to every function that says nothing else.
    const syntax::Path place{std::string("Globals"), std::string("Function"), std::string("Runtime")};
    if (!context.once<TemplateTraits>().serverless)
        return;
    if (const syntax::NodePtr node = syntax::at(context.design().document, place))
        look(context, "Globals", context.evaluate(node).text(), {.path = place});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr written = syntax::at(context.design().document, finding.path);
    // Another version of the same language; a change of language is more than a word.
    const auto language = [](const std::string &runtime) {
        return runtime.substr(0, runtime.find_first_of("0123456789."));
    };
    if (!written || !written->isScalar() || !written->tag.empty() ||
        language(finding.args[1]) != language(finding.args[4]))
        return {};
    return {fixBySetting({"fix.renew", {finding.args[0], finding.args[4]}}, finding.path,
                         syntax::Node::scalar(finding.args[4]))};
}

} // namespace

extern const Rule deprecated_runtime{
    .id = "ops.deprecated-runtime",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"1.2", "4.2"},
    .docsUrl = "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html",
    .sameAs = {"E2531", "W2531", "E2533"},
    .types = {"AWS::Lambda::Function", "AWS::Serverless::Function"},
    .outsideResources = true,
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
