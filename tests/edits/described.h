#pragma once

#include "model/design/index.h"

#include <span>
#include <string>
#include <vector>

namespace cirro::tests {

inline std::string described(const Element *element)
{
    if (!element)
        return "none";
    std::string text = toString(element->id) + " type " + element->type + " in " + toString(element->container) +
                       " of " + toString(element->owner) + " zone " + element->zone + " if " + element->condition +
                       " exists " + (element->exists ? std::to_string(*element->exists) : "?") + " fork " +
                       element->fork + " over";
    for (const ElementId &over : element->spans)
        text += " " + toString(over);
    return text;
}

inline std::string described(const Link &link)
{
    return toString(link.from) + " " + syntax::toPointer(link.path) + " -> " + toString(link.to) + " " +
           std::string(nameOf(link.relation)) + (link.towardsFrom ? " towards" : "") + " kind " +
           std::to_string(static_cast<int>(link.kind)) + " " + link.attribute + (link.elsewhere ? " elsewhere" : "");
}

inline std::string described(std::span<const ElementId> ids)
{
    std::string text;
    for (const ElementId &each : ids)
        text += " " + toString(each);
    return text;
}

/// All that an index tells, in the order it tells it.
inline std::vector<std::string> described(const Index &index)
{
    std::vector<std::string> lines;
    for (const Element &element : index.elements()) {
        lines.push_back(described(&element));
        if (index.find(element.id) != &element || !element.presentation)
            lines.push_back("lost");
        lines.push_back("  holds" + described(index.children(element.id)));
        lines.push_back("  folds" + described(index.plumbing(element.id)));
        lines.push_back("  like" + described(index.ofType(element.type)));
        for (const Link &link : index.from(element.id))
            lines.push_back("  from " + described(link));
        for (const std::uint32_t position : index.to(element.id))
            lines.push_back("  to " + described(index.link(position)));
    }
    for (const Link &link : index.links())
        lines.push_back(described(link));
    for (const auto &dangling : index.dangling())
        lines.push_back("dangling " + toString(dangling.from) + " " + dangling.reference.target + " " +
                        syntax::toPointer(dangling.reference.path));
    lines.push_back("region " + index.assumptions().region);
    return lines;
}

} // namespace cirro::tests
