#include "model/rules/settings.h"

#include "model/expression/function_of.h"
#include "model/expression/intrinsic.h"

namespace cirro::rules {

void reportSetting(Context &context, const Element &subject, const Setting &setting,
                   const std::function<bool(const expression::Value &)> &isWrong)
{
    forEachSaid(context, subject, setting.property, [&](const Said &said) {
        if (said.value.unknown() || !isWrong(said.value))
            return;
        context.report(findingAt(subject, said, setting.severity, {subject.id.text()},
                                 said.value.isNoValue() ? "not-set" : "off"));
    });
}

std::vector<Fix> settingIt(Context &context, const Finding &finding, const Setting &setting, Message label)
{
    const Element *element = context.index().find(finding.element);
    if (!element)
        return {};
    const bool written = finding.variant == "off";
    const syntax::NodePtr node = written ? syntax::at(context.design().document, finding.path) : nullptr;
    if (written && (!node || !node->isScalar() || expression::isCall(*node)))
        return {}; // a parameter's value, which may be another one tomorrow
    if (!written && propertyAt(*element, setting.property))
        return {}; // left out in some world only
    // What stands on the way to it has to be something that holds properties.
    for (std::size_t dot = setting.property.find('.'); dot != std::string_view::npos;
         dot = setting.property.find('.', dot + 1))
        if (const syntax::NodePtr above = syntax::resolved(propertyAt(*element, setting.property.substr(0, dot)));
            above && (!above->isMapping() || expression::isCall(*above)))
            return {};
    return {fixBySetting(std::move(label), written ? finding.path : placeOf(*element, setting.property),
                         syntax::Node::literal(std::string(setting.wanted)))};
}

bool isOff(const expression::Value &value)
{
    return value.isNoValue() || value.boolean() == false;
}

std::function<bool(const expression::Value &)> isBelow(long long least)
{
    return [least](const expression::Value &value) {
        const auto number = value.integer();
        return value.isNoValue() || (number && *number < least);
    };
}

std::optional<long long> numberOf(Context &context, const Element &element, std::string_view dotted, long long standard)
{
    const syntax::NodePtr node = propertyAt(element, dotted);
    const expression::Value value = node ? context.evaluate(node) : expression::Value();
    return value.isNoValue() ? std::optional(standard) : value.integer();
}

} // namespace cirro::rules
