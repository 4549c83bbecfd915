#include "model/expression/intrinsic.h"
#include "model/rules/said.h"
#include "model/rules/secrets.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

bool isNameChar(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

/// The name of what is given a secret in the open ("DB_PASSWORD" of DB_PASSWORD=…); empty: none is.
std::string_view assignedSecret(std::string_view text)
{
    for (std::size_t equals = text.find('='); equals != std::string_view::npos; equals = text.find('=', equals + 1)) {
        std::size_t begin = equals;
        while (begin > 0 && isNameChar(text[begin - 1]))
            --begin;
        const std::string_view name = text.substr(begin, equals - begin);
        std::size_t from = equals + 1;
        if (name.empty() || !soundsSecret(name) || from >= text.size() || text[from] == '=')
            continue;
        const bool quoted = text[from] == '"' || text[from] == '\'';
        const char quote = text[from];
        from += quoted ? 1 : 0;
        const std::size_t end = quoted ? text.find(quote, from) : text.find_first_of(" \t\r\n;&|\"'`)", from);
        // Substitutions of the shell and of CloudFormation bring it from somewhere else.
        const std::string_view value = text.substr(from, end == std::string_view::npos ? end : end - from);
        if (isSecretItself(value) && value.find_first_of("`(%*") == std::string_view::npos)
            return name;
    }
    return {};
}

/// What of the kind that is never anything else stands in a text; empty: nothing.
std::string_view knownSecret(std::string_view text)
{
    constexpr std::size_t rest = 16; // characters of an access key's id behind its beginning
    for (std::size_t at = text.find("AKIA"); at != std::string_view::npos; at = text.find("AKIA", at + 1)) {
        const std::string_view id = text.substr(at, 4 + rest);
        const bool whole = id.size() == 4 + rest && std::ranges::all_of(id, [](char c) {
                               return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
                           });
        const bool alone = (at == 0 || !isNameChar(text[at - 1])) && !id.ends_with("EXAMPLE");
        if (whole && alone)
            return id;
    }
    for (const std::string_view kind : {"-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----",
                                        "-----BEGIN EC PRIVATE KEY-----", "-----BEGIN OPENSSH PRIVATE KEY-----"})
        if (text.find(kind) != std::string_view::npos)
            return kind.substr(kind.find("BEGIN ") + 6, kind.find("KEY") - kind.find("BEGIN ") - 3);
    return {};
}

/// Calls `visit` for every text below a node.
void forEachText(const syntax::NodePtr &node, const std::function<void(std::string_view)> &visit)
{
    if (!node || node->kind == syntax::NodeKind::Alias)
        return;
    if (node->isScalar())
        visit(node->text);
    else
        for (const syntax::Entry &entry : node->entries)
            forEachText(entry.value, visit);
}

std::string_view placeIn(std::string_view type)
{
    return type == "AWS::EC2::LaunchTemplate" ? "LaunchTemplateData.UserData" : "UserData";
}

void check(Context &context, const Element *subject)
{
    syntax::NodePtr script = propertyAt(*subject, placeIn(subject->type));
    if (!script)
        return;
    if (const auto call = expression::intrinsicOf(*script); call && call->name == "Fn::Base64" && call->argument)
        script = call->argument;
    Finding finding{.severity = Severity::Warning,
                    .element = subject->id,
                    .path = placeOf(*subject, placeIn(subject->type)),
                    .args = {subject->id.text(), ""},
                    .variant = "written"};
    const auto look = [&](std::string_view text) {
        for (const std::string_view found : {knownSecret(text), assignedSecret(text)})
            if (finding.args[1].empty())
                finding.args[1] = std::string(found);
    };
    if (const auto whole = context.evaluate(script).text())
        look(*whole);
    else
        forEachText(script, look);
    if (finding.args[1].empty()) {
        const syntax::NodePtr parameters = context.design().section("Parameters");
        expression::forEachReference(*script, [&](const expression::Reference &reference) {
            const syntax::NodePtr parameter =
                parameters && parameters->isMapping() ? parameters->find(reference.target) : nullptr;
            const syntax::NodePtr hidden = parameter && parameter->isMapping() ? parameter->find("NoEcho") : nullptr;
            if (hidden && hidden->isScalar() && hidden->text == "true" && finding.args[1].empty())
                finding.args[1] = reference.target;
        });
        finding.severity = Severity::Advice;
        finding.variant = "parameter";
    }
    if (!finding.args[1].empty()) {
        finding.world = worldOf(*subject).text();
        context.report(std::move(finding));
    }
}

} // namespace

extern const Rule secret_in_user_data{
    .id = "sec.secret-in-user-data",
    .severity = Severity::Warning,
    .pillar = Pillar::Security,
    .examTasks = {"1.2", "1.3"},
    .docsUrl = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-metadata.html",
    .types = {"AWS::EC2::Instance", "AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration"},
    .check = check,
};

} // namespace cirro::rules
