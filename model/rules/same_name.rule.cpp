#include "model/rules/related.h"
#include "model/rules/said.h"

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
        for (const Element &element : context.index().elements())
            if (const std::string key = keyOf(context, element); !key.empty())
                m_byKey[key].push_back(&element);
    }

    static std::string keyOf(Context &context, const Element &element)
    {
        const auto details = element.id.isResource() && element.type.starts_with("AWS::")
                                 ? context.index().catalog().details(element.type)
                                 : nullptr;
        if (!details || details->identifier.empty())
            return {};
        std::string key = element.type;
        for (const std::string &part : details->identifier) {
            const std::string name = nameIn(syntax::resolved(propertyAt(element, part)));
            if (name.empty())
                return {};
            key += '\n' + name;
        }
        return key;
    }
    const std::vector<const Element *> &of(const std::string &key) const { return m_byKey.at(key); }

private:
    std::unordered_map<std::string, std::vector<const Element *>> m_byKey;
};

void check(Context &context, const Element *subject)
{
    const std::string key = Named::keyOf(context, *subject);
    if (key.empty())
        return;
    const auto details = context.index().catalog().details(subject->type);
    for (const Element *other : context.once<Named>().of(key)) {
        if (other->id == subject->id)
            return; // one finding for two of them
        if (!canCoexist(context, worldOf(*subject), worldOf(*other)))
            continue;
        // What is written out tells a person most.
        std::string_view telling = details->identifier.front();
        for (const std::string &part : details->identifier)
            if (const NodePtr node = syntax::resolved(propertyAt(*subject, part)); !expression::intrinsicOf(*node))
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
