#include "model/expression/function_of.h"
#include "model/rules/near_name.h"
#include "model/rules/policies.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>
#include <set>

namespace cirro::rules {

namespace {

using expression::Value;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
constexpr std::array<std::string_view, 9> members = {"Sid",       "Effect",   "Principal",   "NotPrincipal", "Action",
                                                     "NotAction", "Resource", "NotResource", "Condition"};

/// What a policy says beside what it allows: an identity has its own, a trust is of the role it stands at.
enum class Kind : std::uint8_t { Identity, Trust, Resource };

bool has(const Statement &statement, const char *one, const char *other)
{
    return statement.value.member(one) || statement.value.member(other);
}

/// "*", or an ARN that has its five colons. A star at its end may stand for several parts.
bool isResource(std::string_view text)
{
    constexpr int separators = 5;
    return text.ends_with('*') || text.find("{{") != std::string_view::npos ||
           (text.starts_with("arn:") && std::ranges::count(text, ':') >= separators);
}

class Look
{
public:
    Look(Context &context, const Element &subject, Kind kind) : m_context(context), m_subject(subject), m_kind(kind) {}

    void operator()(const Statement &statement)
    {
        const auto &all = *statement.value.map();
        for (const auto &[name, value] : all)
            if (std::ranges::find(members, name) == members.end() && !name.starts_with("Fn::")) {
                const std::string near = nearName(name, members);
                std::vector<std::string> args{m_subject.id.text(), name};
                if (!near.empty())
                    args.push_back(near);
                report(statement, name, near.empty() ? "member" : "member-near", std::move(args));
            }
        if (std::ranges::any_of(
                all, [](const auto &member) { return member.first.starts_with("Fn::") || member.first == "Ref"; }))
            return;
        const auto missing = [&](const char *one, const char *other) {
            if (!has(statement, one, other) && !isMeant(statement, one))
                report(statement, {}, "missing", {m_subject.id.text(), one});
        };
        missing("Effect", "Effect");
        missing("Action", "NotAction");
        if (const Value *effect = statement.value.member("Effect"))
            if (const auto text = effect->text(); text && *text != "Allow" && *text != "Deny")
                report(statement, "Effect", "effect", {m_subject.id.text(), *text});
        if (m_kind != Kind::Identity)
            missing("Principal", "NotPrincipal");
        else if (has(statement, "Principal", "NotPrincipal"))
            report(statement, statement.value.member("Principal") ? "Principal" : "NotPrincipal", "principal",
                   {m_subject.id.text()});
        if (m_kind == Kind::Trust) {
            if (has(statement, "Resource", "NotResource"))
                report(statement, statement.value.member("Resource") ? "Resource" : "NotResource", "trust-resource",
                       {m_subject.id.text()});
            return;
        }
        if (m_kind == Kind::Identity)
            missing("Resource", "NotResource");
        for (const char *name : {"Resource", "NotResource"})
            checkResource(statement, name);
        if (const Value *sid = statement.value.member("Sid"); sid && m_kind == Kind::Identity)
            if (const auto text = sid->text();
                text && !text->empty() && statement.world.empty() && !m_sids.emplace(policyOf(statement), *text).second)
                report(statement, "Sid", "sid", {m_subject.id.text(), *text});
    }

private:
    /// A slip in the name has been told already.
    static bool isMeant(const Statement &statement, std::string_view name)
    {
        return std::ranges::any_of(*statement.value.map(), [&](const auto &member) {
            return std::ranges::find(members, member.first) == members.end() && nearName(member.first, members) == name;
        });
    }
    /// Where the list of statements stands: one policy.
    static std::string policyOf(const Statement &statement)
    {
        syntax::Path path = statement.path;
        const auto list = std::ranges::find(path, syntax::Path{std::string("Statement")}.front());
        path.erase(list, path.end());
        return syntax::toPointer(path);
    }
    void checkResource(const Statement &statement, const char *name)
    {
        const Value *value = statement.value.member(name);
        if (!value)
            return;
        const auto look = [&](const Value &each) {
            const auto text = each.text();
            if (text && !isResource(*text)) {
                report(statement, name, "resource", {m_subject.id.text(), *text});
                return true;
            }
            return false;
        };
        if (!value->list())
            look(*value);
        else
            std::ignore = std::ranges::any_of(*value->list(), look); // the first is enough
    }
    void report(const Statement &statement, std::string_view member, const char *variant, std::vector<std::string> args)
    {
        syntax::Path path = statement.path;
        if (!member.empty())
            path.emplace_back(std::string(member));
        m_context.report({.severity = Severity::Error,
                          .element = m_subject.id,
                          .path = std::move(path),
                          .args = std::move(args),
                          .variant = variant,
                          .world = statement.world.text()});
    }

    Context &m_context;
    const Element &m_subject;
    Kind m_kind;
    std::set<std::pair<std::string, std::string>> m_sids{};
};

/// A document without statements, or of a version that IAM never had.
void lookAtDocument(Context &context, const Element &subject, const syntax::NodePtr &node, const syntax::Path &path)
{
    const syntax::NodePtr document = syntax::resolved(node);
    if (!document || !document->isMapping() || !document->tag.empty() || expression::isCall(*document))
        return;
    const auto report = [&](syntax::Path place, const char *variant, std::vector<std::string> args) {
        context.report({.severity = Severity::Error,
                        .element = subject.id,
                        .path = std::move(place),
                        .args = std::move(args),
                        .variant = variant,
                        .world = worldOf(subject).text()});
    };
    const syntax::NodePtr statements = syntax::resolved(document->find("Statement"));
    if (!statements || (statements->isSequence() && statements->tag.empty() && statements->size() == 0))
        report(path, "no-statement", {subject.id.text()});
    const syntax::NodePtr version = syntax::resolved(document->find("Version"));
    if (version && version->isScalar() && version->tag.empty() && version->text != "2012-10-17" &&
        version->text != "2008-10-17") {
        syntax::Path place = path;
        place.emplace_back(std::string("Version"));
        report(std::move(place), "version", {subject.id.text(), version->text});
    }
}

void check(Context &context, const Element *subject)
{
    for (const char *name : {"PolicyDocument", "AssumeRolePolicyDocument"})
        lookAtDocument(context, *subject, propertyAt(*subject, name), placeOf(*subject, name));
    if (subject->type.starts_with("AWS::IAM::")) {
        forEachIdentityStatement(context, *subject, Look(context, *subject, Kind::Identity));
        if (subject->type == "AWS::IAM::Role")
            forEachStatement(context, propertyAt(*subject, "AssumeRolePolicyDocument"),
                             placeOf(*subject, "AssumeRolePolicyDocument"), worldOf(*subject),
                             Look(context, *subject, Kind::Trust));
        return;
    }
    forEachStatement(context, propertyAt(*subject, "PolicyDocument"), placeOf(*subject, "PolicyDocument"),
                     worldOf(*subject), Look(context, *subject, Kind::Resource));
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const auto remove = [&](const char *label) {
        return std::vector{fixByRemoving({label, {std::get<std::string>(finding.path.back())}}, finding.path)};
    };
    if (finding.variant == "trust-resource" || finding.variant == "principal" || finding.variant == "sid")
        return remove("fix.remove");
    if (finding.variant != "member-near")
        return {};
    syntax::Path taken = finding.path;
    taken.back() = finding.args[2];
    if (syntax::at(context.design().document, taken))
        return {};
    return {{{"fix.rename", {finding.args[2]}}, [finding](const Snapshot &now) -> Result<Design> {
                 auto edited = syntax::renameKey(now.design.document, finding.path, finding.args[2]);
                 if (!edited)
                     return edited.error();
                 Design design = now.design;
                 design.document = std::move(edited.value().document);
                 return design;
             }}};
}

} // namespace

extern const Rule policy_form{
    .id = "tpl.policy-form",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.1"},
    .docsUrl = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
    .sameAs = {"E3510", "E3530"},
    .types = {"AWS::IAM::Role", "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::User", "AWS::IAM::Group",
              "AWS::IAM::RolePolicy", "AWS::IAM::UserPolicy", "AWS::IAM::GroupPolicy", "AWS::S3::BucketPolicy",
              "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
