#include "model/edits/containment.h"
#include "model/edits/edits.h"

#include <algorithm>
#include <cctype>

namespace cirro {

std::string freeLogicalId(const Design &design, const Index &index, std::string_view wish)
{
    return edits::FreeNames(design, index).next(wish);
}

Design assumeParameter(const Design &design, std::string_view name, std::string_view value)
{
    Settings settings = *design.settings;
    std::erase_if(settings.parameters, [&](const auto &entry) { return entry.first == name; });
    if (!value.empty())
        settings.parameters.emplace_back(name, value);
    std::ranges::sort(settings.parameters);
    Design next = design;
    next.settings = std::make_shared<const Settings>(std::move(settings));
    return next;
}

Design chooseRegion(const Design &design, std::string_view region)
{
    Settings settings = *design.settings;
    settings.region = region;
    Design next = design;
    next.settings = std::make_shared<const Settings>(std::move(settings));
    return next;
}

namespace edits {

std::string FreeNames::next(std::string_view wish)
{
    std::string base;
    for (const char c : wish)
        if (std::isalnum(static_cast<unsigned char>(c)) && static_cast<unsigned char>(c) < 0x80)
            base += c;
    if (base.empty())
        base = "Resource";
    const auto take = [&](const std::string &name) {
        return !isTaken(m_design, m_index, name) && m_given.insert(name).second;
    };
    if (take(base))
        return base;
    while (base.size() > 1 && std::isdigit(static_cast<unsigned char>(base.back())))
        base.pop_back();
    int &number = m_numbers.try_emplace(base, 2).first->second;
    while (true)
        if (std::string name = base + std::to_string(number++); take(name))
            return name;
}

bool isTaken(const Design &design, const Index &index, std::string_view logicalId)
{
    const syntax::NodePtr parameters = design.section("Parameters");
    return index.resource(logicalId) || (parameters && parameters->isMapping() && parameters->find(logicalId));
}

std::string nameOf(const ElementId &id)
{
    const std::string &text = id.text();
    const std::size_t cut = id.kind == ElementKind::External ? text.find(':')
                            : id.kind == ElementKind::Zone   ? text.rfind('/')
                                                             : std::string::npos;
    return cut == std::string::npos ? text : text.substr(cut + 1);
}

syntax::NodePtr referenceTo(const ElementId &id)
{
    const std::string &text = id.text();
    if (id.kind == ElementKind::External) {
        if (text.starts_with("Import:"))
            return expression::makeCall("Fn::ImportValue", syntax::Node::scalar(nameOf(id)));
        if (text.starts_with("Literal:"))
            return syntax::Node::scalar(nameOf(id));
    }
    return expression::makeRef(nameOf(id));
}

} // namespace edits

} // namespace cirro
