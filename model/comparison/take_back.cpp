#include "model/comparison/take_back.h"

#include "model/edits/sections.h"
#include "model/form/value_text.h"

#include <algorithm>

namespace cirro::comparison {

namespace {

using syntax::NodePtr;
using syntax::Path;

bool hasAlias(const syntax::Node &node)
{
    return node.kind == syntax::NodeKind::Alias || !node.anchor.empty() ||
           std::ranges::any_of(node.entries,
                               [](const syntax::Entry &entry) { return entry.value && hasAlias(*entry.value); });
}

/// A value of the older version as it can stand in the newer one. Nodes of the same text keep their bytes, comments
/// included; what an alias stands for is written out, for its anchor may be gone; in another format expressions are
/// spelled as that one spells them.
NodePtr adopted(const TakingBack &versions, const NodePtr &node)
{
    const syntax::Document &old = versions.before.design.document;
    const syntax::Format format = versions.after.design.document.format;
    const NodePtr value = syntax::resolved(node);
    if (!value)
        return nullptr;
    if (old.format != format) {
        const syntax::Document whole{.root = syntax::Node::mapping({{"v", value}}), .format = old.format};
        return syntax::resolved(syntax::converted(whole, format).root->find("v"));
    }
    return hasAlias(*value) ? form::afresh(value) : value;
}

Path joined(Path path, const Path &rest)
{
    path.insert(path.end(), rest.begin(), rest.end());
    return path;
}

Error noSuch(std::string_view name)
{
    return {.code = "edit.no-such-element", .where = std::string(name), .args = {std::string(name)}};
}

/// Where a member of `old` goes among those of `now`: behind the nearest one before it that is still there.
std::size_t placeAmong(const syntax::Node &old, const syntax::Node &now, std::string_view name)
{
    const auto position = old.position(name);
    for (std::size_t i = position.value_or(0); i-- > 0;)
        if (const auto there = now.position(old.entries[i].key->text))
            return *there + 1;
    return position ? 0 : now.size();
}

Result<EditResult> edited(const Design &design, Result<syntax::Edited> edit)
{
    if (!edit)
        return edit.error();
    EditResult result{.design = design, .remarks = std::move(edit->remarks)};
    result.design.document = std::move(edit->document);
    return result;
}

/// Puts a member of a section back, and the section with it where that is gone.
Result<EditResult> putBack(const TakingBack &versions, const Design &design, const std::string &section,
                           const std::string &name)
{
    const NodePtr theirs = versions.before.design.section(section);
    const NodePtr value = theirs ? adopted(versions, theirs->find(name)) : nullptr;
    if (!value)
        return noSuch(name);
    const NodePtr ours = design.section(section);
    if (!ours)
        return insertSection(design, section, syntax::Node::mapping({{name, value}}));
    return edited(design, syntax::insert(design.document, {section}, placeAmong(*theirs, *ours, name), name, value));
}

Result<EditResult> withValue(const TakingBack &versions, const Path &whole, const Change &change)
{
    const Design &design = versions.after.design;
    if (!change.before)
        return edited(design, syntax::remove(design.document, whole));
    const NodePtr value = adopted(versions, change.before);
    if (!change.after && !whole.empty() && std::holds_alternative<std::size_t>(whole.back())) {
        const Path list(whole.begin(), whole.end() - 1);
        return edited(design, syntax::insert(design.document, list, std::get<std::size_t>(whole.back()), {}, value));
    }
    return edited(design, syntax::set(design.document, whole, value));
}

} // namespace

Result<EditResult> TakingBack::element(const ElementChange &change) const
{
    const ElementId &id = change.id;
    EditResult result{.design = after.design};
    const auto place = [&](const ElementId &element) {
        const Placement *old = before.design.placements.find(element);
        Placement placement = old ? *old : Placement{};
        const auto at = placeBefore ? placeBefore(element) : std::nullopt;
        if (at && (!old || old->bounds.isEmpty()))
            placement.bounds = *at;
        if (old || at)
            result.design.placements.set(element, placement);
    };
    switch (change.kind) {
    case Kind::Added: {
        const RemovalPlan plan = planRemove(*after.index, {id});
        const bool allNew = std::ranges::none_of(plan.removed, [&](const ElementId &removed) {
            return before.index->find(removed) || before.design.drawings.contains(removed);
        });
        if (allNew)
            return cirro::remove(after.design, *after.index, {id});
        // What was there before stays, though what it was put into goes.
        result.design.placements.erase(id);
        if (!id.isResource())
            return result;
        return edited(result.design, syntax::remove(after.design.document, {std::string("Resources"), id.text()}));
    }
    case Kind::Removed: {
        if (id.kind == ElementKind::Drawing) {
            const Drawing *drawing = before.design.drawings.find(id);
            if (!drawing)
                return noSuch(id.text());
            result.design.drawings.set(id, *drawing);
            place(id);
            result.made = {id};
            return result;
        }
        std::vector<ElementId> back{id};
        for (const ElementId &part : before.index->plumbing(id))
            if (part.isResource() && !after.index->find(part))
                back.push_back(part);
        for (const ElementId &one : back) {
            auto put = putBack(*this, result.design, "Resources", one.text());
            if (!put)
                return put.error();
            result.design = std::move(put->design);
            result.remarks.insert(result.remarks.end(), put->remarks.begin(), put->remarks.end());
            place(one);
        }
        result.made = {id};
        return result;
    }
    case Kind::Changed:
    case Kind::Moved: {
        if (change.moved)
            place(id);
        if (change.kind == Kind::Moved)
            return result;
        if (id.kind == ElementKind::Drawing) {
            result.design.drawings.set(id, *before.design.drawings.find(id));
            return result;
        }
        const Path path{std::string("Resources"), id.text()};
        return edited(result.design, syntax::set(after.design.document, path,
                                                 adopted(*this, syntax::at(before.design.document, path))));
    }
    case Kind::Affected:
        break;
    }
    return noSuch(id.text()); // it is the same in both
}

Result<EditResult> TakingBack::value(const ElementChange &element, const Change &change) const
{
    if (element.id.kind == ElementKind::Drawing)
        return this->element(element);
    return withValue(*this, joined({std::string("Resources"), element.id.text()}, change.path), change);
}

Result<EditResult> TakingBack::part(const PartChange &change) const
{
    if (change.member.empty()) {
        const Path path{change.section};
        if (change.kind == Kind::Added)
            return edited(after.design, syntax::remove(after.design.document, path));
        const NodePtr value = adopted(*this, syntax::at(before.design.document, path));
        return change.kind == Kind::Removed ? insertSection(after.design, change.section, value)
                                            : edited(after.design, syntax::set(after.design.document, path, value));
    }
    const Path path{change.section, change.member};
    switch (change.kind) {
    case Kind::Added: {
        auto result = edited(after.design, syntax::remove(after.design.document, path));
        // An emptied section goes with its last member, unless it stood there empty before.
        if (result && !before.design.section(change.section))
            if (const NodePtr rest = result->design.section(change.section); rest && rest->size() == 0)
                return edited(result->design, syntax::remove(result->design.document, {change.section}));
        return result;
    }
    case Kind::Removed:
        return putBack(*this, after.design, change.section, change.member);
    default:
        return edited(after.design, syntax::set(after.design.document, path,
                                                adopted(*this, syntax::at(before.design.document, path))));
    }
}

Result<EditResult> TakingBack::value(const PartChange &part, const Change &change) const
{
    if (part.member.empty())
        return this->part(part);
    return withValue(*this, joined({part.section, part.member}, change.path), change);
}

} // namespace cirro::comparison
