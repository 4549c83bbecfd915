#include "model/form/tags.h"

#include "model/expression/intrinsic.h"
#include "model/form/field_text.h"
#include "model/form/limits.h"

#include <algorithm>
#include <functional>

namespace cirro::form {

namespace {

using syntax::NodePtr;
using syntax::Path;

constexpr auto keyName = "Key";
constexpr auto valueName = "Value";
constexpr auto propagatesName = "PropagateAtLaunch";
// https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
constexpr std::size_t longestKey = 128;
constexpr std::size_t longestValue = 256;

std::optional<Error> problemOfKey(std::string_view key)
{
    if (key.empty())
        return Error{.code = "form.no-key"};
    if (key.starts_with("aws:"))
        return Error{.code = "form.tag-reserved", .args = {std::string(key)}};
    if (lettersIn(key) > longestKey)
        return Error{.code = "form.too-long", .args = {std::to_string(longestKey)}};
    return std::nullopt;
}

// One element's tags: where they stand and what they are now.
struct Place {
    TagShape shape{};
    Path path{};
    NodePtr written{};
    std::vector<Tag> tags{};

    const Tag *find(std::string_view key) const
    {
        const auto found = std::ranges::find(tags, key, &Tag::key);
        return found == tags.end() ? nullptr : &*found;
    }
    Path of(const Tag &tag, const char *part = nullptr) const
    {
        Path whole = path;
        if (shape.isMap)
            whole.push_back(tag.key);
        else
            whole.emplace_back(std::in_place_type<std::size_t>, tag.position);
        if (part && !shape.isMap)
            whole.push_back(std::string(part));
        return whole;
    }
};

using Change = std::function<Result<syntax::Edited>(const syntax::Document &, const Place &)>;

Result<EditResult> forTags(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Change &change)
{
    EditResult result{.design = snapshot.design};
    for (const ElementId &id : ids) {
        const Element *element = snapshot.index->find(id);
        const auto details = element ? snapshot.index->catalog().details(element->type) : nullptr;
        if (!details || details->tagProperty.empty())
            continue;
        Place place{.path = {std::string("Resources"), id.text(), std::string("Properties"), details->tagProperty}};
        place.written = syntax::resolved(syntax::at(result.design.document, place.path));
        const auto shape = tagShapeOf(*details, place.written);
        if (!shape)
            return Error{.code = "form.tags-not-plain", .args = {id.text()}};
        place.shape = *shape;
        place.tags = tagsIn(*shape, place.written);
        auto edited = change(result.design.document, place);
        if (!edited)
            return edited.error();
        result.design.document = std::move(edited->document);
        result.remarks.insert(result.remarks.end(), edited->remarks.begin(), edited->remarks.end());
    }
    return result;
}

Result<syntax::Edited> put(const syntax::Document &document, const Place &place, const std::string &key,
                           const NodePtr &value)
{
    if (const Tag *tag = place.find(key))
        return syntax::set(document, place.of(*tag, valueName), value);
    if (place.shape.isMap)
        return place.written ? syntax::insert(document, place.path, place.written->size(), key, value)
                             : syntax::set(document, place.path, syntax::Node::mapping({{key, value}}));
    std::vector<std::pair<std::string, NodePtr>> members{{keyName, syntax::Node::scalar(key)}, {valueName, value}};
    if (place.shape.propagates)
        members.emplace_back(propagatesName, syntax::Node::literal("true"));
    const NodePtr item = syntax::Node::mapping(std::move(members));
    return place.written ? syntax::insert(document, place.path, place.written->size(), {}, item)
                         : syntax::set(document, place.path, syntax::Node::sequence({item}));
}

} // namespace

std::optional<TagShape> tagShapeOf(const TypeDetails &details, const NodePtr &written)
{
    const Property *property = details.findProperty(details.tagProperty);
    if (details.tagProperty.empty() || !property)
        return std::nullopt;
    TagShape shape{.property = details.tagProperty};
    const ValueType &type = property->type;
    if (type.kind == ValueKind::List) {
        const auto members = details.propertiesOf(type);
        const auto has = [&](std::string_view name) {
            return std::ranges::find(members, name, &Property::name) != members.end();
        };
        if (!has(keyName) || !has(valueName))
            return std::nullopt;
        shape.propagates = has(propagatesName);
    } else if (type.kind == ValueKind::Map || type.kind == ValueKind::Json) {
        shape.isMap = true;
    } else {
        return std::nullopt;
    }
    if (!written)
        return shape;
    const bool plain = shape.isMap ? written->isMapping() : written->isSequence();
    return plain && !expression::intrinsicOf(*written) ? std::optional(shape) : std::nullopt;
}

std::vector<Tag> tagsIn(const TagShape &shape, const NodePtr &written)
{
    std::vector<Tag> tags;
    if (!written)
        return tags;
    for (std::size_t i = 0; i < written->entries.size(); ++i) {
        const syntax::Entry &entry = written->entries[i];
        const NodePtr item = syntax::resolved(entry.value);
        Tag tag{.position = i};
        if (shape.isMap) {
            tag.key = entry.key->text;
            tag.value = item;
        } else {
            const NodePtr key = item && item->isMapping() ? syntax::resolved(item->find(keyName)) : nullptr;
            if (!key || !key->isScalar() || !key->tag.empty())
                continue;
            tag.key = key->text;
            tag.value = syntax::resolved(item->find(valueName));
            tag.propagates = syntax::resolved(item->find(propagatesName));
        }
        if (std::ranges::find(tags, tag.key, &Tag::key) == tags.end())
            tags.push_back(std::move(tag));
    }
    return tags;
}

Result<EditResult> writeTag(const Snapshot &snapshot, const std::vector<ElementId> &ids, std::string_view key,
                            std::string_view value)
{
    if (const auto problem = problemOfKey(key))
        return *problem;
    auto node = nodeOf(value, {.kind = ValueKind::String});
    if (!node)
        return node.error();
    if ((*node)->isScalar() && (*node)->tag.empty() && lettersIn((*node)->text) > longestValue)
        return Error{.code = "form.too-long", .args = {std::to_string(longestValue)}};
    return forTags(snapshot, ids, [&](const syntax::Document &document, const Place &place) {
        return put(document, place, std::string(key), *node);
    });
}

Result<EditResult> renameTag(const Snapshot &snapshot, const std::vector<ElementId> &ids, std::string_view from,
                             std::string_view to)
{
    if (const auto problem = problemOfKey(to))
        return *problem;
    return forTags(snapshot, ids, [&](const syntax::Document &document, const Place &place) -> Result<syntax::Edited> {
        const Tag *tag = place.find(from);
        if (!tag || from == to)
            return syntax::Edited{.document = document};
        if (place.find(to))
            return Error{.code = "form.tag-taken", .args = {std::string(to)}};
        return place.shape.isMap
                   ? syntax::renameKey(document, place.of(*tag), to)
                   : syntax::set(document, place.of(*tag, keyName), syntax::Node::scalar(std::string(to)));
    });
}

Result<EditResult> passTagOn(const Snapshot &snapshot, const std::vector<ElementId> &ids, std::string_view key, bool on)
{
    return forTags(snapshot, ids, [&](const syntax::Document &document, const Place &place) -> Result<syntax::Edited> {
        const Tag *tag = place.find(key);
        if (!tag || !place.shape.propagates)
            return syntax::Edited{.document = document};
        return syntax::set(document, place.of(*tag, propagatesName), syntax::Node::literal(on ? "true" : "false"));
    });
}

Result<EditResult> removeTag(const Snapshot &snapshot, const std::vector<ElementId> &ids, std::string_view key)
{
    return forTags(snapshot, ids, [&](const syntax::Document &document, const Place &place) -> Result<syntax::Edited> {
        const Tag *tag = place.find(key);
        if (!tag)
            return syntax::Edited{.document = document};
        // An empty list says nothing more than none.
        return syntax::remove(document, place.written->size() == 1 ? place.path : place.of(*tag));
    });
}

} // namespace cirro::form
