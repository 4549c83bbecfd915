#include "model/syntax/editing.h"
#include "model/syntax/emit.h"

#include <algorithm>
#include <unordered_map>

namespace cirro::syntax {

std::shared_ptr<Node> editable(const NodePtr &node)
{
    auto copy = std::make_shared<Node>(*node);
    copy->edited = true;
    return copy;
}

NodePtr inStyleOf(NodePtr value, const NodePtr &old)
{
    if (!value || !old)
        return value;
    // A call in long form over several lines gets another one in its place.
    if (old->isMapping() && old->tag.empty() && old->style == Style::Block && old->size() == 1 && value->isScalar() &&
        !value->tag.empty())
        return longForm(*value, Style::Block);
    if (!old->isScalar())
        return value;
    const bool takesStyle = value->isScalar() && value->style == Style::Auto && value->tag.empty() &&
                            old->tag.empty() && old->style != Style::Plain;
    const bool takesAnchor = !old->anchor.empty() && value->anchor.empty();
    if (!takesStyle && !takesAnchor)
        return value;
    auto copy = std::make_shared<Node>(*value);
    if (takesStyle)
        copy->style = old->style;
    if (takesAnchor)
        copy->anchor = old->anchor;
    return copy;
}

bool mayHaveAliases(const Document &document)
{
    return document.format == Format::Yaml && document.source &&
           document.source->text().find('&') != std::string::npos &&
           document.source->text().find('*') != std::string::npos;
}

namespace {

NodePtr copyOf(const NodePtr &node)
{
    const NodePtr real = resolved(node);
    auto copy = std::make_shared<Node>(*real);
    copy->origin = {};
    copy->span = {};
    copy->anchor.clear();
    std::vector<Entry> entries;
    entries.reserve(real->entries.size());
    for (const Entry &entry : real->entries)
        entries.push_back({.key = entry.key ? copyOf(entry.key) : nullptr, .value = copyOf(entry.value)});
    copy->entries = CowVector<Entry>(std::move(entries));
    return copy;
}

bool isNothing(const NodePtr &node)
{
    return !node || (node->isScalar() && node->scalarType() == ScalarType::Null && node->tag.empty());
}

std::string pointerTo(const Path &path, std::size_t depth)
{
    return toPointer(Path(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(depth)));
}

NodePtr along(const NodePtr &given, const Path &path, std::size_t depth, bool makes, const AtEnd &atEnd, Edit &edit)
{
    NodePtr node = given;
    if (node && node->kind == NodeKind::Alias) {
        edit.remarks.push_back({"syntax.alias-copied", {pointerTo(path, depth)}});
        node = copyOf(node);
    }
    if (isNothing(node)) {
        if (!makes) {
            edit.error = Error{.code = "syntax.no-such-path", .where = toPointer(path)};
            return nullptr;
        }
        node = std::holds_alternative<std::string>(path[depth]) ? Node::mapping({}) : Node::sequence({});
    }
    const auto *key = std::get_if<std::string>(&path[depth]);
    if ((key && !node->isMapping()) || (!key && !node->isSequence())) {
        edit.error = Error{.code = "syntax.no-container", .where = pointerTo(path, depth)};
        return nullptr;
    }
    if (depth + 1 == path.size())
        return atEnd(node, path[depth], edit);
    if (key) {
        const auto position = node->position(*key);
        NodePtr child = position ? node->entries[*position].value : node->find(*key);
        const bool merged = !position && child;
        if (merged) {
            edit.remarks.push_back({"syntax.alias-copied", {pointerTo(path, depth + 1)}});
            child = copyOf(child);
        }
        NodePtr next = along(child, path, depth + 1, makes, atEnd, edit);
        if (!next)
            return nullptr;
        auto copy = editable(node);
        if (position) {
            Entry entry = node->entries[*position];
            if (isNothing(entry.value) && !entry.value->anchor.empty())
                entry.value = inStyleOf(next, entry.value);
            else
                entry.value = std::move(next);
            copy->entries.set(*position, std::move(entry));
        } else {
            copy->entries.push_back({.key = Node::scalar(*key), .value = std::move(next)});
        }
        return copy;
    }
    const std::size_t position = std::get<std::size_t>(path[depth]);
    if (position > node->size() || (position == node->size() && !makes)) {
        edit.error = Error{.code = "syntax.no-such-path", .where = toPointer(path)};
        return nullptr;
    }
    NodePtr next =
        along(position < node->size() ? node->entries[position].value : nullptr, path, depth + 1, makes, atEnd, edit);
    if (!next)
        return nullptr;
    auto copy = editable(node);
    if (position < node->size()) {
        Entry entry = node->entries[position];
        entry.value = std::move(next);
        copy->entries.set(position, std::move(entry));
    } else {
        copy->entries.push_back({.value = std::move(next)});
    }
    return copy;
}

/// Points every alias at the present version of what it stands for. Where that is gone, the first alias becomes it.
class Relinker
{
public:
    NodePtr relink(const NodePtr &node)
    {
        if (!node)
            return node;
        if (node->kind == NodeKind::Alias) {
            const auto found = m_anchors.find(node->text);
            if (found == m_anchors.end()) {
                auto copy = std::const_pointer_cast<Node>(copyOf(node));
                copy->anchor = node->text;
                m_anchors[node->text] = copy;
                return copy;
            }
            if (found->second == node->target)
                return node;
            auto copy = std::make_shared<Node>(*node);
            copy->target = found->second;
            return copy;
        }
        std::shared_ptr<Node> changed;
        std::size_t position = 0;
        for (const Entry &entry : node->entries) {
            NodePtr value = relink(entry.value);
            if (value != entry.value) {
                if (!changed)
                    changed = std::make_shared<Node>(*node);
                // An alias that only points elsewhere is written as before; one that became a copy is new text.
                changed->edited |= value->kind != NodeKind::Alias && (!value->origin || value->edited);
                Entry next = entry;
                next.value = std::move(value);
                changed->entries.set(position, std::move(next));
            }
            ++position;
        }
        NodePtr result = changed ? NodePtr(changed) : node;
        if (!result->anchor.empty())
            m_anchors[result->anchor.str()] = result;
        return result;
    }

private:
    std::unordered_map<std::string, NodePtr> m_anchors;
};

void namePlacesThatFollow(const Node &node, Path &path, std::string_view anchor, std::vector<std::string> &places)
{
    std::size_t position = 0;
    for (const Entry &entry : node.entries) {
        path.push_back(entry.key ? Step(entry.key->text) : Step(position));
        if (entry.value->kind == NodeKind::Alias && entry.value->text == anchor)
            places.push_back(toPointer(path));
        else
            namePlacesThatFollow(*entry.value, path, anchor, places);
        path.pop_back();
        ++position;
    }
}

Edited finish(const Document &document, NodePtr root, Edit edit, const Path &path)
{
    Edited edited{.document = document, .remarks = std::move(edit.remarks)};
    if (mayHaveAliases(document)) {
        root = Relinker().relink(root);
        // Whatever is anchored on the way down to the edit changes wherever it is used.
        NodePtr node = root;
        for (std::size_t depth = 0; node && depth <= path.size(); ++depth) {
            if (!node->anchor.empty()) {
                std::vector<std::string> places;
                Path at;
                namePlacesThatFollow(*root, at, node->anchor, places);
                if (!places.empty())
                    edited.remarks.push_back({"syntax.anchor-followed", std::move(places)});
            }
            if (depth == path.size())
                break;
            if (const auto *key = std::get_if<std::string>(&path[depth]))
                node = node->isMapping() ? node->find(*key) : nullptr;
            else
                node = node->isSequence() && std::get<std::size_t>(path[depth]) < node->size()
                           ? resolved(node->entries[std::get<std::size_t>(path[depth])].value)
                           : nullptr;
        }
    }
    edited.document.root = std::move(root);
    return edited;
}

} // namespace

Result<Edited> editAt(const Document &document, const Path &path, bool makes, const AtEnd &atEnd)
{
    if (path.empty())
        return Error{.code = "syntax.no-such-path", .where = ""};
    Edit edit;
    NodePtr root = along(document.root, path, 0, makes, atEnd, edit);
    if (!root)
        return edit.error ? *edit.error : Error{.code = "syntax.no-such-path", .where = toPointer(path)};
    return finish(document, std::move(root), std::move(edit), path);
}

void giveKey(Node &mapping, std::size_t position, std::string_view key)
{
    Entry entry = mapping.entries[position];
    entry.key = Node::scalar(std::string(key), entry.key->style == Style::Plain ? Style::Auto : entry.key->style);
    mapping.entries.set(position, std::move(entry));
}

NodePtr at(const Document &document, const Path &path)
{
    NodePtr node = resolved(document.root);
    for (const Step &step : path) {
        if (!node)
            return nullptr;
        if (const auto *key = std::get_if<std::string>(&step))
            node = node->isMapping() ? node->find(*key) : nullptr;
        else if (const std::size_t position = std::get<std::size_t>(step);
                 node->isSequence() && position < node->size())
            node = resolved(node->entries[position].value);
        else
            node = nullptr;
    }
    return node;
}

namespace {

/// What at() found nothing for must not become a member without a value.
Error nothingToPut(const Path &path)
{
    return Error{.code = "syntax.no-such-path", .where = toPointer(path)};
}

} // namespace

Result<Edited> set(const Document &document, const Path &path, NodePtr value)
{
    if (!value)
        return nothingToPut(path);
    // What is there already stays as it is written; an edited copy of it may differ in style alone.
    if (const NodePtr present = at(document, path); present && !value->edited && !path.empty() && equal(present, value))
        return Edited{.document = document};
    return editAt(document, path, true, [&](const NodePtr &container, const Step &last, Edit &edit) -> NodePtr {
        auto copy = editable(container);
        if (const auto *key = std::get_if<std::string>(&last)) {
            if (const auto position = container->position(*key)) {
                Entry entry = container->entries[*position];
                entry.value = inStyleOf(value, entry.value);
                copy->entries.set(*position, std::move(entry));
            } else {
                copy->entries.push_back({.key = Node::scalar(*key), .value = value});
            }
            return copy;
        }
        const std::size_t position = std::get<std::size_t>(last);
        if (position < container->size()) {
            Entry entry = container->entries[position];
            entry.value = inStyleOf(value, entry.value);
            copy->entries.set(position, std::move(entry));
        } else if (position == container->size()) {
            copy->entries.push_back({.value = value});
        } else {
            edit.error = Error{.code = "syntax.no-such-path", .where = toPointer(path)};
            return nullptr;
        }
        return copy;
    });
}

Result<Edited> insert(const Document &document, const Path &container, std::size_t position, std::string_view key,
                      NodePtr value)
{
    if (!value)
        return nothingToPut(container);
    Path path = container;
    const NodePtr present = at(document, container);
    const bool sequence = present ? present->isSequence() : key.empty();
    path.emplace_back(sequence ? Step(position) : Step(std::string(key)));
    return editAt(document, path, true, [&](const NodePtr &node, const Step &, Edit &) -> NodePtr {
        auto copy = editable(node);
        copy->entries.insert(std::min(position, node->size()),
                             {.key = sequence ? nullptr : Node::scalar(std::string(key)), .value = value});
        return copy;
    });
}

namespace {

/// The mapping with the members that `<<` brings in written into it, in its place.
NodePtr withMergesWritten(const NodePtr &mapping)
{
    auto copy = editable(mapping);
    std::vector<Entry> entries;
    const auto take = [&](const NodePtr &from) {
        if (!from || !from->isMapping())
            return;
        for (const Entry &entry : from->entries)
            if (!mapping->position(entry.key->text) &&
                std::ranges::none_of(entries, [&](const Entry &other) { return other.key->text == entry.key->text; }))
                entries.push_back({.key = copyOf(entry.key), .value = copyOf(entry.value)});
    };
    for (const Entry &entry : mapping->entries) {
        const bool merge = entry.key->text == "<<" && entry.key->style == Style::Plain;
        const NodePtr merged = merge ? resolved(entry.value) : nullptr;
        if (!merged)
            entries.push_back(entry);
        else if (merged->isSequence())
            for (const Entry &item : merged->entries)
                take(resolved(item.value));
        else
            take(merged);
    }
    copy->entries = CowVector<Entry>(std::move(entries));
    return copy;
}

} // namespace

Result<Edited> remove(const Document &document, const Path &path)
{
    return editAt(document, path, false, [&](const NodePtr &given, const Step &last, Edit &edit) -> NodePtr {
        NodePtr container = given;
        const auto *key = std::get_if<std::string>(&last);
        if (key && !container->position(*key) && container->find(*key)) {
            edit.remarks.push_back({"syntax.alias-copied", {pointerTo(path, path.size() - 1)}});
            container = withMergesWritten(container);
        }
        std::optional<std::size_t> position;
        if (key)
            position = container->position(*key);
        else if (std::get<std::size_t>(last) < container->size())
            position = std::get<std::size_t>(last);
        if (!position) {
            edit.error = Error{.code = "syntax.no-such-path", .where = toPointer(path)};
            return nullptr;
        }
        auto copy = editable(container);
        copy->entries.erase(*position);
        if (key) // of duplicates none may come to light
            while (const auto other = copy->position(*key))
                copy->entries.erase(*other);
        return copy;
    });
}

Result<Edited> removeOverridden(const Document &document, const Path &path)
{
    return editAt(document, path, false, [&](const NodePtr &container, const Step &last, Edit &edit) -> NodePtr {
        const auto *key = std::get_if<std::string>(&last);
        if (!key || !container->position(*key)) {
            edit.error = Error{.code = "syntax.no-such-path", .where = toPointer(path)};
            return nullptr;
        }
        auto copy = editable(container);
        const std::vector<std::size_t> overridden = overriddenMembers(*container);
        for (auto position = overridden.rbegin(); position != overridden.rend(); ++position)
            if (container->entries[*position].key->text == *key)
                copy->entries.erase(*position);
        return copy;
    });
}

Result<Edited> renameKey(const Document &document, const Path &path, std::string_view key)
{
    return editAt(document, path, false, [&](const NodePtr &container, const Step &last, Edit &edit) -> NodePtr {
        const auto *old = std::get_if<std::string>(&last);
        const auto position = old ? container->position(*old) : std::nullopt;
        if (!position) {
            edit.error = Error{.code = "syntax.no-such-path", .where = toPointer(path)};
            return nullptr;
        }
        auto copy = editable(container);
        giveKey(*copy, *position, key);
        return copy;
    });
}

namespace {

NodePtr transformed(const NodePtr &node, const std::function<NodePtr(const Node &)> &change)
{
    if (!node || node->kind == NodeKind::Alias)
        return node; // it follows what it stands for
    if (NodePtr next = change(*node))
        return next;
    std::shared_ptr<Node> copy;
    std::size_t position = 0;
    for (const Entry &entry : node->entries) {
        NodePtr value = transformed(entry.value, change);
        if (value != entry.value) {
            if (!copy)
                copy = editable(node);
            Entry next = entry;
            next.value = inStyleOf(std::move(value), entry.value);
            copy->entries.set(position, std::move(next));
        }
        ++position;
    }
    return copy ? NodePtr(copy) : node;
}

} // namespace

Result<Edited> transform(const Document &document, const Path &path, const std::function<NodePtr(const Node &)> &change)
{
    if (path.empty())
        return finish(document, transformed(document.root, change), {}, path);
    const NodePtr node = at(document, path);
    if (!node)
        return Error{.code = "syntax.no-such-path", .where = toPointer(path)};
    NodePtr next = transformed(node, change);
    if (next == node)
        return Edited{.document = document};
    return set(document, path, std::move(next));
}

} // namespace cirro::syntax
