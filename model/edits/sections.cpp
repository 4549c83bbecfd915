#include "model/edits/sections.h"

#include "model/edits/containment.h"
#include "model/edits/interface.h"
#include "model/expression/lookup.h"
#include "model/expression/reference.h"

#include <algorithm>
#include <array>
#include <set>

namespace cirro {

namespace {

using expression::ReferenceKind;
using syntax::NodePtr;

// The order in which AWS's reference shows the sections.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
constexpr std::array order{std::string_view("AWSTemplateFormatVersion"),
                           std::string_view("Description"),
                           std::string_view("Metadata"),
                           std::string_view("Parameters"),
                           std::string_view("Rules"),
                           std::string_view("Mappings"),
                           std::string_view("Conditions"),
                           std::string_view("Transform"),
                           std::string_view("Resources"),
                           std::string_view("Outputs")};

syntax::Path pathOf(Section section, std::string_view name)
{
    return {std::string(keyOf(section)), std::string(name)};
}

Error noSuch(std::string_view name)
{
    return {.code = "edit.no-such-element", .where = std::string(name), .args = {std::string(name)}};
}

bool isTaken(const Design &design, const Index &index, Section section, std::string_view name)
{
    if (section == Section::Parameters && edits::isTaken(design, index, name))
        return true;
    const NodePtr members = design.section(keyOf(section));
    return members && members->isMapping() && members->find(name);
}

std::optional<Error> whyNot(const Design &design, const Index &index, Section section, std::string_view name)
{
    if (!edits::isLogicalId(name))
        return Error{.code = "edit.bad-name", .where = std::string(name), .args = {std::string(name)}};
    if (isTaken(design, index, section, name))
        return Error{.code = "edit.name-taken", .where = std::string(name), .args = {std::string(name)}};
    return std::nullopt;
}

/// Changes one document after the other and stops at the first error.
struct Changing {
    EditResult result{};
    std::optional<Error> error{};

    void take(Result<syntax::Edited> edited)
    {
        if (!edited) {
            if (!error)
                error = edited.error();
            return;
        }
        result.design.document = std::move(edited->document);
        result.remarks.insert(result.remarks.end(), edited->remarks.begin(), edited->remarks.end());
    }
    const syntax::Document &document() const { return result.design.document; }
};

/// What the metadata says of how parameters are asked for: groups list them, labels are called after them.
void followInMetadata(Changing &changing, std::string_view from, std::string_view to)
{
    syntax::Path labels = parameterLabelPath(from);
    labels.pop_back();
    if (syntax::at(changing.document(), labels))
        changing.take(to.empty() ? syntax::remove(changing.document(), labels)
                                 : syntax::renameKey(changing.document(), labels, to));
    const syntax::Path groups = parameterGroupsPath();
    const NodePtr all = syntax::at(changing.document(), groups);
    for (std::size_t group = 0; all && all->isSequence() && group < all->size(); ++group) {
        syntax::Path members = groups;
        members.emplace_back(group);
        members.emplace_back("Parameters");
        const NodePtr names = syntax::at(changing.document(), members);
        for (std::size_t i = names && names->isSequence() ? names->size() : 0; i-- > 0;) {
            const NodePtr name = syntax::resolved(names->entries[i].value);
            if (!name || !name->isScalar() || name->text != from)
                continue;
            syntax::Path item = members;
            item.emplace_back(i);
            changing.take(to.empty() ? syntax::remove(changing.document(), item)
                                     : syntax::set(changing.document(), item, syntax::Node::scalar(std::string(to))));
        }
    }
}

void followReferences(Changing &changing, Section section, std::string_view from, std::string_view to)
{
    const NodePtr root = changing.document().root;
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < root->entries.size(); ++i)
        keys.push_back(root->entries[i].key->text);
    for (const std::string &key : keys) {
        if (key == "Metadata" || key == "Parameters" || key == "Mappings")
            continue;
        const NodePtr node = syntax::at(changing.document(), {key});
        if (!node)
            continue;
        if (section == Section::Mappings) {
            std::vector<syntax::Path> places;
            expression::forEachLookup(node, [&](const expression::Lookup &lookup) {
                if (lookup.names[0] != from)
                    return;
                syntax::Path &place = places.emplace_back(syntax::Path{key});
                place.insert(place.end(), lookup.path.begin(), lookup.path.end());
                place.emplace_back(std::size_t{0});
            });
            for (const syntax::Path &place : places)
                changing.take(syntax::set(changing.document(), place, syntax::Node::scalar(std::string(to))));
            continue;
        }
        const NodePtr next = section == Section::Conditions ? expression::withConditionRenamed(*node, from, to)
                                                            : expression::withReferencesRenamed(*node, from, to);
        if (next)
            changing.take(syntax::set(changing.document(), {key}, next));
    }
}

} // namespace

std::string_view keyOf(Section section)
{
    switch (section) {
    case Section::Parameters:
        return "Parameters";
    case Section::Mappings:
        return "Mappings";
    case Section::Conditions:
        return "Conditions";
    case Section::Outputs:
        return "Outputs";
    case Section::Rules:
        break;
    }
    return "Rules";
}

Uses::Uses(const Design &design)
{
    std::set<std::string, std::less<>> parameters;
    if (const NodePtr section = design.section("Parameters"); section && section->isMapping())
        for (const syntax::Entry &entry : section->entries)
            parameters.insert(entry.key->text);
    const auto add = [&](Section section, const std::string &name, const Use &use) {
        std::vector<Use> &users = m_uses[{section, name}];
        if (users.empty() || !(users.back() == use))
            users.push_back(use);
    };
    for (const std::string_view key : {"Resources", "Conditions", "Rules", "Outputs"}) {
        const NodePtr section = design.section(key);
        if (!section || !section->isMapping())
            continue;
        for (const syntax::Entry &entry : section->entries) {
            const NodePtr body = syntax::resolved(entry.value);
            if (!body)
                continue;
            const Use use{std::string(key), entry.key->text};
            const auto visit = [&](const expression::Reference &reference) {
                if (reference.kind == ReferenceKind::Condition)
                    add(Section::Conditions, reference.target, use);
                else if (parameters.contains(reference.target))
                    add(Section::Parameters, reference.target, use);
            };
            // An output's own Condition is a name, as a resource's is.
            if (key == "Resources" || key == "Outputs")
                expression::forEachReferenceOfResource(*body, visit);
            else
                expression::forEachReference(*body, visit);
            expression::forEachLookup(body, [&](const expression::Lookup &lookup) {
                if (lookup.names[0])
                    add(Section::Mappings, *lookup.names[0], use);
            });
        }
    }
}

std::span<const Use> Uses::of(Section section, std::string_view name) const
{
    const auto found = m_uses.find(std::pair(section, std::string(name)));
    return found == m_uses.end() ? std::span<const Use>() : std::span<const Use>(found->second);
}

std::string freeMemberName(const Design &design, const Index &index, Section section, std::string_view wish)
{
    std::string name(wish);
    for (int number = 2; isTaken(design, index, section, name); ++number)
        name = std::string(wish) + std::to_string(number);
    return name;
}

Result<EditResult> insertSection(const Design &design, std::string_view key, NodePtr body)
{
    std::size_t position = 0;
    if (const NodePtr root = design.document.root) {
        const auto rank = std::ranges::find(order, key);
        for (std::size_t i = 0; i < root->entries.size(); ++i) {
            const auto other = std::ranges::find(order, root->entries[i].key->text);
            if (other != order.end() && other < rank)
                position = i + 1;
        }
    }
    auto edited = design.document.root && !design.document.root->find(key)
                      ? syntax::insert(design.document, {}, position, key, std::move(body))
                      : syntax::set(design.document, {std::string(key)}, std::move(body));
    if (!edited)
        return edited.error();
    EditResult result{.design = design, .remarks = std::move(edited->remarks)};
    result.design.document = std::move(edited->document);
    return result;
}

Result<EditResult> addMember(const Design &design, const Index &index, Section section, std::string_view name,
                             NodePtr body)
{
    if (auto error = whyNot(design, index, section, name))
        return std::move(*error);
    const NodePtr members = design.section(keyOf(section));
    if (members && members->isMapping())
        return setInTemplate(design, pathOf(section, name), std::move(body));
    return insertSection(design, keyOf(section), syntax::Node::mapping({{std::string(name), std::move(body)}}));
}

Result<EditResult> renameMember(const Design &design, const Index &index, Section section, std::string_view from,
                                std::string_view to)
{
    const NodePtr members = design.section(keyOf(section));
    if (!members || !members->isMapping() || !members->find(from))
        return noSuch(from);
    if (from == to)
        return EditResult{.design = design};
    if (auto error = whyNot(design, index, section, to))
        return std::move(*error);
    Changing changing{.result = {.design = design}};
    if (section != Section::Outputs && section != Section::Rules)
        followReferences(changing, section, from, to);
    if (section == Section::Parameters)
        followInMetadata(changing, from, to);
    changing.take(syntax::renameKey(changing.document(), pathOf(section, from), to));
    if (changing.error)
        return *changing.error;
    if (section == Section::Parameters) {
        edits::followRename(changing.result.design, design,
                            {{ElementId::external("Parameter:" + std::string(from)),
                              ElementId::external("Parameter:" + std::string(to))}});
        Settings settings = *changing.result.design.settings;
        for (auto &[name, value] : settings.parameters)
            if (name == from)
                name = to;
        std::ranges::sort(settings.parameters);
        if (!(settings == *changing.result.design.settings))
            changing.result.design.settings = std::make_shared<const Settings>(std::move(settings));
    }
    return std::move(changing.result);
}

Result<EditResult> removeMember(const Design &design, Section section, std::string_view name)
{
    const NodePtr members = design.section(keyOf(section));
    if (!members || !members->isMapping() || !members->find(name))
        return noSuch(name);
    Changing changing{.result = {.design = design}};
    syntax::Path path = pathOf(section, name);
    if (members->size() == 1)
        path.pop_back();
    changing.take(syntax::remove(changing.document(), path));
    if (section == Section::Parameters)
        followInMetadata(changing, name, {});
    if (changing.error)
        return *changing.error;
    if (section == Section::Parameters)
        changing.result.design = assumeParameter(changing.result.design, name, {});
    return std::move(changing.result);
}

Result<EditResult> setInTemplate(const Design &design, const syntax::Path &path, NodePtr value)
{
    auto edited = value ? syntax::set(design.document, path, std::move(value)) : syntax::remove(design.document, path);
    if (!edited)
        return edited.error();
    EditResult result{.design = design, .remarks = std::move(edited->remarks)};
    result.design.document = std::move(edited->document);
    return result;
}

} // namespace cirro
