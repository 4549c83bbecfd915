#include "model/comparison/compare.h"

#include "model/comparison/label.h"

#include <algorithm>
#include <deque>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace cirro::comparison {

namespace {

using syntax::Node;
using syntax::NodePtr;

bool isFunction(std::string_view key)
{
    return key.starts_with("Fn::") || key == "Ref" || key == "Condition";
}

Effect effectOf(Update update)
{
    switch (update) {
    case Update::InPlace:
        return Effect::InPlace;
    case Update::MayReplace:
        return Effect::MayReplace;
    case Update::Replaces:
        break;
    }
    return Effect::Replaces;
}

std::string_view policyOf(const NodePtr &body, std::string_view name)
{
    const NodePtr policy = body ? syntax::resolved(body->find(name)) : nullptr;
    return policy && policy->isScalar() ? std::string_view(policy->text) : std::string_view();
}

bool keeps(std::string_view policy)
{
    return policy == "Retain" || policy == "Snapshot" || policy == "RetainExceptOnCreate";
}

NodePtr textNode(std::string_view text)
{
    return text.empty() ? nullptr : Node::scalar(std::string(text));
}

/// What a person draws has no text of its own: its fields stand for one.
std::vector<Change> drawingChanges(const Drawing &before, const Drawing &after)
{
    std::vector<Change> changes;
    const auto field = [&](const char *name, std::string_view old, std::string_view now) {
        if (old != now)
            changes.push_back(
                {.path = {std::string(name)}, .label = name, .before = textNode(old), .after = textNode(now)});
    };
    const auto headsOf = [](const Drawing &drawing) {
        return drawing.heads == ArrowHeads::Both ? "both" : drawing.heads == ArrowHeads::None ? "none" : "end";
    };
    field("Kind", cirro::nameOf(before.kind), cirro::nameOf(after.kind));
    field("Label", before.label, after.label);
    field("Zone", before.zone, after.zone);
    field("Service", before.service, after.service);
    field("From", before.from.text(), after.from.text());
    field("To", before.to.text(), after.to.text());
    field("Heads", headsOf(before), headsOf(after));
    field("Line", before.solid ? "solid" : "dashed", after.solid ? "solid" : "dashed");
    return changes;
}

class Comparer
{
public:
    Comparer(const Snapshot &before, const Snapshot &after, const PlaceOf &placeBefore, const PlaceOf &placeAfter)
        : m_before(before),
          m_after(after),
          m_placeBefore(placeBefore),
          m_placeAfter(placeAfter),
          m_diff(diff(before.design, after.design))
    {}

    Comparison run()
    {
        for (const ElementId &id : m_diff.added)
            add({.id = id, .kind = Kind::Added, .type = typeOf(*m_after.index, id)});
        for (const ElementId &id : m_diff.changed)
            change(id);
        for (const ElementId &id : m_diff.removed)
            remove(id);
        move();
        spread();
        m_result.settingsChanged = m_diff.settingsChanged;
        m_result.orderChanged = m_diff.orderChanged;
        for (const std::string &section : m_diff.sections)
            compareSection(section);
        sort();
        return std::move(m_result);
    }

private:
    static std::string typeOf(const Index &index, const ElementId &id)
    {
        const Element *element = index.find(id);
        return element ? element->type : std::string();
    }

    std::shared_ptr<const TypeDetails> detailsOf(const std::string &type) const
    {
        return type.empty() ? nullptr : m_after.index->catalog().details(type);
    }

    void add(ElementChange change)
    {
        m_known.emplace(change.id, m_result.elements.size());
        m_result.elements.push_back(std::move(change));
    }

    void change(const ElementId &id)
    {
        if (id.kind == ElementKind::Drawing) {
            add({.id = id,
                 .kind = Kind::Changed,
                 .changes = drawingChanges(*m_before.design.drawings.find(id), *m_after.design.drawings.find(id))});
            return;
        }
        const Element *old = m_before.index->find(id);
        const Element *now = m_after.index->find(id);
        if (!old || !now)
            return;
        ElementChange element{.id = id, .kind = Kind::Changed, .type = now->type};
        const auto details = detailsOf(now->type);
        for (PropertyChange &property : propertyChanges(old->body, now->body)) {
            const NodePtr &body = property.after ? now->body : old->body;
            Change one{.path = property.path,
                       .label = labelOf(body, property.path),
                       .before = std::move(property.before),
                       .after = std::move(property.after),
                       .orderOnly = property.orderOnly};
            if (!one.orderOnly)
                one.effect = comparison::effectOf(details.get(), one.path);
            element.effect = std::max(element.effect, one.effect);
            element.changes.push_back(std::move(one));
        }
        element.data = dataOf(details.get(), element.effect, now->body);
        add(std::move(element));
    }

    static Data dataOf(const TypeDetails *details, Effect effect, const NodePtr &body)
    {
        if (!details || !details->stateful || effect < Effect::MayReplace || effect == Effect::Refused)
            return Data::None;
        return keeps(policyOf(body, "UpdateReplacePolicy")) ? Data::Kept : Data::AtStake;
    }

    void remove(const ElementId &id)
    {
        ElementChange element{.id = id, .kind = Kind::Removed, .type = typeOf(*m_before.index, id)};
        const auto details = detailsOf(element.type);
        const Element *old = m_before.index->find(id);
        if (details && details->stateful && old)
            element.data = keeps(policyOf(old->body, "DeletionPolicy")) ? Data::Kept : Data::AtStake;
        add(std::move(element));
    }

    void move()
    {
        for (const ElementId &id : m_diff.moved) {
            const bool there = m_before.index->find(id) || m_before.design.drawings.contains(id);
            const bool still = m_after.index->find(id) || m_after.design.drawings.contains(id);
            if (!there || !still || !hasMoved(id))
                continue;
            if (const auto known = m_known.find(id); known != m_known.end())
                m_result.elements[known->second].moved = true;
            else
                add({.id = id, .kind = Kind::Moved, .type = typeOf(*m_after.index, id), .moved = true});
        }
    }

    bool hasMoved(const ElementId &id) const
    {
        if (!m_placeBefore || !m_placeAfter) {
            const Placement *old = m_before.design.placements.find(id);
            const Placement *now = m_after.design.placements.find(id);
            return old && now && !(old->bounds == now->bounds);
        }
        // What the newer version leaves to automatic layout nobody moved.
        if (!m_after.design.placements.contains(id))
            return false;
        const auto old = m_placeBefore(id);
        const auto now = m_placeAfter(id);
        return old && now && !(*old == *now);
    }

    /// What refers to something that is replaced gets another name or ARN to refer to; where that property cannot be
    /// changed in place it is replaced as well, and so on.
    void spread()
    {
        std::deque<ElementId> replaced;
        for (const ElementChange &element : m_result.elements)
            if (element.effect == Effect::Replaces)
                replaced.push_back(element.id);
        std::unordered_set<ElementId> seen(replaced.begin(), replaced.end());
        for (; !replaced.empty(); replaced.pop_front()) {
            const ElementId cause = replaced.front();
            for (const std::uint32_t position : m_after.index->to(cause)) {
                const Link &link = m_after.index->link(position);
                if (!link.from.isResource() || link.kind == expression::ReferenceKind::DependsOn || link.elsewhere)
                    continue;
                const Element *user = m_after.index->find(link.from);
                const auto details = user ? detailsOf(user->type) : nullptr;
                const Effect effect = comparison::effectOf(details.get(), link.path);
                if (effect < Effect::MayReplace || !raise(*user, effect, cause, details.get()))
                    continue;
                if (effect == Effect::Replaces && seen.insert(link.from).second)
                    replaced.push_back(link.from);
            }
        }
    }

    bool raise(const Element &user, Effect effect, const ElementId &cause, const TypeDetails *details)
    {
        const auto known = m_known.find(user.id);
        if (known == m_known.end()) {
            add({.id = user.id,
                 .kind = Kind::Affected,
                 .type = user.type,
                 .effect = effect,
                 .data = dataOf(details, effect, user.body),
                 .cause = cause});
            return true;
        }
        ElementChange &element = m_result.elements[known->second];
        if (element.kind == Kind::Added || element.effect >= effect)
            return false;
        if (element.kind == Kind::Moved)
            element.kind = Kind::Affected;
        element.effect = effect;
        element.data = dataOf(details, effect, user.body);
        element.cause = cause;
        return true;
    }

    void compareSection(const std::string &section)
    {
        const NodePtr old = m_before.design.section(section);
        const NodePtr now = m_after.design.section(section);
        const bool members = section != "Transform" && (!old || old->isMapping()) && (!now || now->isMapping());
        if (!members) {
            m_result.parts.push_back({.section = section,
                                      .kind = !old   ? Kind::Added
                                              : !now ? Kind::Removed
                                                     : Kind::Changed,
                                      .changes = {{.before = old, .after = now}}});
            return;
        }
        const auto overridden = [](const Node &mapping, std::size_t position) {
            return mapping.position(mapping.entries[position].key->text) != position;
        };
        // Where things lie is told by the elements that moved.
        const auto isLayout = [&](const std::string &name) { return section == "Metadata" && name == "Cirrograph"; };
        for (std::size_t i = 0; now && i < now->size(); ++i) {
            const std::string &name = now->entries[i].key->text;
            if (overridden(*now, i) || isLayout(name))
                continue;
            const NodePtr value = syntax::resolved(now->entries[i].value);
            const NodePtr then = old ? syntax::resolved(old->find(name)) : nullptr;
            if (!then)
                m_result.parts.push_back({.section = section, .member = name, .kind = Kind::Added});
            else if (!syntax::equal(then, value))
                changeMember(section, name, then, value);
        }
        for (std::size_t i = 0; old && i < old->size(); ++i) {
            const std::string &name = old->entries[i].key->text;
            if (!overridden(*old, i) && !isLayout(name) && !(now && now->find(name)))
                m_result.parts.push_back({.section = section, .member = name, .kind = Kind::Removed});
        }
    }

    void changeMember(const std::string &section, const std::string &name, const NodePtr &then, const NodePtr &value)
    {
        PartChange part{.section = section, .member = name};
        for (PropertyChange &property : propertyChanges(then, value)) {
            const NodePtr &body = property.after ? value : then;
            part.changes.push_back({.path = property.path,
                                    .label = labelOf(body, property.path),
                                    .before = std::move(property.before),
                                    .after = std::move(property.after),
                                    .orderOnly = property.orderOnly});
        }
        m_result.parts.push_back(std::move(part));
    }

    /// As people read the text: what is gone stands where it stood.
    void sort()
    {
        std::unordered_map<ElementId, std::size_t> order;
        const auto number = [&](const Design &design) {
            design.forEachResource([&](const ResourceView &resource, std::size_t position) {
                order.try_emplace(ElementId::resource(resource.logicalId), position);
            });
        };
        number(m_after.design);
        number(m_before.design);
        const auto placeOf = [&](const ElementChange &element) {
            const auto found = order.find(element.id);
            return found == order.end() ? order.size() : found->second;
        };
        std::ranges::stable_sort(m_result.elements, [&](const ElementChange &a, const ElementChange &b) {
            return a.kind != b.kind ? a.kind < b.kind : placeOf(a) < placeOf(b);
        });
    }

    const Snapshot &m_before;
    const Snapshot &m_after;
    const PlaceOf &m_placeBefore;
    const PlaceOf &m_placeAfter;
    DesignDiff m_diff;
    Comparison m_result;
    std::unordered_map<ElementId, std::size_t> m_known; // positions in m_result.elements
};

} // namespace

std::string_view nameOf(Effect effect)
{
    switch (effect) {
    case Effect::InPlace:
        return "in-place";
    case Effect::MayReplace:
        return "may-replace";
    case Effect::Replaces:
        return "replaces";
    case Effect::Refused:
        return "refused";
    case Effect::None:
        break;
    }
    return {};
}

std::size_t Comparison::count(Kind kind) const
{
    return std::size_t(std::ranges::count(elements, kind, &ElementChange::kind));
}

std::size_t Comparison::countOf(Effect effect) const
{
    return std::size_t(std::ranges::count(elements, effect, &ElementChange::effect));
}

std::size_t Comparison::atStake() const
{
    return std::size_t(std::ranges::count(elements, Data::AtStake, &ElementChange::data));
}

const ElementChange *Comparison::find(const ElementId &id) const
{
    const auto found = std::ranges::find(elements, id, &ElementChange::id);
    return found == elements.end() ? nullptr : &*found;
}

std::vector<Message> summaryOf(const Comparison &comparison)
{
    std::vector<Message> words;
    const auto say = [&](const char *code, std::size_t count) {
        if (count > 0)
            words.push_back({code, {std::to_string(count)}});
    };
    const auto parts = [&](Kind kind) {
        return std::size_t(std::ranges::count(comparison.parts, kind, &PartChange::kind));
    };
    say("compare.count-added", comparison.count(Kind::Added) + parts(Kind::Added));
    say("compare.count-changed", comparison.count(Kind::Changed) + parts(Kind::Changed));
    say("compare.count-removed", comparison.count(Kind::Removed) + parts(Kind::Removed));
    say("compare.count-moved", comparison.count(Kind::Moved));
    say("compare.count-replaced", comparison.countOf(Effect::Replaces));
    say("compare.count-may-replace", comparison.countOf(Effect::MayReplace));
    say("compare.count-refused", comparison.countOf(Effect::Refused));
    return words;
}

Comparison compare(const Snapshot &before, const Snapshot &after, const PlaceOf &placeBefore, const PlaceOf &placeAfter)
{
    return Comparer(before, after, placeBefore, placeAfter).run();
}

Effect effectOf(const TypeDetails *details, const syntax::Path &path)
{
    if (path.empty())
        return Effect::None;
    const auto *first = std::get_if<std::string>(&path.front());
    // "Update of resource type is not permitted": CloudFormation refuses the whole update.
    if (first && *first == "Type")
        return Effect::Refused;
    if (!details || !first || *first != "Properties" || path.size() < 2)
        return Effect::None;
    Effect effect = Effect::None;
    std::string dotted;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const auto *name = std::get_if<std::string>(&path[i]);
        if (!name)
            continue;
        if (isFunction(*name))
            break;
        dotted += (dotted.empty() ? "" : ".") + *name;
        const Property *property = details->findProperty(dotted);
        if (!property)
            break;
        effect = std::max(effect, effectOf(property->update));
    }
    for (const std::string &also : details->alsoReplacing)
        if (!dotted.empty() && (also == dotted || also.starts_with(dotted + ".") || dotted.starts_with(also + ".")))
            effect = Effect::Replaces;
    return effect;
}

} // namespace cirro::comparison
