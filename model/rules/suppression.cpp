#include "model/rules/suppression.h"

#include "model/rules/judgement_memory.h"

#include <algorithm>

namespace cirro::rules {

namespace {

using syntax::NodePtr;

NodePtr mapping(const NodePtr &node, std::string_view key)
{
    const NodePtr found = node && node->isMapping() ? node->find(key) : nullptr;
    return found && found->isMapping() ? found : nullptr;
}

std::string scalar(const syntax::Node &node, std::string_view key)
{
    const NodePtr found = node.find(key);
    return found && found->isScalar() ? found->text : std::string();
}

} // namespace

Suppressions::Suppressions(const Snapshot &snapshot)
{
    for (const IgnoredFinding &ignored : snapshot.design.settings->ignored)
        m_entries.push_back({ignored.rule, elementIdFromString(ignored.element), ignored.reason, "layout", {}, false});
    if (const NodePtr metadata = snapshot.design.section("Metadata"); metadata && metadata->isMapping())
        readCfnLint({}, *metadata);
    for (const Element &element : snapshot.index->elements()) {
        if (!element.id.isResource())
            break; // resources come first
        if (!element.body || !element.body->isMapping())
            continue;
        if (const NodePtr metadata = element.body->find("Metadata"); metadata && metadata->isMapping()) {
            readOwn(element.id, *metadata);
            readCfnLint(element.id, *metadata);
        }
    }
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_byElement[m_entries[i].element].push_back(i);
}

/// `ignore: {net.cidr-size: a reason}`, or a list of rules or of {rule, reason}.
void Suppressions::readOwn(const ElementId &element, const syntax::Node &metadata)
{
    const NodePtr own = metadata.find("Cirrograph");
    const NodePtr ignore = own && own->isMapping() ? own->find("ignore") : nullptr;
    if (!ignore)
        return;
    const syntax::Path path{std::string("Resources"), element.text(), std::string("Metadata"),
                            std::string("Cirrograph"), std::string("ignore")};
    const auto add = [&](std::string rule, std::string reason, syntax::Step step) {
        syntax::Path at = path;
        at.push_back(std::move(step));
        m_entries.push_back({std::move(rule), element, std::move(reason), "cirrograph", std::move(at), false});
    };
    std::size_t position = 0;
    for (const syntax::Entry &entry : ignore->entries) {
        const NodePtr value = syntax::resolved(entry.value);
        if (ignore->isMapping())
            add(entry.key->text, value && value->isScalar() ? value->text : std::string(), entry.key->text);
        else if (value && value->isScalar())
            add(value->text, {}, position);
        else if (value && value->isMapping())
            add(scalar(*value, "rule"), scalar(*value, "reason"), position);
        ++position;
    }
}

void Suppressions::readCfnLint(const ElementId &element, const syntax::Node &metadata)
{
    const NodePtr theirs = metadata.find("cfn-lint");
    const NodePtr config = mapping(theirs, "config");
    const NodePtr checks = config ? config->find("ignore_checks") : nullptr;
    if (!checks || !checks->isSequence())
        return;
    syntax::Path path;
    if (!element.isNull())
        path = {std::string("Resources"), element.text()};
    for (const char *step : {"Metadata", "cfn-lint", "config", "ignore_checks"})
        path.emplace_back(std::string(step));
    for (std::size_t i = 0; i < checks->entries.size(); ++i)
        if (const NodePtr id = syntax::resolved(checks->entries[i].value); id && id->isScalar() && !id->text.empty()) {
            syntax::Path at = path;
            at.emplace_back(i);
            m_entries.push_back({id->text, element, {}, "cfn-lint", std::move(at), false});
        }
}

std::optional<Suppressed> Suppressions::covers(const Finding &finding, const Rule *rule)
{
    std::optional<Suppressed> result;
    const auto look = [&](const ElementId &where) {
        const auto found = m_byElement.find(where);
        if (found == m_byElement.end())
            return;
        for (const std::size_t position : found->second) {
            Entry &entry = m_entries[position];
            // cfn-lint takes the beginning of an id for all that begin so.
            const bool meant =
                entry.by == "cfn-lint"
                    ? rule && std::ranges::any_of(rule->sameAs,
                                                  [&](std::string_view id) { return id.starts_with(entry.rule); })
                    : entry.rule == finding.rule;
            if (!meant)
                continue;
            entry.used = true;
            if (!result)
                result = Suppressed{finding, entry.reason, std::string(entry.by), entry.path};
        }
    };
    look(finding.element);
    if (!finding.element.isNull())
        look({});
    return result;
}

std::vector<Finding> Suppressions::stale(const Profile &profile) const
{
    std::vector<Finding> findings;
    for (const Entry &entry : m_entries) {
        if (entry.used || entry.by == "cfn-lint")
            continue; // theirs may be for checks that we do not have
        const Rule *rule = findRule(entry.rule);
        if (rule && !profile.hears(*rule, rule->severity))
            continue; // it did not speak
        findings.push_back({.rule = staleSuppression.id,
                            .severity = staleSuppression.severity,
                            .element = entry.element,
                            .path = entry.path,
                            .args = {entry.rule, entry.reason},
                            .variant = rule ? "nothing-found" : "no-such-rule"});
    }
    return findings;
}

} // namespace cirro::rules
