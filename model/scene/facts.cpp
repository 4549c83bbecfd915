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

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
}

std::string saidOf(const KeyFact &fact, const std::string &text, const Element &element, const Catalog &catalog,
                   std::string_view language)
{
    if (!fact.saying.around.en.empty())
        return fact.saying.of(text, language);
    // "0.5 vCPU" brings its unit along.
    const auto details = isNumber(text) ? catalog.details(element.type) : nullptr;
    const Property *property = details ? details->findProperty(fact.path) : nullptr;
    const Unit *unit = property ? catalog.services().unit(property->unit) : nullptr;
    return unit ? unit->saying.of(text, language) : text;
}

} // namespace

std::vector<Fact> factsOf(const Element &element, const Catalog &catalog, expression::Evaluator &evaluator,
                          std::string_view language)
{
    std::vector<Fact> facts;
    if (!element.body || !element.body->isMapping())
        return facts;
    const syntax::NodePtr properties = element.body->find("Properties");
    for (const KeyFact &key : element.presentation->tile) {
        if (key.path == "AvailabilityZone" && !element.zone.empty())
            continue; // the zone's frame says it
        Fact fact{.path = key.path, .gap = key.joined ? std::string() : std::string(factGap)};
        if (const syntax::NodePtr node = at(properties, key.path))
            if (const auto text = evaluator.evaluate(*node).text(); text && text->size() < longest) {
                fact.text = *text;
                fact.said = text->empty() ? std::string() : saidOf(key, *text, element, catalog, language);
            }
        facts.push_back(std::move(fact));
    }
    return facts;
}

std::vector<std::string> viewFactsOf(const View &view, const Element &element, expression::Evaluator &evaluator,
                                     std::string_view language)
{
    std::vector<std::string> facts;
    const syntax::NodePtr properties =
        element.body && element.body->isMapping() ? element.body->find("Properties") : nullptr;
    const auto said = [&](const View::Saying &saying) -> std::string {
        const syntax::NodePtr node = at(properties, saying.path);
        if (!node)
            return saying.absent.in(language);
        const expression::Value value = evaluator.evaluate(*node);
        if (value.isNoValue())
            return saying.absent.in(language);
        const auto text = value.text();
        if (const auto words = text ? saying.values.find(*text) : saying.values.end(); words != saying.values.end())
            return words->second.in(language);
        if (!saying.any.en.empty() || !saying.values.empty() || !text || text->size() >= longest)
            return saying.any.in(language);
        return cirro::Saying{.around = saying.around}.of(*text, language);
    };
    for (const View::Facts &entry : view.facts)
        if (View::isAmong(element.type, entry.types))
            for (const View::Saying &saying : entry.says)
                if (const std::string words = said(saying); !words.empty()) {
                    facts.push_back(words);
                    break;
                }
    return facts;
}

std::string factsLine(const std::vector<Fact> &facts)
{
    std::string line;
    for (const Fact &fact : facts)
        if (!fact.said.empty())
            line += (line.empty() ? std::string() : fact.gap) + fact.said;
    return line;
}

} // namespace cirro::scene
