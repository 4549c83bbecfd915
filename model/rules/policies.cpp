#include "model/rules/policies.h"

#include "model/expression/intrinsic.h"
#include "model/rules/facts.h"
#include "model/rules/network/topology.h"
#include "model/rules/said.h"
#include "model/rules/template_traits.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cirro::rules {

using expression::Value;
using syntax::NodePtr;

bool Statement::allows() const
{
    return hasText(value.member("Effect"), "Allow");
}

void forEachStatement(Context &context, const NodePtr &document, const syntax::Path &place, const World &world,
                      const VisitStatement &visit)
{
    forEachBranch(document, world, [&](const Branch &branch) {
        const NodePtr plain = syntax::resolved(branch.node);
        const NodePtr list = plain && plain->isMapping() ? plain->find("Statement") : nullptr;
        syntax::Path base = place;
        base.insert(base.end(), branch.path.begin(), branch.path.end());
        base.emplace_back(std::string("Statement"));
        const auto tell = [&](const NodePtr &node, const syntax::Path &path, const World &where) {
            Value value = valueIn(context, node, where);
            if (value.map())
                visit({std::move(value), path, where});
        };
        forEachBranch(list, branch.world, [&](const Branch &statements) {
            syntax::Path path = base;
            path.insert(path.end(), statements.path.begin(), statements.path.end());
            const NodePtr inner = syntax::resolved(statements.node);
            if (!inner || !inner->isSequence() || !inner->tag.empty()) {
                tell(statements.node, path, statements.world);
                return;
            }
            for (std::size_t i = 0; i < inner->size(); ++i)
                forEachBranch(inner->entries[i].value, statements.world, [&](const Branch &item) {
                    syntax::Path at = path;
                    at.emplace_back(i);
                    at.insert(at.end(), item.path.begin(), item.path.end());
                    tell(item.node, at, item.world);
                });
        });
    });
}

void forEachIdentityStatement(Context &context, const Element &subject, const VisitStatement &visit)
{
    if (const NodePtr own = propertyAt(subject, "PolicyDocument"))
        forEachStatement(context, own, placeOf(subject, "PolicyDocument"), worldOf(subject), visit);
    forEachItem(subject, "Policies", [&](const NodePtr &policy, syntax::Path path, const World &world) {
        path.emplace_back(std::string("PolicyDocument"));
        forEachStatement(context, policy->find("PolicyDocument"), path, world, visit);
    });
}

std::vector<std::string_view> identityTypes()
{
    return {"AWS::IAM::Role",          "AWS::IAM::User",       "AWS::IAM::Group",      "AWS::IAM::Policy",
            "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy", "AWS::IAM::UserPolicy", "AWS::IAM::GroupPolicy"};
}

void reportStatement(Context &context, const Element &subject, const Statement &statement, Severity severity,
                     std::vector<std::string> more)
{
    more.insert(more.begin(), subject.id.text());
    context.report({.severity = severity,
                    .element = subject.id,
                    .path = statement.path,
                    .args = std::move(more),
                    .world = statement.world.text()});
}

void reportOpenStatements(Context &context, const Element &subject, std::string_view dotted)
{
    forEachStatement(context, propertyAt(subject, dotted), placeOf(subject, dotted), worldOf(subject),
                     [&](const Statement &statement) {
                         const Value *principal = statement.value.member("Principal");
                         const bool everyone =
                             principal && (principal->text() == "*" || hasText(principal->member("AWS"), "*"));
                         if (everyone && statement.allows() && !statement.value.member("Condition"))
                             reportStatement(context, subject, statement, Severity::Warning);
                     });
}

std::optional<std::vector<std::string>> textsOf(const Value *value)
{
    std::vector<std::string> texts;
    if (!value || value->isNoValue())
        return texts;
    if (auto text = value->text())
        return std::vector{std::move(*text)};
    if (!value->list())
        return {};
    for (const Value &item : *value->list()) {
        if (item.isNoValue())
            continue;
        auto text = item.text();
        if (!text)
            return {};
        texts.push_back(std::move(*text));
    }
    return texts;
}

bool hasText(const Value *value, std::string_view text)
{
    if (!value)
        return false;
    if (value->list())
        return std::ranges::any_of(*value->list(), [&](const Value &item) { return item.text() == text; });
    return value->text() == text;
}

bool matchesAction(std::string_view pattern, std::string_view action)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    std::size_t p = 0;
    std::size_t a = 0;
    std::size_t star = std::string_view::npos;
    std::size_t mark = 0;
    while (a < action.size()) {
        if (p < pattern.size() && (pattern[p] == '?' || lower(pattern[p]) == lower(action[a]))) {
            ++p;
            ++a;
        } else if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = a;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            a = ++mark;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool Rights::allow(std::string_view action) const
{
    return std::ranges::any_of(actions, [&](const std::string &each) { return matchesAction(each, action); });
}

bool Rights::touch(std::string_view service) const
{
    return std::ranges::any_of(actions, [&](const std::string &each) {
        const std::string_view pattern = each;
        return matchesAction(pattern.substr(0, pattern.find(':')), service);
    });
}

const Rights &Roles::rightsOf(const Element &role)
{
    const auto found = m_rights.find(role.id);
    return found != m_rights.end() ? found->second : m_rights.emplace(role.id, work(role)).first->second;
}

const Element *Roles::named(const NodePtr &node)
{
    const Element *role = m_context.index().find(m_context.once<network::Topology>().named(node));
    return role && role->type == "AWS::IAM::Role" ? role : nullptr;
}

namespace {

/// "AWSLambdaBasicExecutionRole" of an ARN, also where its partition or Region cannot be told.
std::string managedName(Context &context, const NodePtr &node, const World &world)
{
    std::string arn;
    if (const auto text = valueIn(context, node, world).text()) {
        arn = *text;
    } else if (const auto call = expression::intrinsicOf(*node)) {
        if (call->name == "Fn::Sub" && call->argument && call->argument->isScalar())
            arn = call->argument->text;
    }
    if (arn.find(":iam::aws:policy/") == std::string::npos || arn.ends_with('}'))
        return {};
    return arn.substr(arn.rfind('/') + 1);
}

bool isPolicy(const Element &element)
{
    return element.type == "AWS::IAM::Policy" || element.type == "AWS::IAM::RolePolicy" ||
           element.type == "AWS::IAM::ManagedPolicy";
}

} // namespace

void Roles::addManaged(Rights &rights, const Element &role)
{
    const auto &known = factsOf("permissions").at("managed");
    const auto take = [&](const NodePtr &node, const World &world) {
        if (!node || valueIn(m_context, node, world).isNoValue())
            return;
        const Element *own = m_context.index().find(m_context.once<network::Topology>().named(node));
        if (own && own->type == "AWS::IAM::ManagedPolicy") {
            addStatements(rights, *own);
            return;
        }
        const auto actions = known.find(managedName(m_context, node, world));
        if (actions == known.end()) {
            rights.complete = false;
            return;
        }
        for (const auto &action : *actions)
            rights.actions.push_back(action.get<std::string>());
    };
    forEachBranch(propertyAt(role, "ManagedPolicyArns"), worldOf(role), [&](const Branch &branch) {
        const NodePtr list = syntax::resolved(branch.node);
        if (!list || !list->isSequence() || !list->tag.empty()) {
            rights.complete = rights.complete && valueIn(m_context, branch.node, branch.world).isNoValue();
            return;
        }
        for (const syntax::Entry &entry : list->entries)
            forEachBranch(entry.value, branch.world, [&](const Branch &item) { take(item.node, item.world); });
    });
}

void Roles::addStatements(Rights &rights, const Element &holder)
{
    bool any = false;
    forEachIdentityStatement(m_context, holder, [&](const Statement &statement) {
        any = true;
        if (statement.value.member("Effect") && statement.value.member("Effect")->text() == "Deny")
            return;
        const auto actions = textsOf(statement.value.member("Action"));
        if (!actions || statement.value.member("NotAction") || !statement.value.member("Effect")) {
            rights.complete = false;
            return;
        }
        rights.actions.insert(rights.actions.end(), actions->begin(), actions->end());
    });
    // A document that is computed as a whole has statements that nobody sees.
    const bool says = propertyAt(holder, "PolicyDocument") || propertyAt(holder, "Policies");
    if (says && !any)
        rights.complete = false;
}

Rights Roles::work(const Element &role)
{
    Rights rights;
    if (m_context.once<TemplateTraits>().hidesResources()) {
        m_context.cannotTell(hiddenByMacro());
        rights.complete = false;
        return rights;
    }
    addManaged(rights, role);
    addStatements(rights, role);
    const Index &index = m_context.index();
    for (const std::uint32_t position : index.to(role.id)) {
        const Element *user = index.find(index.link(position).from);
        if (!user)
            continue;
        if (isPolicy(*user))
            addStatements(rights, *user);
        else if (user->type == "AWS::CloudFormation::Stack" || user->type == "AWS::CloudFormation::CustomResource" ||
                 user->type.starts_with("Custom::"))
            rights.complete = false; // it may add policies
    }
    // A policy may name a role by its name.
    if (propertyAt(role, "RoleName"))
        for (const Element &element : index.elements())
            if (isPolicy(element) && std::ranges::none_of(index.from(element.id), [&](const Link &link) {
                    const Element *to = index.find(link.to);
                    return to && to->type == "AWS::IAM::Role";
                }))
                rights.complete = false;
    return rights;
}

} // namespace cirro::rules
