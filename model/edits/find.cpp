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
#include <span>

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
            forEachMember(*m_design.document.root,
                          [&](const Entry &entry) { section(entry.key->text, syntax::resolved(entry.value)); });
        drawings();
        return std::move(m_found);
    }

private:
    /// One step further for a while: a path of its own for each of many thousand nodes would cost most of the time.
    template <class Step, class Visit> void at(const Step &step, Visit visit)
    {
        m_path.emplace_back(step);
        visit();
        m_path.pop_back();
    }
    // Members that count, as they are written here: what is merged in is looked at where it stands.
    template <class Visit> void forEachMember(const Node &mapping, Visit visit)
    {
        const std::vector<std::size_t> overridden = syntax::overriddenMembers(mapping);
        for (std::size_t i = 0; i < mapping.size(); ++i) {
            const Entry &entry = mapping.entries[i];
            if (!entry.key || !entry.value || entry.key->text == "<<" || std::ranges::binary_search(overridden, i) ||
                entry.value->kind == syntax::NodeKind::Alias)
                continue;
            at(entry.key->text, [&] { visit(entry); });
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

    void section(const std::string &key, const NodePtr &node)
    {
        m_element = {};
        if (!node)
            return;
        if (key == "Resources") {
            resources(*node);
        } else if (key == "Metadata") {
            metadata(*node);
        } else if (const auto named = sectionOf(key)) {
            if (isAsked(ElementId{}) && node->isMapping())
                forEachMember(*node, [&](const Entry &entry) {
                    name(FoundAs::MemberName, entry.key->text,
                         [&](const std::string &next) { return problemOfMember(*named, next); });
                    member(*named, *entry.value);
                });
        } else if (isAsked(ElementId{}) && key != "AWSTemplateFormatVersion") {
            value(*node, false);
        }
    }

    void resources(const Node &node)
    {
        if (!node.isMapping())
            return;
        forEachMember(node, [&](const Entry &entry) {
            const Element *element = m_index.resource(entry.key->text);
            m_element = element ? element->id : ElementId{};
            if (!isAsked(m_element))
                return;
            m_details = element ? m_index.catalog().details(element->type) : nullptr;
            if (element)
                name(FoundAs::LogicalId, entry.key->text,
                     [&](const std::string &next) { return problemOfName(m_design, m_index, m_element, next); });
            if (!entry.value->isMapping() || !element) {
                value(*entry.value, false);
                return;
            }
            forEachMember(*entry.value, [&](const Entry &attribute) {
                const std::string &what = attribute.key->text;
                if (what == "Type")
                    type(*attribute.value);
                else if (what == "DependsOn")
                    names(*attribute.value);
                else if (what == "Condition")
                    reference(*attribute.value, Naming::Condition);
                else
                    value(*attribute.value, what == "Properties" || what == "Metadata");
            });
        });
        m_element = {};
        m_details.reset();
    }

    void member(Section section, const Node &node)
    {
        if (!node.isMapping() || section == Section::Conditions || section == Section::Mappings) {
            value(node, section == Section::Mappings);
            return;
        }
        forEachMember(node, [&](const Entry &attribute) {
            if (attribute.key->text == "Condition" && section == Section::Outputs)
                reference(*attribute.value, Naming::Condition);
            else
                value(*attribute.value, false);
        });
    }

    void metadata(const Node &node)
    {
        if (!node.isMapping())
            return;
        forEachMember(node, [&](const Entry &entry) {
            if (entry.key->text == layoutKey)
                return;
            if (entry.key->text == groupsKey && entry.value->isMapping()) {
                forEachMember(*entry.value, [&](const Entry &group) {
                    m_element = ElementId::group(group.key->text);
                    if (const NodePtr label = group.value->isMapping() ? group.value->find("Label") : nullptr;
                        label && isAsked(m_element))
                        at(std::string("Label"), [&] { text(FoundAs::Label, *label); });
                });
                m_element = {};
            } else if (isAsked(ElementId{})) {
                value(*entry.value, true);
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
                add(FoundAs::Label, drawing->label, std::move(occurrences), std::nullopt);
        }
        m_element = {};
    }

    /// Any value, with the keys in it where these are the user's to choose.
    void value(const Node &node, bool keys)
    {
        if (node.kind == syntax::NodeKind::Alias)
            return;
        if (const auto call = expression::intrinsicOf(node)) {
            function(*call, node);
            return;
        }
        if (node.isScalar()) {
            text(FoundAs::Value, node);
        } else if (node.isSequence()) {
            const bool parameters = isParameterList();
            for (std::size_t i = 0; i < node.size(); ++i)
                if (const Node *item = node.entries[i].value.get())
                    at(i, [&] {
                        if (parameters)
                            reference(*item, Naming::Element);
                        else
                            value(*item, keys);
                    });
        } else {
            forEachMember(node, [&](const Entry &entry) {
                if (keys && entry.key->text.find("::") == std::string::npos && !isInInterface())
                    key(entry.key->text, node);
                value(*entry.value, keys);
            });
        }
    }

    void function(const expression::Intrinsic &call, const Node &node)
    {
        if (!node.tag.empty()) {
            called(call, node);
            return;
        }
        const Node *argument = node.entries[0].value.get();
        if (argument && argument->kind != syntax::NodeKind::Alias)
            at(node.entries[0].key->text, [&] { called(call, *argument); });
    }

    void called(const expression::Intrinsic &call, const Node &argument)
    {
        const auto rest = [&](std::size_t from) {
            for (std::size_t i = from; i < argument.size(); ++i)
                if (const Node *item = argument.entries[i].value.get())
                    at(i, [&] { value(*item, false); });
        };
        const Node *first = argument.isSequence() && argument.size() > 0 ? argument.entries[0].value.get() : nullptr;
        const auto asFirst = [&](auto visit) { at(std::size_t{0}, visit); };
        if (call.name == "Ref" && argument.isScalar()) {
            reference(argument, Naming::Element);
        } else if (call.name == "Condition" && argument.isScalar()) {
            reference(argument, Naming::Condition);
        } else if (call.name == "Fn::GetAtt" && argument.isScalar()) {
            attribute(argument);
        } else if (call.name == "Fn::GetAtt" && first) {
            asFirst([&] { reference(*first, Naming::Element); });
            rest(1);
        } else if (call.name == "Fn::Sub") {
            if (argument.isScalar()) {
                substitution(argument, nullptr);
            } else if (first) {
                asFirst([&] { substitution(*first, argument.size() > 1 ? argument.entries[1].value : nullptr); });
                rest(1);
            }
        } else if ((call.name == "Fn::If" || call.name == "Fn::FindInMap") && first && first->isScalar() &&
                   first->tag.empty()) {
            asFirst([&] { reference(*first, call.name == "Fn::If" ? Naming::Condition : Naming::Mapping); });
            rest(1);
        } else if (argument.isSequence()) {
            rest(0);
        } else if (argument.isMapping()) {
            forEachMember(argument, [&](const Entry &entry) { value(*entry.value, false); });
        } else {
            text(FoundAs::Value, argument);
        }
    }

    void names(const Node &node)
    {
        if (node.isScalar())
            reference(node, Naming::Element);
        for (std::size_t i = 0; node.isSequence() && i < node.size(); ++i)
            if (const Node *item = node.entries[i].value.get())
                at(i, [&] { reference(*item, Naming::Element); });
    }

    std::vector<Occurrence> found(std::string_view text) const { return m_wish.finder(text); }

    template <class Judge> void name(FoundAs as, const std::string &text, Judge judge)
    {
        if (!isAsked(as))
            return;
        std::vector<Occurrence> occurrences = found(text);
        if (occurrences.empty())
            return;
        const std::string next = replacedIn(text, occurrences);
        add(as, text, std::move(occurrences), judge(next));
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

    void reference(const Node &node, Naming naming)
    {
        if (!node.isScalar() || !isAsked(FoundAs::Reference)) {
            if (!node.isScalar())
                value(node, false);
            return;
        }
        std::vector<Occurrence> occurrences = found(node.text);
        if (occurrences.empty())
            return;
        auto problem = problemOfReference(node.text, replacedIn(node.text, occurrences), naming);
        add(FoundAs::Reference, node.text, std::move(occurrences), std::move(problem));
    }

    /// "Web.Arn": the name of a resource and what of it is asked for.
    void attribute(const Node &node)
    {
        const std::size_t dot = std::min(node.text.find('.'), node.text.size());
        split(
            node, FoundAs::Value, [&](const Occurrence &occurrence) { return occurrence.begin < dot; },
            [&](const std::vector<Occurrence> &occurrences) {
                return problemOfReference(node.text.substr(0, dot), replacedIn(node.text, occurrences).substr(0, dot),
                                          Naming::Element);
            });
    }

    void substitution(const Node &node, const NodePtr &variables)
    {
        if (!node.isScalar()) {
            value(node, false);
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
            node, FoundAs::Value, [&](const Occurrence &occurrence) { return spanAt(occurrence) != spans.end(); },
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
    template <class IsName, class Judge> void split(const Node &node, FoundAs rest, IsName isName, Judge judge)
    {
        if (!isAsked(FoundAs::Reference))
            return;
        std::vector<Occurrence> others = found(node.text);
        const auto first = std::stable_partition(others.begin(), others.end(), isName);
        std::vector<Occurrence> ofNames(others.begin(), first);
        others.erase(others.begin(), first);
        if (!ofNames.empty()) {
            auto problem = judge(ofNames);
            add(FoundAs::Reference, node.text, std::move(ofNames), std::move(problem));
        }
        if (!others.empty())
            add(rest, node.text, std::move(others), std::nullopt);
    }

    void text(FoundAs as, const Node &node)
    {
        if (!isAsked(as) || !node.isScalar())
            return;
        std::vector<Occurrence> occurrences = found(node.text);
        if (occurrences.empty())
            return;
        auto problem = as == FoundAs::Value ? problemOfValue(node, replacedIn(node.text, occurrences)) : std::nullopt;
        add(as, node.text, std::move(occurrences), std::move(problem));
    }

    void type(const Node &node)
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
        add(FoundAs::Type, node.text, std::move(occurrences), std::move(problem));
    }

    /// "VpcConfig.SubnetIds": names of properties from the resource's own on, so many steps deep; nothing outside of
    /// Properties.
    std::optional<std::string> dotted(std::size_t depth) const
    {
        const std::span<const syntax::Step> path(m_path.data(), depth);
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

    std::optional<Error> problemOfValue(const Node &node, const std::string &next) const
    {
        const auto place = dotted(m_path.size());
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

    void key(const std::string &text, const Node &mapping)
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
        else if (const auto around = dotted(m_path.size() - 1)) {
            const auto there = m_details->at(*around);
            const std::span<const Property> properties = around->empty() ? std::span(m_details->properties)
                                                         : there && there->type && !there->insideJson
                                                             ? m_details->propertiesOf(*there->type)
                                                             : std::span<const Property>();
            if (std::ranges::find(properties, text, &Property::name) != properties.end() &&
                std::ranges::find(properties, next, &Property::name) == properties.end())
                problem = Error{.code = "find.no-such-property", .where = next, .args = {next}};
        }
        add(FoundAs::Key, text, std::move(occurrences), std::move(problem));
    }

    static bool startsWith(const Path &path, const Path &beginning)
    {
        return path.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), path.begin());
    }
    bool isInInterface() const { return startsWith(m_path, m_interface); }
    bool isParameterList() const
    {
        return m_path.size() == m_parameterGroups.size() + 2 && startsWith(m_path, m_parameterGroups) &&
               m_path.back() == syntax::Step("Parameters");
    }

    void add(FoundAs as, const std::string &text, std::vector<Occurrence> occurrences, std::optional<Error> problem)
    {
        Found found{
            .as = as, .element = m_element, .path = m_path, .text = text, .occurrences = std::move(occurrences)};
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
    Path m_path; // to what is looked at
    const Path m_interface = interfacePath();
    const Path m_parameterGroups = parameterGroupsPath();
};

} // namespace

std::vector<Found> findIn(const Design &design, const Index &index, const FindWish &wish)
{
    return Search(design, index, wish).all();
}

} // namespace cirro
