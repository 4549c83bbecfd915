#include "model/expression/function_of.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

#include <algorithm>
#include <unordered_map>

namespace cirro::rules {

namespace {

using syntax::NodePtr;

/// How a name is written: a text, or the Ref that gives it. Empty for what is computed otherwise: that may be another
/// one each time.
std::string nameIn(const NodePtr &node)
{
    if (!node)
        return {};
    if (const auto call = expression::intrinsicOf(*node))
        return call->name == "Ref" && call->argument && call->argument->text != "AWS::NoValue"
                   ? "Ref " + call->argument->text
                   : std::string();
    return node->isScalar() && node->tag.empty() && node->text.find("{{") == std::string::npos ? '=' + node->text
                                                                                               : std::string();
}

/// The resources of a template by type and all that tells them apart in an account. Made with Context::once.
class Named
{
public:
    explicit Named(Context &context)
    {
        for (const Element &element : context.index().elements()) {
            if (!element.id.isResource())
                break; // resources come first
            const auto [place, isNew] = m_types.try_emplace(element.type);
            if (isNew)
                place->second = nameableType(context, element.type);
            if (!place->second)
                continue;
            if (const std::string key = keyOf(element, *place->second); !key.empty())
                m_alike.try_emplace(&element, &m_byKey[key]).first->second->push_back(&element);
        }
    }

    /// Those that have the same type and name, the element itself among them; null when it has no name.
    const std::vector<const Element *> *like(const Element &element) const
    {
        const auto found = m_alike.find(&element);
        return found == m_alike.end() ? nullptr : found->second;
    }
    const TypeDetails &typeOf(const Element &element) const { return *m_types.at(element.type); }

private:
    /// Null for types whose resources are told apart by what they are given when they are made: most of them.
    static std::shared_ptr<const TypeDetails> nameableType(Context &context, std::string_view type)
    {
        auto details = type.starts_with("AWS::") ? context.index().catalog().details(type) : nullptr;
        const bool nameable =
            details && !details->identifier.empty() &&
            std::ranges::all_of(details->identifier, [&](const std::string &part) {
                return details->findProperty(std::string_view(part).substr(0, part.find('.'))) != nullptr;
            });
        return nameable ? std::move(details) : nullptr;
    }
    static std::string keyOf(const Element &element, const TypeDetails &details)
    {
        std::string key = element.type;
        for (const std::string &part : details.identifier) {
            const std::string name = nameIn(syntax::resolved(propertyAt(element, part)));
            if (name.empty())
                return {};
            key += '\n' + name;
        }
        return key;
    }

    std::unordered_map<std::string_view, std::shared_ptr<const TypeDetails>> m_types;
    std::unordered_map<std::string, std::vector<const Element *>> m_byKey;
    std::unordered_map<const Element *, std::vector<const Element *> *> m_alike;
};

void check(Context &context, const Element *subject)
{
    const Named &named = context.once<Named>();
    const auto *alike = named.like(*subject);
    if (!alike || alike->size() < 2)
        return;
    const TypeDetails &details = named.typeOf(*subject);
    for (const Element *other : *alike) {
        if (other->id == subject->id)
            return; // one finding for two of them
        if (!canCoexist(context, worldOf(*subject), worldOf(*other)))
            continue;
        // What is written out tells a person most.
        std::string_view telling = details.identifier.front();
        for (const std::string &part : details.identifier)
            if (const NodePtr node = syntax::resolved(propertyAt(*subject, part)); !expression::isCall(*node))
                telling = part;
        const NodePtr name = syntax::resolved(propertyAt(*subject, telling));
        const auto text = context.evaluate(name).text();
        context.report({.severity = Severity::Error,
                        .element = subject->id,
                        .path = placeOf(*subject, telling),
                        .args = {subject->id.text(), other->id.text(), std::string(telling),
                                 text.value_or(nameIn(name).substr(1))}});
        return;
    }
}

} // namespace

extern const Rule same_name{
    .id = "tpl.same-name",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html",
    .sameAs = {"E3019"},
    .ofText = true,
    .reads = {.related = true},
    .check = check,
};

} // namespace cirro::rules
