#include "model/edits/find.h"

#include "model/design/groups.h"
#include "model/edits/containment.h"
#include "model/edits/interface.h"
#include "model/edits/sections.h"
#include "model/expression/intrinsic.h"
#include "model/expression/reference.h"
#include "model/expression/sub_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace cirro {

namespace {

using syntax::Entry;
using syntax::Node;
using syntax::NodePtr;
using syntax::Path;

constexpr std::string_view layoutKey = "Cirrograph"; // the layout is looked at as what it draws

bool isAnyOf(std::string_view text, std::initializer_list<std::string_view> of)
{
    return std::ranges::find(of, text) != of.end();
}

std::optional<Section> sectionOf(std::string_view key)
{
    for (const Section section :
         {Section::Parameters, Section::Mappings, Section::Conditions, Section::Outputs, Section::Rules})
        if (keyOf(section) == key)
            return section;
    return std::nullopt;
}

std::string replacedIn(std::string_view text, std::span<const Occurrence> occurrences)
{
    std::string next;
    std::size_t at = 0;
    for (const Occurrence &occurrence : occurrences) {
        next.append(text.substr(at, occurrence.begin - at)).append(occurrence.instead);
        at = occurrence.end;
    }
    return next.append(text.substr(at));
}

/// What names stand for in a text with functions.
enum class Naming : std::uint8_t { Element, Condition, Mapping };

class Search
{
public:
    Search(const Design &design, const Index &index, const FindWish &wish)
        : m_design(design),
          m_index(index),
          m_wish(wish)
    {}

    std::vector<Found> all()
    {
        if (m_design.document.root && m_design.document.root->isMapping())
            forEachMember(*m_design.document.root, {}, [&](const Entry &entry, const Path &path) {
                section(entry.key->text, syntax::resolved(entry.value), path);
            });
        drawings();
        return std::move(m_found);
    }

private:
    // Members that count, as they are written here: what is merged in is looked at where it stands.
    template <class Visit> void forEachMember(const Node &mapping, const Path &path, Visit visit)
    {
        const std::vector<std::size_t> overridden = syntax::overriddenMembers(mapping);
        for (std::size_t i = 0; i < mapping.size(); ++i) {
            const Entry &entry = mapping.entries[i];
            if (!entry.key || !entry.value || entry.key->text == "<<" || std::ranges::binary_search(overridden, i) ||
                entry.value->kind == syntax::NodeKind::Alias)
                continue;
            Path place = path;
            place.emplace_back(entry.key->text);
            visit(entry, place);
        }
    }

    bool isAsked(const ElementId &element) const
    {
        if (m_wish.everywhere)
            return true;
        return !element.isNull() && std::ranges::any_of(m_wish.only, [&](const ElementId &id) {
            return id == element || (element.isResource() && m_index.hostOf(element) == id);
        });
    }
    bool isAsked(FoundAs as) const
    {
        if (as == FoundAs::Key)
            return m_wish.what == FindWhat::Everything;
        const bool name = as == FoundAs::LogicalId || as == FoundAs::MemberName || as == FoundAs::Label;
        return m_wish.what == FindWhat::Everything || (m_wish.what == FindWhat::Names) == name;
    }

    void section(const std::string &key, const NodePtr &node, const Path &path)
    {
        m_element = {};
        if (!node)
            return;
        if (key == "Resources") {
            resources(*node, path);
        } else if (key == "Metadata") {
            metadata(*node, path);
        } else if (const auto named = sectionOf(key)) {
            if (isAsked(ElementId{}) && node->isMapping())
                forEachMember(*node, path, [&](const Entry &entry, const Path &place) {
                    name(FoundAs::MemberName, entry.key->text, place,
                         [&](const std::string &next) { return problemOfMember(*named, next); });
                    member(*named, *entry.value, place);
                });
        } else if (isAsked(ElementId{}) && key != "AWSTemplateFormatVersion") {
            value(*node, path, false);
        }
    }

    void resources(const Node &node, const Path &path)
    {
        if (!node.isMapping())
            return;
        forEachMember(node, path, [&](const Entry &entry, const Path &place) {
            const Element *element = m_index.resource(entry.key->text);
            m_element = element ? element->id : ElementId{};
            if (!isAsked(m_element))
                return;
            m_details = element ? m_index.catalog().details(element->type) : nullptr;
            if (element)
                name(FoundAs::LogicalId, entry.key->text, place,
                     [&](const std::string &next) { return problemOfName(m_design, m_index, m_element, next); });
            if (!entry.value->isMapping() || !element) {
                value(*entry.value, place, false);
                return;
            }
            forEachMember(*entry.value, place, [&](const Entry &attribute, const Path &at) {
                const std::string &what = attribute.key->text;
                if (what == "Type")
                    type(*attribute.value, at);
                else if (what == "DependsOn")
                    names(*attribute.value, at);
                else if (what == "Condition")
                    reference(*attribute.value, at, Naming::Condition);
                else
                    value(*attribute.value, at, what == "Properties" || what == "Metadata");
            });
        });
        m_element = {};
        m_details.reset();
    }

    void member(Section section, const Node &node, const Path &path)
    {
        if (!node.isMapping() || section == Section::Conditions || section == Section::Mappings) {
            value(node, path, section == Section::Mappings);
            return;
        }
        forEachMember(node, path, [&](const Entry &attribute, const Path &at) {
            if (attribute.key->text == "Condition" && section == Section::Outputs)
                reference(*attribute.value, at, Naming::Condition);
            else
                value(*attribute.value, at, false);
        });
    }

    void metadata(const Node &node, const Path &path)
    {
        if (!node.isMapping())
            return;
        forEachMember(node, path, [&](const Entry &entry, const Path &place) {
            if (entry.key->text == layoutKey)
                return;
            if (entry.key->text == groupsKey && entry.value->isMapping()) {
                forEachMember(*entry.value, place, [&](const Entry &group, const Path &at) {
                    m_element = ElementId::group(group.key->text);
                    if (const NodePtr label = group.value->isMapping() ? group.value->find("Label") : nullptr;
                        label && isAsked(m_element)) {
                        Path there = at;
                        there.emplace_back("Label");
                        text(FoundAs::Label, *label, there);
                    }
                });
                m_element = {};
            } else if (isAsked(ElementId{})) {
                value(*entry.value, place, true);
            }
        });
    }

    void drawings()
    {
        std::vector<std::pair<ElementId, const Drawing *>> all;
        m_design.drawings.forEach([&](const ElementId &id, const Drawing &drawing) { all.emplace_back(id, &drawing); });
        std::ranges::sort(all, [](const auto &a, const auto &b) { return a.first < b.first; });
        for (const auto &[id, drawing] : all) {
            if (!isAsked(id) || !isAsked(FoundAs::Label))
                continue;
            m_element = id;
            if (std::vector<Occurrence> occurrences = found(drawing->label); !occurrences.empty())
                add(FoundAs::Label, {}, drawing->label, std::move(occurrences), std::nullopt);
        }
        m_element = {};
    }

    /// Any value, with the keys in it where these are the user's to choose.
    void value(const Node &node, const Path &path, bool keys)
    {
        if (node.kind == syntax::NodeKind::Alias)
            return;
        if (const auto call = expression::intrinsicOf(node)) {
            function(*call, node, path);
            return;
        }
        if (node.isScalar()) {
            text(FoundAs::Value, node, path);
        } else if (node.isSequence()) {
            const bool parameters = isParameterList(path);
            for (std::size_t i = 0; i < node.size(); ++i) {
                if (!node.entries[i].value)
                    continue;
                Path place = path;
                place.emplace_back(i);
                if (parameters)
                    reference(*node.entries[i].value, place, Naming::Element);
                else
                    value(*node.entries[i].value, place, keys);
            }
        } else {
            forEachMember(node, path, [&](const Entry &entry, const Path &place) {
                if (keys && entry.key->text.find("::") == std::string::npos && !isInInterface(place))
                    key(entry.key->text, node, path, place);
                value(*entry.value, place, keys);
            });
        }
    }

    void function(const expression::Intrinsic &call, const Node &node, const Path &path)
    {
        Path place = path;
        const Node *argument = &node;
        if (node.tag.empty()) {
            place.emplace_back(std::string(node.entries[0].key->text));
            argument = node.entries[0].value.get();
            if (!argument || argument->kind == syntax::NodeKind::Alias)
                return;
        }
        const auto item = [&](std::size_t i) {
            Path at = place;
            at.emplace_back(i);
            return at;
        };
        const auto rest = [&](std::size_t from) {
            for (std::size_t i = from; i < argument->size(); ++i)
                if (argument->entries[i].value)
                    value(*argument->entries[i].value, item(i), false);
        };
        const bool list = argument->isSequence() && argument->size() > 0 && argument->entries[0].value;
        if (call.name == "Ref" && argument->isScalar()) {
            reference(*argument, place, Naming::Element);
        } else if (call.name == "Condition" && argument->isScalar()) {
            reference(*argument, place, Naming::Condition);
        } else if (call.name == "Fn::GetAtt" && argument->isScalar()) {
            attribute(*argument, place);
        } else if (call.name == "Fn::GetAtt" && list) {
            reference(*argument->entries[0].value, item(0), Naming::Element);
            rest(1);
        } else if (call.name == "Fn::Sub") {
            if (argument->isScalar()) {
                substitution(*argument, place, nullptr);
            } else if (list) {
                substitution(*argument->entries[0].value, item(0),
                             argument->size() > 1 ? argument->entries[1].value : nullptr);
                rest(1);
            }
        } else if ((call.name == "Fn::If" || call.name == "Fn::FindInMap") && list &&
                   argument->entries[0].value->isScalar() && argument->entries[0].value->tag.empty()) {
            reference(*argument->entries[0].value, item(0),
                      call.name == "Fn::If" ? Naming::Condition : Naming::Mapping);
            rest(1);
        } else if (argument->isSequence()) {
            rest(0);
        } else if (argument->isMapping()) {
            forEachMember(*argument, place,
                          [&](const Entry &entry, const Path &at) { value(*entry.value, at, false); });
        } else {
            text(FoundAs::Value, *argument, place);
        }
    }

    void names(const Node &node, const Path &path)
    {
        if (node.isScalar())
            reference(node, path, Naming::Element);
        for (std::size_t i = 0; node.isSequence() && i < node.size(); ++i) {
            Path place = path;
            place.emplace_back(i);
            if (node.entries[i].value)
                reference(*node.entries[i].value, place, Naming::Element);
        }
    }

    std::vector<Occurrence> found(std::string_view text) const { return m_wish.finder(text); }

    template <class Judge> void name(FoundAs as, const std::string &text, const Path &path, Judge judge)
    {
        if (!isAsked(as))
            return;
        std::vector<Occurrence> occurrences = found(text);
        if (occurrences.empty())
            return;
        const std::string next = replacedIn(text, occurrences);
        add(as, path, text, std::move(occurrences), judge(next));
    }

    std::optional<Error> problemOfMember(Section section, const std::string &next) const
    {
        const NodePtr members = m_design.section(keyOf(section));
        if (!edits::isLogicalId(next))
            return Error{.code = "edit.bad-name", .where = next, .args = {next}};
        if ((section == Section::Parameters && edits::isTaken(m_design, m_index, next)) ||
            (members && members->isMapping() && members->find(next)))
            return Error{.code = "edit.name-taken", .where = next, .args = {next}};
        return std::nullopt;
    }

    bool isThere(const std::string &name, Naming naming) const
    {
        if (naming == Naming::Element)
            return expression::isPseudoParameter(name) || edits::isTaken(m_design, m_index, name);
        const NodePtr members = m_design.section(naming == Naming::Mapping ? "Mappings" : "Conditions");
        return members && members->isMapping() && members->find(name);
    }
    /// A name that is used goes with whom it names; only one of nothing may be written otherwise.
    std::optional<Error> problemOfReference(const std::string &from, const std::string &to, Naming naming) const
    {
        if (isThere(from, naming) && !expression::isPseudoParameter(from))
            return Error{.code = "find.follows-name", .where = from, .args = {from}};
        if (!isThere(to, naming))
            return Error{.code = "find.names-nothing", .where = to, .args = {to}};
        return std::nullopt;
    }

    void reference(const Node &node, const Path &path, Naming naming)
    {
        if (!node.isScalar() || !isAsked(FoundAs::Reference)) {
            if (!node.isScalar())
                value(node, path, false);
            return;
        }
        std::vector<Occurrence> occurrences = found(node.text);
        if (occurrences.empty())
            return;
        auto problem = problemOfReference(node.text, replacedIn(node.text, occurrences), naming);
        add(FoundAs::Reference, path, node.text, std::move(occurrences), std::move(problem));
    }

    /// "Web.Arn": the name of a resource and what of it is asked for.
    void attribute(const Node &node, const Path &path)
    {
        const std::size_t dot = std::min(node.text.find('.'), node.text.size());
        split(
            node, path, FoundAs::Value, [&](const Occurrence &occurrence) { return occurrence.begin < dot; },
            [&](const std::vector<Occurrence> &occurrences) {
                return problemOfReference(node.text.substr(0, dot), replacedIn(node.text, occurrences).substr(0, dot),
                                          Naming::Element);
            });
    }

    void substitution(const Node &node, const Path &path, const NodePtr &variables)
    {
        if (!node.isScalar()) {
            value(node, path, false);
            return;
        }
        std::vector<expression::SubSpan> spans;
        expression::SubSpan span;
        for (std::size_t at = 0; expression::nextSubSpan(node.text, at, span); at = span.end)
            if (!span.literal)
                spans.push_back(span);
        const auto spanAt = [&](const Occurrence &occurrence) {
            return std::ranges::find_if(spans, [&](const expression::SubSpan &each) {
                return occurrence.begin < each.end && each.begin < occurrence.end;
            });
        };
        split(
            node, path, FoundAs::Value, [&](const Occurrence &occurrence) { return spanAt(occurrence) != spans.end(); },
            [&](const std::vector<Occurrence> &occurrences) -> std::optional<Error> {
                for (const Occurrence &occurrence : occurrences) {
                    const auto in = spanAt(occurrence);
                    std::string from = node.text.substr(in->nameBegin, in->nameEnd - in->nameBegin);
                    if (occurrence.begin < in->nameBegin || occurrence.end > in->nameEnd)
                        return Error{.code = "find.across-name", .where = from, .args = {from}};
                    const syntax::NodePtr own = syntax::resolved(variables);
                    if (own && own->isMapping() && own->find(from))
                        return Error{.code = "find.follows-name", .where = from, .args = {from}};
                    Occurrence inside = occurrence;
                    inside.begin -= in->nameBegin;
                    inside.end -= in->nameBegin;
                    std::string to = replacedIn(from, std::array{inside});
                    if (const std::size_t dot = from.find('.'); dot != std::string::npos) {
                        if (inside.begin > dot)
                            continue;
                        from.resize(dot);
                        to.resize(std::min(to.find('.'), to.size()));
                    }
                    if (auto problem = problemOfReference(from, to, Naming::Element))
                        return problem;
                }
                return std::nullopt;
            });
    }

    /// A text that is partly a name of something else: what was found in the name is told apart from the rest.
    template <class IsName, class Judge>
    void split(const Node &node, const Path &path, FoundAs rest, IsName isName, Judge judge)
    {
        if (!isAsked(FoundAs::Reference))
            return;
        std::vector<Occurrence> others = found(node.text);
        const auto first = std::stable_partition(others.begin(), others.end(), isName);
        std::vector<Occurrence> ofNames(others.begin(), first);
        others.erase(others.begin(), first);
        if (!ofNames.empty()) {
            auto problem = judge(ofNames);
            add(FoundAs::Reference, path, node.text, std::move(ofNames), std::move(problem));
        }
        if (!others.empty())
            add(rest, path, node.text, std::move(others), std::nullopt);
    }

    void text(FoundAs as, const Node &node, const Path &path)
    {
        if (!isAsked(as) || !node.isScalar())
            return;
        std::vector<Occurrence> occurrences = found(node.text);
        if (occurrences.empty())
            return;
        auto problem =
            as == FoundAs::Value ? problemOfValue(node, path, replacedIn(node.text, occurrences)) : std::nullopt;
        add(as, path, node.text, std::move(occurrences), std::move(problem));
    }

    void type(const Node &node, const Path &path)
    {
        if (!node.isScalar() || !isAsked(FoundAs::Type))
            return;
        std::vector<Occurrence> occurrences = found(node.text);
        if (occurrences.empty())
            return;
        const std::string next = replacedIn(node.text, occurrences);
        std::optional<Error> problem;
        if (!m_index.catalog().find(next) && !next.starts_with("Custom::"))
            problem = Error{.code = "find.no-such-type", .where = next, .args = {next}};
        add(FoundAs::Type, path, node.text, std::move(occurrences), std::move(problem));
    }

    /// "VpcConfig.SubnetIds": names of properties from the resource's own on; nothing outside of Properties.
    std::optional<std::string> dotted(const Path &path) const
    {
        const auto stepIs = [&](std::size_t i, std::string_view key) {
            const auto *text = path.size() > i ? std::get_if<std::string>(&path[i]) : nullptr;
            return text && *text == key;
        };
        if (!m_details || !stepIs(0, "Resources") || !stepIs(2, "Properties"))
            return std::nullopt;
        std::string result;
        for (std::size_t i = 3; i < path.size(); ++i)
            if (const auto *step = std::get_if<std::string>(&path[i]); step && *step != "Fn::If")
                result.append(result.empty() ? "" : ".").append(*step);
        return result;
    }

    std::optional<Error> problemOfValue(const Node &node, const Path &path, const std::string &next) const
    {
        const auto place = dotted(path);
        const auto known = place ? m_details->at(*place) : std::nullopt;
        if (!known || !known->type || known->insideJson)
            return std::nullopt;
        const ValueType *type = known->type;
        while (type->kind == ValueKind::List && !type->parts.empty())
            type = &type->parts.front();
        const auto &allowed = type->allowed;
        if (!allowed.empty() && std::ranges::find(allowed, node.text) != allowed.end() &&
            std::ranges::find(allowed, next) == allowed.end())
            return Error{.code = "find.value-not-allowed", .where = next, .args = {next}};
        const auto isNumber = [](const std::string &text) {
            return Node::literal(text)->scalarType() == syntax::ScalarType::Integer ||
                   Node::literal(text)->scalarType() == syntax::ScalarType::Number;
        };
        if ((type->kind == ValueKind::Integer || type->kind == ValueKind::Number) && isNumber(node.text) &&
            !isNumber(next))
            return Error{.code = "find.no-number", .where = next, .args = {next}};
        if (type->kind == ValueKind::Boolean && isAnyOf(node.text, {"true", "false"}) &&
            !isAnyOf(next, {"true", "false"}))
            return Error{.code = "find.value-not-allowed", .where = next, .args = {next}};
        return std::nullopt;
    }

    void key(const std::string &text, const Node &mapping, const Path &path, const Path &place)
    {
        if (!isAsked(FoundAs::Key))
            return;
        std::vector<Occurrence> occurrences = found(text);
        if (occurrences.empty())
            return;
        const std::string next = replacedIn(text, occurrences);
        std::optional<Error> problem;
        if (mapping.find(next))
            problem = Error{.code = "find.key-taken", .where = next, .args = {next}};
        else if (next.empty())
            problem = Error{.code = "find.no-key", .where = next};
        else if (const auto around = dotted(path)) {
            const auto there = m_details->at(*around);
            const std::span<const Property> properties = around->empty() ? std::span(m_details->properties)
                                                         : there && there->type && !there->insideJson
                                                             ? m_details->propertiesOf(*there->type)
                                                             : std::span<const Property>();
            if (std::ranges::find(properties, text, &Property::name) != properties.end() &&
                std::ranges::find(properties, next, &Property::name) == properties.end())
                problem = Error{.code = "find.no-such-property", .where = next, .args = {next}};
        }
        add(FoundAs::Key, place, text, std::move(occurrences), std::move(problem));
    }

    static bool startsWith(const Path &path, const Path &beginning)
    {
        return path.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), path.begin());
    }
    static bool isInInterface(const Path &path) { return startsWith(path, interfacePath()); }
    static bool isParameterList(const Path &path)
    {
        const Path groups = parameterGroupsPath();
        return path.size() == groups.size() + 2 && startsWith(path, groups) &&
               path.back() == syntax::Step("Parameters");
    }

    void add(FoundAs as, const Path &path, const std::string &text, std::vector<Occurrence> occurrences,
             std::optional<Error> problem)
    {
        Found found{.as = as, .element = m_element, .path = path, .text = text, .occurrences = std::move(occurrences)};
        found.next = replacedIn(found.text, found.occurrences);
        found.problem = found.next == found.text ? std::optional(Error{.code = "find.same", .where = found.text})
                                                 : std::move(problem);
        m_found.push_back(std::move(found));
    }

    const Design &m_design;
    const Index &m_index;
    const FindWish &m_wish;
    ElementId m_element{};
    std::shared_ptr<const TypeDetails> m_details{};
    std::vector<Found> m_found;
};

} // namespace

std::vector<Found> findIn(const Design &design, const Index &index, const FindWish &wish)
{
    return Search(design, index, wish).all();
}

} // namespace cirro
