#include "model/form/mapping_form.h"

#include "model/expression/lookup.h"
#include "model/form/field_text.h"

#include <algorithm>

namespace cirro::form {

namespace {

using syntax::NodePtr;

NodePtr mappingOf(const syntax::NodePtr &source)
{
    const NodePtr node = syntax::resolved(source);
    return node && node->isMapping() ? node : nullptr;
}

std::string cellText(const NodePtr &source)
{
    const NodePtr node = syntax::resolved(source);
    if (!node || !node->isSequence())
        return lineOf(node);
    std::string items;
    for (const syntax::Entry &entry : node->entries)
        items += (items.empty() ? "" : ", ") + lineOf(entry.value);
    return "[" + items + "]";
}

syntax::Path below(const PartRow &row, const std::string &line)
{
    syntax::Path path = row.field.path;
    path.emplace_back(line);
    return path;
}
syntax::Path below(const PartRow &row, const std::string &line, const std::string &column)
{
    syntax::Path path = below(row, line);
    path.emplace_back(column);
    return path;
}

/// What looks a key of the mapping up by that name looks up the other from now on.
std::optional<Error> followKey(syntax::Document &document, const std::string &mapping, Axis axis,
                               const std::string &from, std::string_view to)
{
    const std::size_t which = axis == Axis::Lines ? 1 : 2;
    for (const std::string_view section : {"Conditions", "Rules", "Resources", "Outputs"}) {
        std::vector<syntax::Path> places;
        expression::forEachLookup(syntax::at(document, {std::string(section)}), [&](const expression::Lookup &lookup) {
            if (lookup.names[0] != mapping || lookup.names[which] != from)
                return;
            syntax::Path &place = places.emplace_back(syntax::Path{std::string(section)});
            place.insert(place.end(), lookup.path.begin(), lookup.path.end());
            place.emplace_back(which);
        });
        for (const syntax::Path &place : places) {
            const NodePtr name = syntax::at(document, place);
            auto edited = syntax::set(document, place, syntax::Node::scalar(std::string(to), name->style));
            if (!edited)
                return edited.error();
            document = std::move(edited->document);
        }
    }
    return std::nullopt;
}

std::string freeKey(const std::vector<std::string> &keys, const std::string &wish)
{
    std::string key = wish;
    for (int number = 2; std::ranges::find(keys, key) != keys.end(); ++number)
        key = wish + std::to_string(number);
    return key;
}

} // namespace

void addMappingRows(std::vector<PartRow> &rows, const PartRow &member, const syntax::Node &mapping)
{
    PartRow row{.kind = PartRow::Kind::Table, .section = member.section, .member = member.member};
    row.field.path = member.field.path;
    row.field.key = member.field.key + "#table";
    row.field.depth = 1;
    row.field.label = member.member;
    row.field.required = true;
    for (const syntax::Entry &line : mapping.entries) {
        row.lines.push_back(line.key->text);
        if (const NodePtr values = mappingOf(line.value))
            for (const syntax::Entry &value : values->entries)
                if (std::ranges::find(row.columns, value.key->text) == row.columns.end())
                    row.columns.push_back(value.key->text);
    }
    for (const syntax::Entry &line : mapping.entries) {
        const NodePtr values = mappingOf(line.value);
        for (const std::string &column : row.columns)
            row.cells.push_back(values ? cellText(values->find(column)) : std::string());
    }
    rows.push_back(std::move(row));
}

NodePtr firstMapping()
{
    return syntax::Node::mapping({{"Key", syntax::Node::mapping({{"Value", syntax::Node::scalar({})}})}});
}

std::string mappingLine(const syntax::Node &mapping)
{
    std::string keys;
    for (const syntax::Entry &line : mapping.entries)
        keys += (keys.empty() ? "" : ", ") + line.key->text;
    return keys;
}

Result<EditResult> writeCell(const Snapshot &snapshot, const PartRow &row, std::size_t line, std::size_t column,
                             std::string_view text)
{
    if (line >= row.lines.size() || column >= row.columns.size())
        return Error{.code = "edit.no-such-element", .args = {row.member}};
    const syntax::Path path = below(row, row.lines[line], row.columns[column]);
    const NodePtr before = syntax::resolved(syntax::at(snapshot.design.document, path));
    NodePtr value;
    if (text.starts_with('[')) {
        auto list = nodeOf(text, {.kind = ValueKind::List, .parts = {{.kind = ValueKind::String}}});
        if (!list)
            return list.error();
        value = *list;
    } else {
        const bool typed = before && before->isScalar() && before->scalarType() != syntax::ScalarType::String;
        const NodePtr literal = syntax::Node::literal(std::string(text));
        value = typed && literal->scalarType() != syntax::ScalarType::String ? literal
                                                                             : syntax::Node::scalar(std::string(text));
    }
    return setInTemplate(snapshot.design, path, value);
}

Result<EditResult> renameEntry(const Snapshot &snapshot, const PartRow &row, Axis axis, std::size_t at,
                               std::string_view to)
{
    const std::vector<std::string> &keys = axis == Axis::Lines ? row.lines : row.columns;
    if (at >= keys.size())
        return Error{.code = "edit.no-such-element", .args = {row.member}};
    if (to.empty())
        return Error{.code = "form.no-key"};
    if (keys[at] == to)
        return EditResult{.design = snapshot.design};
    if (std::ranges::find(keys, to) != keys.end())
        return Error{.code = "edit.name-taken", .args = {std::string(to)}};
    std::vector<syntax::Path> places;
    if (axis == Axis::Lines)
        places.push_back(below(row, keys[at]));
    for (const std::string &line : row.lines)
        if (axis == Axis::Columns && syntax::at(snapshot.design.document, below(row, line, keys[at])))
            places.push_back(below(row, line, keys[at]));
    EditResult result{.design = snapshot.design};
    for (const syntax::Path &place : places) {
        auto edited = syntax::renameKey(result.design.document, place, to);
        if (!edited)
            return edited.error();
        result.design.document = std::move(edited->document);
    }
    if (auto error = followKey(result.design.document, row.member, axis, keys[at], to))
        return *std::move(error);
    return result;
}

Result<EditResult> addEntry(const Snapshot &snapshot, const PartRow &row, Axis axis)
{
    const NodePtr empty = syntax::Node::scalar({});
    if (axis == Axis::Lines) {
        std::vector<std::pair<std::string, NodePtr>> values;
        for (const std::string &column : row.columns)
            values.emplace_back(column, empty);
        // Written as the line above it is.
        const NodePtr above =
            row.lines.empty() ? nullptr : mappingOf(syntax::at(snapshot.design.document, below(row, row.lines.back())));
        const syntax::Style style = above ? above->style : syntax::Style::Auto;
        return setInTemplate(snapshot.design, below(row, freeKey(row.lines, "Key")),
                             syntax::Node::mapping(std::move(values), style));
    }
    EditResult result{.design = snapshot.design};
    const std::string name = freeKey(row.columns, "Value");
    for (const std::string &line : row.lines) {
        auto edited = syntax::set(result.design.document, below(row, line, name), empty);
        if (!edited)
            return edited.error();
        result.design.document = std::move(edited->document);
    }
    return result;
}

Result<EditResult> removeEntry(const Snapshot &snapshot, const PartRow &row, Axis axis, std::size_t at)
{
    const std::vector<std::string> &keys = axis == Axis::Lines ? row.lines : row.columns;
    if (at >= keys.size())
        return Error{.code = "edit.no-such-element", .args = {row.member}};
    if (keys.size() == 1)
        return Error{.code = "form.last-entry", .args = {row.member}};
    if (axis == Axis::Lines)
        return setInTemplate(snapshot.design, below(row, keys[at]), nullptr);
    EditResult result{.design = snapshot.design};
    for (const std::string &line : row.lines) {
        const syntax::Path path = below(row, line, keys[at]);
        if (!syntax::at(result.design.document, path))
            continue;
        auto edited = syntax::remove(result.design.document, path);
        if (!edited)
            return edited.error();
        result.design.document = std::move(edited->document);
    }
    return result;
}

} // namespace cirro::form
