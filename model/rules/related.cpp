#include "model/rules/related.h"

#include "model/rules/growing.h"
#include "model/rules/template_traits.h"

#include <algorithm>

namespace cirro::rules {

namespace {

/// What the outputs name. Made with Context::once.
struct HandedOut {
    explicit HandedOut(Context &context)
    {
        if (const syntax::NodePtr outputs = context.design().section("Outputs"))
            expression::forEachReference(
                *outputs, [&](const expression::Reference &reference) { names.push_back(reference.target); });
        std::ranges::sort(names);
    }
    std::vector<std::string> names;
};

} // namespace

Reads readsOf(std::vector<std::string_view> types)
{
    return {.related = true, .types = std::move(types), .neighbours = true};
}

Reads connectedReadsOf(std::vector<std::string_view> types)
{
    Reads reads = readsOf(std::move(types));
    reads.connected = true;
    return reads;
}

syntax::Path placeOf(const Element &element)
{
    return {std::string("Resources"), element.id.text()};
}

bool isUsed(Context &context, const Element &element)
{
    const Index &index = context.index();
    return std::ranges::any_of(index.to(element.id),
                               [&](std::uint32_t position) { return index.link(position).from != element.id; }) ||
           isHandedOut(context, element);
}

bool isHandedOut(Context &context, const Element &element)
{
    return std::ranges::binary_search(context.once<HandedOut>().names, element.id.text());
}

bool makesResources(const Index &index, const Element &function)
{
    return std::ranges::any_of(index.to(function.id), [&](std::uint32_t position) {
        const Element *user = index.find(index.link(position).from);
        return user && (user->type.starts_with("Custom::") || user->type == "AWS::CloudFormation::CustomResource");
    });
}

bool mayBeHidden(Context &context)
{
    if (!context.once<TemplateTraits>().hidesResources())
        return false;
    context.cannotTell(hiddenByMacro());
    return true;
}

void forEachUser(const Index &index, const ElementId &target, std::string_view type,
                 const std::function<void(const Element &)> &visit)
{
    const Element *last = nullptr;
    for (const std::uint32_t position : index.to(target)) {
        const Link &link = index.link(position);
        const Element *user = index.find(link.from);
        if (!user || user == last || user->type != type || link.kind == expression::ReferenceKind::DependsOn)
            continue;
        last = user;
        visit(*user);
    }
}

expression::Comparison compareZonesOf(Context &context, const Element &a, const Element &b)
{
    const auto comparison = a.zone.empty() || b.zone.empty() ? expression::Comparison::CannotTell
                                                             : expression::compareZones(a.zone, b.zone);
    if (comparison == expression::Comparison::CannotTell)
        for (const std::string &zone : {a.zone, b.zone})
            if (zone.starts_with("param:"))
                context.cannotTell({expression::Unknown::Reason::ParameterWithoutValue,
                                    zone.substr(6, std::min(zone.find('['), zone.size()) - 6)});
    return comparison;
}

Fix fixByWaiting(Message label, const Element &element, std::string target)
{
    syntax::Path place = placeOf(element);
    place.emplace_back(std::string("DependsOn"));
    return {std::move(label), [place = std::move(place), target = std::move(target)](const Snapshot &now) {
                using syntax::Node;
                Growing growing(now);
                const syntax::NodePtr present = syntax::at(now.design.document, place);
                if (!present || (present->isScalar() && present->text.empty())) {
                    growing.set(place, Node::scalar(target));
                } else if (present->isScalar()) {
                    growing.set(place, Node::sequence({Node::scalar(present->text), Node::scalar(target)}));
                } else {
                    std::vector<syntax::NodePtr> names;
                    names.reserve(present->size() + 1);
                    for (const syntax::Entry &entry : present->entries)
                        names.push_back(entry.value);
                    names.push_back(Node::scalar(target));
                    growing.set(place, Node::sequence(std::move(names)));
                }
                return growing.result();
            }};
}

} // namespace cirro::rules
