#include "model/design/index_builder.h"

#include "model/expression/lookup.h"

#include <algorithm>
#include <array>
#include <functional>

namespace cirro {

namespace {

using expression::ReferenceKind;
using syntax::NodePtr;

constexpr int worstOrder = 1000;

/// Whether a step of a path names one of a Sub's own variables, [text, {variable: value}]: a word of its text, no
/// property.
bool namesVariableOfSub(const syntax::Path &path, std::size_t step, const NodePtr &body)
{
    const auto *position = step > 0 ? std::get_if<std::size_t>(&path[step - 1]) : nullptr;
    if (!position || *position != 1)
        return false;
    if (const auto *key = step > 1 ? std::get_if<std::string>(&path[step - 2]) : nullptr; key && *key == "Fn::Sub")
        return true;
    NodePtr list = syntax::resolved(body);
    for (std::size_t i = 0; i + 1 < step && list; ++i) {
        if (const auto *key = std::get_if<std::string>(&path[i]))
            list = list->isMapping() ? syntax::resolved(list->find(*key)) : nullptr;
        else if (const std::size_t item = std::get<std::size_t>(path[i]); item < list->size())
            list = syntax::resolved(list->entries[item].value);
        else
            return false;
    }
    return list && list->tag == "!Sub";
}

std::string dottedPath(const syntax::Path &path, const NodePtr &body)
{
    std::string dotted;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const auto *key = std::get_if<std::string>(&path[i]);
        if (!key || (i == 0 && *key == "Properties") || key->starts_with("Fn::") || *key == "Ref" ||
            namesVariableOfSub(path, i, body))
            continue;
        if (!dotted.empty())
            dotted += '.';
        dotted += *key;
    }
    return dotted;
}

/// The resource type that a parameter's values are ids of: "List<AWS::EC2::Subnet::Id>" is about "AWS::EC2::Subnet".
std::string_view typeBehind(std::string_view parameterType)
{
    for (const std::string_view wrapper : {"AWS::SSM::Parameter::Value<", "List<"})
        if (parameterType.starts_with(wrapper) && parameterType.ends_with(">"))
            parameterType = parameterType.substr(wrapper.size(), parameterType.size() - wrapper.size() - 1);
    const std::size_t end = parameterType.rfind("::");
    if (!parameterType.starts_with("AWS::") || end == std::string_view::npos || end < 6)
        return {};
    return parameterType.substr(0, end);
}

std::string_view scalarText(const NodePtr &node)
{
    return node && node->isScalar() ? std::string_view(node->text) : std::string_view();
}

bool placesSomething(Relation relation)
{
    return relation == Relation::Contains || relation == Relation::Spans;
}

/// Literal ids and imports have no name to refer to: they are found at the properties whose targets own or are spanned.
std::vector<Literal> literalsIn(std::string_view type, const NodePtr &body, const RelationTable &relations)
{
    std::vector<Literal> literals;
    const NodePtr properties = body->find("Properties");
    for (const auto &place : relations.placesOf(type)) {
        NodePtr node = properties;
        for (std::size_t begin = 0; node && begin <= place.path.size();) {
            const std::size_t dot = std::min(place.path.find('.', begin), place.path.size());
            node = node->isMapping() ? node->find(std::string_view(place.path).substr(begin, dot - begin)) : nullptr;
            begin = dot + 1;
        }
        if (!node)
            continue;
        syntax::Path path{std::string("Properties")};
        for (std::size_t begin = 0; begin <= place.path.size();) {
            const std::size_t dot = std::min(place.path.find('.', begin), place.path.size());
            path.emplace_back(place.path.substr(begin, dot - begin));
            begin = dot + 1;
        }
        const auto outside = [&](std::string name, const syntax::Path &at) {
            if (!name.ends_with(':'))
                literals.push_back({std::move(name), &place, at, expression::sidesOn(body, at)});
        };
        const std::function<void(const NodePtr &, syntax::Path)> take = [&](const NodePtr &value, syntax::Path at) {
            const auto call = value ? expression::intrinsicOf(*value) : std::nullopt;
            if (call && call->name == "Fn::If" && call->argument && call->argument->isSequence()) {
                if (value->tag.empty())
                    at.emplace_back("Fn::If");
                for (std::size_t branch = 1; branch < call->argument->size(); ++branch) {
                    syntax::Path below = at;
                    below.emplace_back(branch);
                    take(syntax::resolved(call->argument->entries[branch].value), std::move(below));
                }
            } else if (call && call->name == "Fn::ImportValue") {
                const NodePtr argument = syntax::resolved(call->argument);
                const auto inner = argument ? expression::intrinsicOf(*argument) : std::nullopt;
                const NodePtr text = inner ? syntax::resolved(inner->argument) : argument;
                outside("Import:" + std::string(scalarText(text)), at);
            } else if (!call && value && value->isSequence()) {
                for (std::size_t item = 0; item < value->size(); ++item) {
                    syntax::Path below = at;
                    below.emplace_back(item);
                    take(syntax::resolved(value->entries[item].value), std::move(below));
                }
            } else if (!call && !scalarText(value).empty()) {
                outside("Literal:" + std::string(scalarText(value)), at);
            }
        };
        take(node, path);
    }
    return literals;
}

/// The sections of a template that say what its resources mean, in their order.
std::vector<std::pair<std::string_view, const syntax::Node *>> meaningOf(const NodePtr &root)
{
    static constexpr std::array<std::string_view, 5> aside = {"Resources", "Outputs", "Metadata", "Description",
                                                              "AWSTemplateFormatVersion"};
    std::vector<std::pair<std::string_view, const syntax::Node *>> sections;
    if (root && root->isMapping())
        for (const syntax::Entry &entry : root->entries)
            if (std::ranges::find(aside, entry.key->text) == aside.end())
                sections.emplace_back(entry.key->text, entry.value.get());
    return sections;
}

} // namespace

std::shared_ptr<const Index::Facts> Index::Facts::of(const ResourceView &resource, const RelationTable &relations)
{
    auto facts = std::make_shared<Facts>();
    facts->body = resource.body;
    facts->type = std::string(resource.type());
    if (!resource.body || !resource.body->isMapping())
        return facts;
    facts->condition = scalarText(resource.body->find("Condition"));
    expression::forEachReferenceOfResource(*resource.body, [&](const expression::Reference &reference) {
        if (auto decided = expression::sidesOn(resource.body, reference.path); !decided.empty())
            facts->sides.emplace_back(facts->references.size(), std::move(decided));
        facts->dottedPaths.push_back(dottedPath(reference.path, resource.body));
        facts->references.push_back(reference);
    });
    expression::forEachMappingUsed(*resource.body, [&](std::string_view name) { facts->mappings.emplace_back(name); });
    facts->literals = literalsIn(facts->type, resource.body, relations);
    const NodePtr properties = resource.body->find("Properties");
    if (properties && properties->isMapping())
        facts->zone = properties->find("AvailabilityZone");
    facts->zoneReads = std::ranges::any_of(facts->references, [](const expression::Reference &reference) {
        return !reference.attribute.empty() && reference.attribute != "AvailabilityZone" && reference.path.size() > 1 &&
               reference.path[1] == syntax::Step("AvailabilityZone");
    });
    return facts;
}

bool Index::Facts::saysAsMuchAs(const Facts &other) const
{
    const bool sameZone = zone == other.zone || (zone && other.zone && syntax::equal(zone, other.zone));
    return sameZone && type == other.type && condition == other.condition && references == other.references &&
           mappings == other.mappings && dottedPaths == other.dottedPaths && sides == other.sides &&
           literals == other.literals;
}

std::shared_ptr<const Index> IndexBuilder::takenOver(const Index &before, const Design &after)
{
    const Settings &settings = *before.m_settings;
    if (settings.parameters != after.settings->parameters || settings.region != after.settings->region)
        return nullptr;
    if (meaningOf(before.m_root) != meaningOf(after.document.root))
        return nullptr;
    // Many at once are as quickly indexed anew.
    constexpr std::size_t most = 64;
    std::vector<std::pair<std::size_t, std::shared_ptr<const Index::Facts>>> changed;
    std::size_t at = 0;
    bool differs = false;
    bool zonesRead = false;
    after.forEachResource([&](const ResourceView &resource, std::size_t) {
        const std::size_t position = at++;
        if (differs)
            return;
        differs = position >= before.m_facts.size() || !resource.body ||
                  before.m_elements[position].id.text() != resource.logicalId;
        if (differs)
            return;
        zonesRead = zonesRead || before.m_facts[position]->zoneReads;
        if (before.m_facts[position]->body == resource.body)
            return;
        auto facts = Index::Facts::of(resource, before.catalog().relations());
        differs = changed.size() == most || !facts->saysAsMuchAs(*before.m_facts[position]);
        changed.emplace_back(position, std::move(facts));
    });
    if (differs || at != before.m_facts.size() || (zonesRead && !changed.empty()))
        return nullptr;
    auto index = std::shared_ptr<Index>(new Index(before));
    index->m_root = after.document.root;
    index->m_settings = after.settings;
    for (auto &[position, facts] : changed) {
        index->m_elements[position].body = facts->body;
        index->m_facts[position] = std::move(facts);
    }
    return index;
}

IndexBuilder::IndexBuilder(const Design &design, const Catalog &catalog, const Index *before) : m_design(design)
{
    m_index = std::shared_ptr<Index>(new Index);
    m_net = std::make_shared<Index::Net>(catalog);
    m_index->m_net = m_net;
    m_index->m_root = design.document.root;
    m_index->m_settings = design.settings;
    collectResources(before);
}

std::shared_ptr<const Index> IndexBuilder::build()
{
    assume();
    link();
    addExternalsOfLiterals();
    group();
    associate();
    fold();
    span();
    contain();
    zones();
    nest();
    return m_index;
}

Element *IndexBuilder::find(const ElementId &id)
{
    const auto found = m_net->byId.find(id);
    return found == m_net->byId.end() ? nullptr : &m_index->m_elements[found->second];
}

void IndexBuilder::collectResources(const Index *before)
{
    std::unordered_map<const syntax::Node *, std::shared_ptr<const Index::Facts>> known;
    if (before) {
        known.reserve(before->m_facts.size());
        for (const auto &facts : before->m_facts)
            if (facts->body)
                known.emplace(facts->body.get(), facts);
    }
    const auto factsOf = [&](const ResourceView &resource) -> std::shared_ptr<const Index::Facts> {
        const auto found = resource.body ? known.find(resource.body.get()) : known.end();
        return found != known.end() ? found->second : Index::Facts::of(resource, m_net->catalog.relations());
    };
    m_design.forEachResource([&](const ResourceView &resource, std::size_t) {
        const auto facts = factsOf(resource);
        Element element{.id = ElementId::resource(resource.logicalId),
                        .type = facts->type,
                        .body = resource.body,
                        .presentation = &m_net->catalog.services().presentationOf(facts->type),
                        .condition = facts->condition};
        m_net->byId.emplace(element.id, static_cast<std::uint32_t>(m_index->m_elements.size()));
        m_net->byType[Symbol(element.type)].push_back(element.id);
        m_index->m_elements.push_back(std::move(element));
        m_index->m_facts.push_back(facts);
    });
    const auto names = [&](std::string_view section, auto add) {
        const NodePtr node = m_design.section(section);
        if (node && node->isMapping())
            for (const syntax::Entry &entry : node->entries)
                add(entry);
    };
    names("Parameters",
          [&](const syntax::Entry &entry) { m_parameters[entry.key->text] = syntax::resolved(entry.value); });
    names("Conditions", [&](const syntax::Entry &entry) { m_sections[entry.key->text] = true; });
}

void IndexBuilder::assume()
{
    expression::Assumptions &world = m_net->assumptions;
    const Settings &settings = *m_design.settings;
    for (const auto &[name, value] : settings.parameters)
        world.parameters.emplace(name, value);
    world.region = settings.region;
    if (const Region *region = m_net->catalog.regions().find(settings.region))
        world.zones = region->zones;
    m_evaluator.emplace(m_design.document.root, world);
    for (Element &element : m_index->m_elements)
        if (!element.condition.empty())
            element.exists = m_evaluator->condition(element.condition);
}

ElementId IndexBuilder::external(std::string_view name, std::string_view type)
{
    const ElementId id = ElementId::external(name);
    if (Element *present = find(id)) {
        if (present->type.empty()) {
            present->type = std::string(type);
            present->presentation = &m_net->catalog.services().presentationOf(type);
        }
        return id;
    }
    m_net->byId.emplace(id, static_cast<std::uint32_t>(m_index->m_elements.size()));
    m_index->m_elements.push_back(
        {.id = id, .type = std::string(type), .presentation = &m_net->catalog.services().presentationOf(type)});
    return id;
}

void IndexBuilder::addLink(Link link)
{
    m_net->links.push_back(std::move(link));
}

bool IndexBuilder::isElsewhere(const std::vector<expression::Side> &sides)
{
    return std::ranges::any_of(
        sides, [&](const expression::Side &side) { return m_evaluator->condition(side.condition) == !side.holds; });
}

void IndexBuilder::mayContain(const ElementId &inner, const ElementId &outer, int order,
                              const std::vector<expression::Side> &sides)
{
    if (!sides.empty())
        if (Element *element = find(inner); element && element->fork.empty())
            element->fork = sides.front().condition;
    if (isElsewhere(sides))
        return;
    auto &best = m_containers.try_emplace(inner, worstOrder, ElementId{}).first->second;
    if (order < best.first)
        best = {order, outer};
}

void IndexBuilder::link()
{
    static const std::vector<expression::Side> always;
    const RelationTable &relations = m_net->catalog.relations();
    const std::size_t resources = m_index->m_facts.size(); // externals are appended behind them
    NamesUsed &names = m_net->namesUsed;
    const auto use = [](auto &set, const std::string &name) {
        if (!set.contains(name)) // most are there already
            set.insert(name);
    };
    for (std::size_t i = 0; i < resources; ++i) {
        const auto facts = m_index->m_facts[i];
        const ElementId from = m_index->m_elements[i].id;
        for (const std::string &mapping : facts->mappings)
            use(names.mappings, mapping);
        for (std::size_t r = 0; r < facts->references.size(); ++r) {
            const expression::Reference &reference = facts->references[r];
            const auto below =
                std::ranges::find(facts->sides, r, &std::pair<std::size_t, std::vector<expression::Side>>::first);
            const std::vector<expression::Side> &sides = below == facts->sides.end() ? always : below->second;
            const bool elsewhere = isElsewhere(sides);
            if (reference.kind == ReferenceKind::Condition) {
                use(names.conditions, reference.target);
                if (!m_sections.contains(reference.target))
                    m_net->dangling.push_back({from, reference});
                continue;
            }
            const ElementId to = ElementId::resource(reference.target);
            if (const Element *target = find(to)) {
                if (reference.kind == ReferenceKind::DependsOn) {
                    addLink({from, to, Relation::None, false, reference.kind, {}, reference.path, elsewhere});
                    continue;
                }
                const auto meaning =
                    relations.lookup(facts->type, facts->dottedPaths[r], target->type, reference.attribute);
                addLink({from, to, meaning.relation, meaning.fromTarget, reference.kind, reference.attribute,
                         reference.path, elsewhere});
                if (meaning.relation == Relation::Contains && !(to == from))
                    mayContain(meaning.fromTarget ? to : from, meaning.fromTarget ? from : to, meaning.order, sides);
                continue;
            }
            if (const auto parameter = m_parameters.find(reference.target); parameter != m_parameters.end()) {
                use(names.parameters, reference.target);
                if (reference.kind == ReferenceKind::GetAtt || reference.kind == ReferenceKind::SubGetAtt) {
                    m_net->dangling.push_back({from, reference}); // parameters have no attributes
                    continue;
                }
                const NodePtr type =
                    parameter->second && parameter->second->isMapping() ? parameter->second->find("Type") : nullptr;
                std::string_view targetType = typeBehind(scalarText(type));
                const auto meaning = relations.lookup(facts->type, facts->dottedPaths[r],
                                                      targetType.empty() ? std::string_view("*") : targetType, "Ref");
                if (!placesSomething(meaning.relation) || meaning.fromTarget)
                    continue;
                if (targetType.empty())
                    targetType = relations.targetOf(facts->type, facts->dottedPaths[r]);
                const ElementId outside = external("Parameter:" + reference.target, targetType);
                addLink({from, outside, meaning.relation, false, reference.kind, {}, reference.path, elsewhere});
                if (meaning.relation == Relation::Contains)
                    mayContain(from, outside, meaning.order, sides);
                continue;
            }
            if (!expression::isPseudoParameter(reference.target))
                m_net->dangling.push_back({from, reference});
        }
    }
}

void IndexBuilder::addExternalsOfLiterals()
{
    const std::size_t resources = m_index->m_facts.size();
    for (std::size_t i = 0; i < resources; ++i) {
        const ElementId from = m_index->m_elements[i].id;
        for (const Literal &literal : m_index->m_facts[i]->literals) {
            const ElementId target = external(literal.name, literal.place->target);
            addLink({from,
                     target,
                     literal.place->relation,
                     false,
                     ReferenceKind::Ref,
                     {},
                     literal.path,
                     isElsewhere(literal.sides)});
            if (literal.place->relation == Relation::Contains)
                mayContain(from, target, literal.place->order, literal.sides);
        }
    }
}

/// Sorts the links by who makes them and turns them round.
void IndexBuilder::group()
{
    auto &links = m_net->links;
    std::stable_sort(links.begin(), links.end(),
                     [&](const Link &a, const Link &b) { return m_net->byId.at(a.from) < m_net->byId.at(b.from); });
    for (std::uint32_t i = 0; i < links.size(); ++i) {
        auto [range, fresh] = m_net->from.try_emplace(links[i].from, i, i);
        range->second.second = i + 1;
        m_net->to[links[i].to].push_back(i);
    }
}

/// An association joins two others by its properties: a gateway attachment puts the gateway into the VPC.
void IndexBuilder::associate()
{
    const RelationTable &relations = m_net->catalog.relations();
    for (std::size_t i = 0; i < m_index->m_facts.size(); ++i) {
        const auto facts = m_index->m_facts[i];
        for (const Association &association : relations.associationsOf(facts->type)) {
            if (association.relation != Relation::Contains)
                continue;
            ElementId outer;
            ElementId inner;
            for (const Link &link : m_index->from(m_index->m_elements[i].id)) {
                if (link.elsewhere)
                    continue;
                const std::string path = dottedPath(link.path, facts->body);
                if (path == association.owner)
                    outer = link.to;
                else if (path == association.member)
                    inner = link.to;
            }
            if (!outer.isNull() && !inner.isNull() && !(outer == inner))
                m_containers.try_emplace(inner, 0, outer);
        }
    }
}

ElementId IndexBuilder::host(const ElementId &id) const
{
    return m_index->hostOf(id);
} // of the owners known so far

/// Plumbing is folded into what it serves: by its own words first, else into a neighbour of the kind the catalog names.
void IndexBuilder::fold()
{
    const auto isPlumbing = [](const Element &element) { return element.presentation->shape == Shape::Plumbing; };
    const auto adopt = [&](Element &child, const ElementId &owner) {
        if (owner == child.id || !owner.isResource() || host(owner) == child.id)
            return false;
        child.owner = owner;
        return true;
    };
    for (std::size_t i = 0; i < m_index->m_facts.size(); ++i) {
        Element &element = m_index->m_elements[i];
        if (!isPlumbing(element))
            continue;
        for (const Link &link : m_index->from(element.id))
            if (link.relation == Relation::Serves && !link.towardsFrom && adopt(element, link.to))
                break;
        if (!element.owner.isNull())
            continue;
        for (const std::uint32_t position : m_index->to(element.id)) {
            const Link &link = m_net->links[position];
            if (link.relation == Relation::Serves && link.towardsFrom && adopt(element, link.from))
                break;
        }
    }
    // Associations fold what they join; neighbours of a likely kind take the rest. Two rounds, for chains of plumbing.
    const RelationTable &relations = m_net->catalog.relations();
    for (std::size_t i = 0; i < m_index->m_facts.size(); ++i)
        for (const Association &association : relations.associationsOf(m_index->m_elements[i].type)) {
            if (association.relation != Relation::Serves && association.relation != Relation::Guards)
                continue;
            ElementId served;
            ElementId serving;
            for (const Link &link : m_index->from(m_index->m_elements[i].id)) {
                const std::string path = dottedPath(link.path, m_index->m_facts[i]->body);
                if (path == association.owner)
                    serving = link.to;
                else if (path == association.member)
                    served = link.to;
            }
            Element *child = find(serving);
            if (child && child->owner.isNull() && child->id.isResource() && isPlumbing(*child))
                adopt(*child, served);
        }
    for (int round = 0; round < 2; ++round)
        for (std::size_t i = 0; i < m_index->m_facts.size(); ++i) {
            Element &element = m_index->m_elements[i];
            if (!isPlumbing(element) || !element.owner.isNull())
                continue;
            const auto likely = [&](const ElementId &neighbour) {
                const Element *top = m_index->find(host(neighbour));
                return top && !(top->id == element.id) &&
                       std::ranges::find(element.presentation->plumbingOf, top->type) !=
                           element.presentation->plumbingOf.end();
            };
            for (const std::uint32_t position : m_index->to(element.id))
                if (element.owner.isNull() && likely(m_net->links[position].from))
                    adopt(element, m_net->links[position].from);
            for (const Link &link : m_index->from(element.id))
                if (element.owner.isNull() && likely(link.to))
                    adopt(element, link.to);
        }
    for (std::size_t i = 0; i < m_index->m_facts.size(); ++i)
        if (const Element &element = m_index->m_elements[i]; !element.owner.isNull())
            m_net->plumbing[host(element.id)].push_back(element.id);
}

void IndexBuilder::span()
{
    const auto add = [](Element &element, const ElementId &over) {
        if (std::ranges::find(element.spans, over) == element.spans.end())
            element.spans.push_back(over);
    };
    for (const Link &link : m_net->links)
        if (link.relation == Relation::Spans && !link.towardsFrom && !link.elsewhere)
            add(*find(link.from), link.to);
    for (const auto &[owner, parts] : m_net->plumbing)
        if (Element *element = find(owner); element && element->presentation->shape != Shape::Container)
            for (const ElementId &part : parts)
                for (const ElementId &over : m_index->find(part)->spans)
                    add(*element, over);
    // A member of a group (an instance of a database cluster) lies where the group does, unless it says so itself.
    for (const Link &link : m_net->links)
        if (link.relation == Relation::Spans && link.towardsFrom && !link.elsewhere &&
            !m_containers.contains(link.from))
            if (Element *member = find(link.from); member && member->spans.empty())
                if (const Element *whole = find(link.to))
                    member->spans = whole->spans;
}

void IndexBuilder::contain()
{
    for (Element &element : m_index->m_elements) {
        if (!element.owner.isNull() || element.id.kind == ElementKind::Zone)
            continue;
        if (const auto said = m_containers.find(element.id); said != m_containers.end()) {
            element.container = host(said->second.second);
            continue;
        }
        // What stretches over several lies in what contains them all; over one, in that one.
        if (element.spans.size() == 1) {
            element.container = element.spans.front();
        } else if (!element.spans.empty()) {
            const auto first = m_containers.find(element.spans.front());
            bool same = first != m_containers.end();
            for (const ElementId &over : element.spans) {
                const auto other = m_containers.find(over);
                same = same && other != m_containers.end() && other->second.second == first->second.second;
            }
            if (same)
                element.container = first->second.second;
        }
    }
    // Nonsense may put containers into each other in a circle: what would lie in itself stands alone.
    const auto liesAbove = [&](const ElementId &id, const ElementId &start) {
        ElementId at = start;
        for (std::size_t steps = 0; !at.isNull() && steps <= m_index->m_elements.size(); ++steps) {
            if (at == id)
                return true;
            const Element *element = m_index->find(at);
            at = element ? element->container : ElementId{};
        }
        return false;
    };
    // Only containers and overlays can hold; what says it lies in something else stands beside that.
    for (Element &element : m_index->m_elements) {
        ElementId up = element.container;
        std::size_t steps = 0;
        while (!up.isNull()) {
            const Element *holder = m_index->find(up);
            if (!holder || liesAbove(element.id, up) || ++steps > m_index->m_elements.size()) {
                up = {};
                break;
            }
            if (holder->presentation->shape == Shape::Container)
                break;
            up = holder->container;
        }
        element.container = up;
    }
}

/// Availability Zones that the containers name become frames between them and what they lie in.
void IndexBuilder::zones()
{
    expression::Evaluator evaluator(m_design.document.root, m_net->assumptions);
    const std::size_t count = m_index->m_elements.size();
    for (std::size_t i = 0; i < count; ++i) {
        const NodePtr zone = i < m_index->m_facts.size() ? m_index->m_facts[i]->zone : nullptr;
        if (!zone)
            continue;
        Element &element = m_index->m_elements[i];
        element.zone = expression::zoneSymbol(*zone, evaluator);
        if (element.zone.empty() || element.container.isNull() || element.presentation->shape != Shape::Container)
            continue;
        const ElementId id = ElementId::zone(element.container.text() + "/" + element.zone);
        const ElementId outer = element.container;
        const std::string symbol = element.zone;
        element.container = id;
        if (m_net->byId.emplace(id, static_cast<std::uint32_t>(m_index->m_elements.size())).second)
            m_index->m_elements.push_back({.id = id,
                                           .presentation = &m_net->catalog.services().zonePresentation(),
                                           .container = outer,
                                           .zone = symbol});
    }
}

void IndexBuilder::nest()
{
    // Externals and zones in an order that does not depend on who mentions them first.
    auto &elements = m_index->m_elements;
    const auto resources = static_cast<std::ptrdiff_t>(m_index->m_facts.size());
    std::sort(elements.begin() + resources, elements.end(),
              [](const Element &a, const Element &b) { return a.id < b.id; });
    for (std::size_t i = m_index->m_facts.size(); i < elements.size(); ++i)
        m_net->byId[elements[i].id] = static_cast<std::uint32_t>(i);
    for (const Element &element : elements)
        if (element.owner.isNull() && !element.container.isNull())
            m_net->children[element.container].push_back(element.id);
}

} // namespace cirro
