#include "model/scene/facts.h"

#include <algorithm>

namespace cirro::scene {

namespace {

constexpr std::size_t longest = 60; // what is longer is no fact but a text

syntax::NodePtr at(syntax::NodePtr node, std::string_view path)
{
    for (std::size_t begin = 0; node && begin <= path.size();) {
        const std::size_t dot = std::min(path.find('.', begin), path.size());
        node = node->isMapping() ? node->find(path.substr(begin, dot - begin)) : nullptr;
        begin = dot + 1;
    }
    return node;
}

} // namespace

std::vector<Fact> factsOf(const Element &element, expression::Evaluator &evaluator)
{
    std::vector<Fact> facts;
    if (!element.body || !element.body->isMapping())
        return facts;
    const syntax::NodePtr properties = element.body->find("Properties");
    for (const std::string &path : element.presentation->tile) {
        if (path == "AvailabilityZone" && !element.zone.empty())
            continue; // the zone's frame says it
        Fact fact{.path = path};
        if (const syntax::NodePtr node = at(properties, path))
            if (const auto text = evaluator.evaluate(*node).text(); text && text->size() < longest)
                fact.text = *text;
        facts.push_back(std::move(fact));
    }
    return facts;
}

std::string factsLine(const std::vector<Fact> &facts)
{
    std::string line;
    for (const Fact &fact : facts)
        if (!fact.text.empty())
            line += (line.empty() ? "" : std::string(factGap)) + fact.text;
    return line;
}

} // namespace cirro::scene
