#include "model/wiring/wire.h"

#include "model/edits/edits.h"
#include "model/expression/intrinsic.h"
#include "model/wiring/alike.h"
#include "model/wiring/permissions.h"
#include "model/wiring/security_groups.h"

#include <algorithm>

namespace cirro::wiring {

namespace {

syntax::Path pathTo(const std::string &logicalId, const std::string &dotted)
{
    syntax::Path path{std::string("Resources"), logicalId, std::string("Properties")};
    for (std::size_t begin = 0; begin < dotted.size();) {
        const std::size_t dot = std::min(dotted.find('.', begin), dotted.size());
        const std::string part = dotted.substr(begin, dot - begin);
        if (part.find_first_not_of("0123456789") == std::string::npos) // of a list
            path.emplace_back(std::size_t(std::stoul(part)));
        else
            path.emplace_back(part);
        begin = dot + 1;
    }
    return path;
}

/// A name's first part in a logical id: letters and digits.
std::string asLogicalId(const std::string &text)
{
    std::string id;
    std::ranges::copy_if(text, std::back_inserter(id), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
    return id;
}

} // namespace

Wire::Wire(const Snapshot &snapshot, const Recipe &recipe, const ElementId &from, const ElementId &to)
    : m_now(snapshot),
      m_recipe(&recipe),
      m_steps(recipe.steps),
      m_from(from),
      m_to(to),
      m_names{{"from", from.text()}, {"to", to.text()}}
{}

Wire::Wire(const Snapshot &snapshot, const Json &steps, const ElementId &self, const ElementId &vpc)
    : m_now(snapshot),
      m_steps(steps),
      m_from(self),
      m_to(self),
      m_vpc(vpc),
      m_names{{"self", self.text()}}
{}

bool Wire::fits() const
{
    return std::ranges::none_of(m_recipe->unless, [&](const Json &condition) { return isTrue(condition); });
}

Result<Connected> Wire::connect()
{
    for (const Json &step : m_steps) {
        if (!holds(step))
            continue;
        forwards(step);
        if (failed())
            return *m_error;
    }
    return Connected{.design = std::move(m_now.design), .made = std::move(m_made), .recipe = m_recipe};
}

Result<Design> Wire::disconnect()
{
    std::vector<const Json *> steps;
    for (const Json &step : m_steps) {
        if (!holds(step))
            continue;
        bind(step);
        steps.push_back(&step);
    }
    for (auto step = steps.rbegin(); step != steps.rend() && !failed(); ++step)
        backwards(**step);
    if (failed())
        return *m_error;
    m_now.design.ways.erase({.from = m_from, .to = m_to});
    return std::move(m_now.design);
}

// The design -------------------------------------------------------------------------------------------------------

syntax::NodePtr Wire::property(const std::string &logicalId, const std::string &dotted) const
{
    return syntax::at(m_now.design.document, pathTo(logicalId, dotted));
}

std::optional<std::string> Wire::text(const std::string &logicalId, const std::string &dotted) const
{
    const syntax::NodePtr value = property(logicalId, dotted);
    if (!value)
        return std::nullopt;
    expression::Evaluator evaluator(m_now.design.document.root, index().assumptions());
    return evaluator.evaluate(*value).text();
}

void Wire::become(Design design)
{
    m_now = m_now.with(std::move(design));
}

void Wire::write(const std::string &logicalId, const std::string &dotted, const syntax::NodePtr &value)
{
    write(pathTo(logicalId, dotted), value);
}

void Wire::write(const Path &path, const syntax::NodePtr &value)
{
    auto edited = syntax::set(m_now.design.document, path, value);
    if (!edited)
        return fail(edited.error());
    Design next = m_now.design;
    next.document = std::move(edited->document);
    become(std::move(next));
}

void Wire::erase(const std::string &logicalId, const std::string &dotted)
{
    Path path = pathTo(logicalId, dotted);
    while (path.size() > 3) {
        const syntax::NodePtr holder = syntax::at(m_now.design.document, Path(path.begin(), path.end() - 1));
        if (!holder || holder->size() != 1)
            break;
        path.pop_back();
    }
    erase(path);
}

void Wire::erase(const Path &path)
{
    auto edited = syntax::remove(m_now.design.document, path);
    if (!edited)
        return fail(edited.error());
    Design next = m_now.design;
    next.document = std::move(edited->document);
    become(std::move(next));
}

void Wire::append(const std::string &logicalId, const std::string &dotted, const syntax::NodePtr &item)
{
    const syntax::NodePtr list = property(logicalId, dotted);
    if (!list || list->size() == 0)
        return write(logicalId, dotted, syntax::Node::sequence({item}));
    auto edited = syntax::insert(m_now.design.document, pathTo(logicalId, dotted), list->size(), {}, item);
    if (!edited)
        return fail(edited.error());
    Design next = m_now.design;
    next.document = std::move(edited->document);
    become(std::move(next));
}

void Wire::dropItem(const std::string &logicalId, const std::string &dotted, std::size_t position)
{
    const syntax::NodePtr list = property(logicalId, dotted);
    if (list && list->size() == 1)
        return erase(logicalId, dotted);
    Path item = pathTo(logicalId, dotted);
    item.emplace_back(position);
    auto edited = syntax::remove(m_now.design.document, item);
    if (!edited)
        return fail(edited.error());
    Design next = m_now.design;
    next.document = std::move(edited->document);
    become(std::move(next));
}

/// True when a value names the VPC around something that lies in none.
bool Wire::lacksVpc(const Json &json) const
{
    if (json.is_object() && json.size() == 1 && json.contains("vpc"))
        return !call("vpc", json.at("vpc"));
    return json.is_structured() && std::ranges::any_of(json, [&](const Json &part) { return lacksVpc(part); });
}

std::string Wire::make(std::string_view type, const std::string &wish, const syntax::NodePtr &properties,
                       const std::vector<std::string> &dependsOn)
{
    std::string id = freeLogicalId(m_now.design, index(), asLogicalId(wish));
    std::vector<std::pair<std::string, syntax::NodePtr>> members{{"Type", syntax::Node::scalar(std::string(type))}};
    if (dependsOn.size() == 1)
        members.emplace_back("DependsOn", syntax::Node::scalar(dependsOn.front()));
    if (properties && properties->size() > 0)
        members.emplace_back("Properties", properties);
    auto edited =
        syntax::set(m_now.design.document, {std::string("Resources"), id}, syntax::Node::mapping(std::move(members)));
    if (!edited) {
        fail(edited.error());
        return id;
    }
    Design next = m_now.design;
    next.document = std::move(edited->document);
    become(std::move(next));
    m_made.push_back(ElementId::resource(id));
    return id;
}

void Wire::removeResource(const std::string &logicalId)
{
    auto edited = syntax::remove(m_now.design.document, {std::string("Resources"), logicalId});
    if (!edited)
        return fail(edited.error());
    Design next = m_now.design;
    next.document = std::move(edited->document);
    next.placements.erase(ElementId::resource(logicalId));
    become(std::move(next));
}

bool Wire::isNamed(const std::string &logicalId) const
{
    const ElementId id = ElementId::resource(logicalId);
    if (!index().to(id).empty())
        return true;
    const syntax::NodePtr outputs = m_now.design.section("Outputs");
    return outputs && names(outputs, logicalId);
}

void Wire::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

// Steps --------------------------------------------------------------------------------------------------------------

void Wire::bind(const Json &step)
{
    const std::string as = textOf(step, "as");
    if (as.empty() || step.contains("each"))
        return;
    const auto id = step.contains("parameter") ? foundParameter(step)
                    : step.contains("table")   ? tableOf(filled(textOf(step, "table")))
                                               : found(step);
    m_names[as] = id.value_or("");
}

void Wire::forwards(const Json &step)
{
    if (step.contains("ensure"))
        ensure(step);
    else if (step.contains("find"))
        bind(step);
    else if (step.contains("need"))
        need(step);
    else if (step.contains("each"))
        each(step, true);
    else if (step.contains("parameter"))
        parameter(step);
    else if (step.contains("add"))
        add(step);
    else if (step.contains("set"))
        set(step);
    else if (step.contains("omit"))
        omit(step);
    else if (step.contains("table"))
        table(step);
    else if (step.contains("rule"))
        rule(step);
    else if (step.contains("disjoint"))
        disjoint(step);
    else if (step.contains("peer"))
        peer(step);
    else if (step.contains("transit"))
        transit(step);
    else if (step.contains("state"))
        state(step);
    else if (step.contains("perZone"))
        perZone(step);
    else if (step.contains("depends"))
        depend(step);
    else if (step.contains("arrow"))
        arrow();
    else if (const Json *port = member(step, "allow")) {
        const std::string to = filled(textOf(step, "to"));
        if (const auto number = portOf(*port, to))
            SecurityGroups(*this, step.value("orAny", false)).allow(filled(textOf(step, "from")), to, *number);
        else
            fail({.code = "wiring.unknown-port", .where = to, .args = {to}});
    } else if (const Json *actions = member(step, "permit")) {
        Permissions(*this).permit(step, *actions);
    }
}

void Wire::backwards(const Json &step)
{
    if (step.contains("ensure"))
        dropEnsured(step);
    else if (step.contains("each"))
        each(step, false);
    else if (step.contains("add"))
        dropAdded(step);
    else if (step.contains("set"))
        unset(step);
    else if (step.contains("omit"))
        restore(step);
    else if (step.contains("table"))
        dropTable(step);
    else if (step.contains("rule"))
        dropRule(step);
    else if (step.contains("peer"))
        dropPeer(step);
    else if (step.contains("transit"))
        dropTransit(step);
    else if (step.contains("state"))
        dropState(step);
    else if (step.contains("parameter"))
        dropParameter(step);
    else if (step.contains("depends"))
        independ(step);
    else if (step.contains("arrow"))
        dropArrow();
    else if (const Json *port = member(step, "allow")) {
        const std::string to = filled(textOf(step, "to"));
        if (const auto number = portOf(*port, to))
            SecurityGroups(*this, step.value("orAny", false)).forbid(filled(textOf(step, "from")), to, *number);
    } else if (step.contains("permit")) {
        Permissions(*this).withdraw(step);
    }
}

std::vector<std::string> Wire::allFound(const Json &step) const
{
    const Json *match = member(step, "match");
    const Json *named = member(step, "names");
    const Json *namedIn = member(step, "namedIn");
    const syntax::NodePtr pattern = match ? node(*match) : nullptr;
    const std::string inside = filled(textOf(step, "inside"));
    std::vector<std::string> all;
    // The step's first word says what it does, with the type.
    for (const ElementId &id : index().ofType(step.begin()->get<std::string>())) {
        const syntax::NodePtr properties = m_now.design.resource(id.text()).properties();
        if (pattern && !contains(properties, pattern))
            continue;
        if (!inside.empty() && !(index().find(id)->container == ElementId::resource(inside)))
            continue;
        if (named && !std::ranges::all_of(
                         *named, [&](const Json &name) { return names(properties, filled(name.get<std::string>())); }))
            continue;
        if (namedIn &&
            !names(property(filled(namedIn->at(0).get<std::string>()), namedIn->at(1).get<std::string>()), id.text()))
            continue;
        all.push_back(id.text());
    }
    return all;
}

std::optional<std::string> Wire::found(const Json &step) const
{
    const std::vector<std::string> all = allFound(step);
    return all.empty() ? std::nullopt : std::optional(all.front());
}

/// Steps for every resource of a kind: all routes of an API.
void Wire::each(const Json &step, bool onwards)
{
    for (const std::string &id : allFound(step)) {
        m_names[textOf(step, "as")] = id;
        std::vector<const Json *> steps;
        for (const Json &one : step.at("steps")) {
            if (!holds(one))
                continue;
            if (onwards)
                forwards(one);
            else
                bind(one);
            steps.push_back(&one);
        }
        for (auto one = steps.rbegin(); !onwards && one != steps.rend(); ++one)
            backwards(**one);
    }
}

namespace {

bool wantsSubnets(const Json &json)
{
    return json.is_structured() && ((json.is_object() && json.contains("subnetsOf")) ||
                                    std::ranges::any_of(json, [](const Json &part) { return wantsSubnets(part); }));
}

} // namespace

void Wire::ensure(const Json &step)
{
    const std::string as = textOf(step, "as");
    Json properties = step.value("match", Json::object());
    properties.update(step.value("with", Json::object()));
    if (const auto present = found(step)) {
        if (step.value("exact", false) && !contains(m_now.design.resource(*present).properties(), node(properties)))
            fail({.code = "wiring.taken", .where = *present, .args = {*present, m_to.text()}});
        m_names[as] = *present;
        return;
    }
    // Some properties have to differ from those of the others of the same owner: the first value that is free.
    if (const Json *free = member(step, "free")) {
        const std::string key = textOf(*free, "property");
        const syntax::NodePtr owner = node(free->at("within"));
        for (const Json &wish : free->at("values")) {
            const Json one = Json::object({{key, wish}});
            const bool taken =
                std::ranges::any_of(index().ofType(step.at("ensure").get<std::string>()), [&](const ElementId &id) {
                    const syntax::NodePtr other = m_now.design.resource(id.text()).properties();
                    return contains(other, owner) && contains(other, node(one));
                });
            properties[key] = wish;
            if (!taken)
                break;
        }
    }
    std::vector<std::string> dependsOn;
    if (const std::string on = filled(textOf(step, "dependsOn")); !on.empty())
        dependsOn.push_back(on);
    if (lacksVpc(properties)) {
        if (m_recipe) // along with a new element, what cannot be yet is left for later
            fail({.code = "wiring.needs-vpc", .where = m_from.text(), .args = {m_from.text()}});
        return;
    }
    if (wantsSubnets(properties) && subnetsAround(m_from.text(), false).empty())
        return fail({.code = "wiring.needs-subnet", .where = m_from.text(), .args = {m_from.text()}});
    refuseSecond(step.at("ensure").get<std::string>(), node(properties));
    m_names[as] = make(step.at("ensure").get<std::string>(), filled(textOf(step, "id")), node(properties), dependsOn);
}

void Wire::refuseSecond(const std::string &type, const syntax::NodePtr &properties)
{
    for (const Association &way : index().catalog().relations().associationsOf(type)) {
        const syntax::NodePtr owner = properties->find(way.owner);
        if (!way.sole || !owner || !properties->find(way.member))
            continue;
        for (const ElementId &id : index().ofType(type)) {
            const syntax::NodePtr other = m_now.design.resource(id.text()).properties();
            if (!other || !syntax::equal(other->find(way.owner), owner) || !other->find(way.member))
                continue;
            const auto named = [&](const syntax::NodePtr &value) {
                std::string name = id.text();
                expression::forEachReference(*value,
                                             [&](const expression::Reference &reference) { name = reference.target; });
                return name;
            };
            const std::string holder = named(owner);
            fail({.code = "wiring.has-one", .where = holder, .args = {holder, named(other->find(way.member))}});
        }
    }
}

void Wire::dropEnsured(const Json &step)
{
    const std::string &id = m_names[textOf(step, "as")];
    if (id.empty() || !element(id) || step.value("keep", false) || isNamed(id))
        return;
    if (const Json *onlyIf = member(step, "onlyIf");
        onlyIf && !contains(m_now.design.resource(id).properties(), node(*onlyIf)))
        return;
    if (const std::string without = textOf(step, "onlyWithout"); !without.empty() && property(id, without))
        return;
    if (const Json *used = member(step, "unlessUsed"))
        for (const ElementId &other : index().ofType(used->at("type").get<std::string>()))
            if (names(m_now.design.resource(other.text()).properties(),
                      filled(used->at("names").at(0).get<std::string>())))
                return;
    if (const std::string shared = filled(textOf(step, "unlessShared")); !shared.empty() && associationsOf(shared) > 1)
        return;
    if (const std::string drawn = filled(textOf(step, "unlessDrawn")); !drawn.empty() && hasArrowTo(drawn))
        return;
    removeResource(id);
}

void Wire::add(const Json &step)
{
    const std::string id = filled(textOf(step, "add"));
    const std::string path = textOf(step, "path");
    const syntax::NodePtr item = node(step.at("item"));
    const syntax::NodePtr like = step.contains("like") ? node(step.at("like")) : item;
    const syntax::NodePtr list = property(id, path);
    std::vector<syntax::NodePtr> items;
    if (list && !list->isSequence()) {
        fail({.code = "wiring.computed-list", .where = id, .args = {path, id}});
        return;
    }
    const syntax::NodePtr placeholder = step.contains("insteadOf") ? node(step.at("insteadOf")) : nullptr;
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        if (contains(list->entries[i].value, like))
            return;
        if (placeholder && contains(list->entries[i].value, placeholder))
            return write(id, path + "." + std::to_string(i), item);
    }
    append(id, path, item);
}

void Wire::dropAdded(const Json &step)
{
    const std::string id = filled(textOf(step, "add"));
    const std::string path = textOf(step, "path");
    const syntax::NodePtr like = node(step.contains("like") ? step.at("like") : step.at("item"));
    const syntax::NodePtr list = property(id, path);
    if (!list || !list->isSequence())
        return;
    for (std::size_t i = list->size(); i-- > 0;) {
        if (!contains(list->entries[i].value, like))
            continue;
        if (step.contains("otherwise") && list->size() <= step.value("least", std::size_t{1}))
            write(id, path + "." + std::to_string(i), node(step.at("otherwise")));
        else
            dropItem(id, path, i);
        return;
    }
}

void Wire::set(const Json &step)
{
    const std::string id = filled(textOf(step, "set"));
    const std::string path = textOf(step, "path");
    const syntax::NodePtr present = property(id, path);
    const bool replaces = present && step.contains("insteadOf") && contains(present, node(step.at("insteadOf")));
    if ((!present || replaces) && !lacksVpc(step.at("value")))
        return write(id, path, node(step.at("value")));
    if (present && step.value("exact", false) && !alike(present, node(step.at("value")))) {
        const std::string other = id == m_to.text() ? m_from.text() : m_to.text();
        fail({.code = "wiring.taken", .where = id, .args = {id, other}});
    }
}

void Wire::unset(const Json &step)
{
    const std::string id = filled(textOf(step, "set"));
    const std::string path = textOf(step, "path");
    const syntax::NodePtr present = property(id, path);
    if (!present || !alike(present, node(step.at("value"))))
        return;
    if (const std::string without = textOf(step, "onlyWithout"); !without.empty() && property(id, without))
        return;
    if (const Json *first = member(step, "otherwiseFirst")) { // what the first of a list is called
        const syntax::NodePtr list = property(id, textOf(*first, "of"));
        const syntax::NodePtr item = list && list->size() > 0 ? syntax::resolved(list->entries[0].value) : nullptr;
        if (const syntax::NodePtr name = item && item->isMapping() ? item->find(textOf(*first, "key")) : nullptr)
            write(id, path, syntax::Node::scalar(name->text));
        return;
    }
    if (step.contains("insteadOf"))
        write(id, path, node(step.at("insteadOf")));
    else
        erase(id, path);
}

} // namespace cirro::wiring
