#include "model/rules/wanted.h"

#include "model/expression/function_of.h"
#include "model/expression/intrinsic.h"

#include <algorithm>

namespace cirro::rules {

using expression::Value;

void reportUnwanted(Context &context, const Element &subject, std::span<const Wanted> wanted, Severity severity)
{
    for (const Wanted &one : wanted) {
        if (one.type != subject.type)
            continue;
        forEachSaid(context, subject, one.property, [&](const Said &said) {
            const bool missing = said.value.isNoValue();
            const auto text = missing ? std::optional(std::string(one.standard)) : said.value.text();
            if (!text || *text == one.value || *text == "?")
                return;
            context.report(findingAt(subject, said, severity,
                                     {subject.id.text(), std::string(one.property), *text, std::string(one.value)},
                                     missing ? "not-set" : "set"));
        });
    }
}

std::vector<Fix> settingWanted(Context &context, const Finding &finding, std::span<const Wanted> wanted)
{
    const Element *element = context.index().find(finding.element);
    const auto one = std::ranges::find_if(wanted, [&](const Wanted &each) {
        return element && each.type == element->type && each.property == finding.args[1];
    });
    if (one == wanted.end() || !isPlainWayTo(*element, one->property))
        return {};
    const syntax::NodePtr present = propertyAt(*element, one->property);
    // Where it is computed, somebody has to decide; but what stands on one side of an Fn::If is replaced there.
    if (present && finding.path == placeOf(*element, one->property) && !present->isScalar())
        return {};
    if (present && present->isScalar() && !present->tag.empty())
        return {};
    return {fixBySetting({"fix.set", finding.args},
                         finding.variant == "set" ? finding.path : placeOf(*element, one->property),
                         nodeOf(one->value))};
}

std::vector<std::string_view> typesOf(std::span<const Wanted> wanted)
{
    std::vector<std::string_view> types;
    for (const Wanted &one : wanted)
        if (std::ranges::find(types, one.type) == types.end())
            types.push_back(one.type);
    return types;
}

bool isPlainWayTo(const Element &element, std::string_view dotted)
{
    syntax::NodePtr node = element.body && element.body->isMapping() ? element.body->find("Properties") : nullptr;
    for (std::size_t begin = 0; node;) {
        const syntax::NodePtr plain = syntax::resolved(node);
        if (node->kind == syntax::NodeKind::Alias || !plain->isMapping() || expression::isCall(*plain) ||
            plain->find("<<") || plain->find("Fn::Transform"))
            return false;
        const std::size_t dot = dotted.find('.', begin);
        if (dot == std::string_view::npos)
            return true;
        node = plain->find(dotted.substr(begin, dot - begin));
        begin = dot + 1;
    }
    return true;
}

syntax::NodePtr nodeOf(std::string_view value)
{
    const bool plain = value == "true" || value == "false" ||
                       (!value.empty() && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; }));
    return plain ? syntax::Node::literal(std::string(value)) : syntax::Node::scalar(std::string(value));
}

} // namespace cirro::rules
