#include "model/form/interface_form.h"

#include "model/edits/interface.h"

#include <algorithm>
#include <cctype>

namespace cirro::form {

namespace {

using syntax::NodePtr;

std::vector<std::string> parametersOf(const Snapshot &snapshot)
{
    std::vector<std::string> names;
    if (const NodePtr section = snapshot.design.section("Parameters"); section && section->isMapping())
        for (const syntax::Entry &entry : section->entries)
            names.push_back(entry.key->text);
    return names;
}

/// Parameters that no group has, in the order of the text.
std::vector<std::string> ungrouped(const Snapshot &snapshot)
{
    const std::vector<ParameterGroup> groups = parameterGroups(snapshot.design);
    std::vector<std::string> names = parametersOf(snapshot);
    std::erase_if(names, [&](const std::string &name) {
        return std::ranges::any_of(groups, [&](const ParameterGroup &group) {
            return std::ranges::find(group.parameters, name) != group.parameters.end();
        });
    });
    return names;
}

std::string joined(const std::vector<std::string> &names)
{
    std::string line;
    for (const std::string &name : names)
        line.append(line.empty() ? "" : ", ").append(name);
    return line;
}

bool holds(std::string_view text, std::string_view search)
{
    const auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    };
    return std::search(text.begin(), text.end(), search.begin(), search.end(), same) != text.end() || search.empty();
}

PartRow rowAt(syntax::Path path, PartRow::Kind kind, int depth, const std::string &group)
{
    PartRow row{.kind = kind, .section = std::string(interfaceSection), .member = group};
    row.field.key = syntax::toPointer(path);
    row.field.path = std::move(path);
    row.field.depth = depth;
    return row;
}

syntax::Path below(syntax::Path path, const std::string &key)
{
    path.emplace_back(key);
    return path;
}

std::optional<Message> problemOf(const Snapshot &snapshot, const std::string &name, bool taken)
{
    const std::vector<std::string> known = parametersOf(snapshot);
    if (std::ranges::find(known, name) == known.end())
        return Message{"interface.no-such-parameter", {name}};
    if (taken)
        return Message{"interface.grouped-already", {name}};
    return std::nullopt;
}

void addGroupRows(std::vector<PartRow> &rows, const PartRow &head, const ParameterGroup &group,
                  const Snapshot &snapshot, const PartsWish &wish)
{
    const syntax::Path &path = head.field.path;
    PartRow label = rowAt(below(below(path, "Label"), "default"), PartRow::Kind::Value, 1, head.member);
    label.field.label = "Label";
    label.field.text = group.label;
    label.field.written = !group.label.empty();
    rows.push_back(std::move(label));

    const std::vector<std::string> free = ungrouped(snapshot);
    PartRow list = rowAt(below(path, "Parameters"), PartRow::Kind::Value, 1, head.member);
    list.field.kind = Kind::List;
    list.field.label = "Parameters";
    list.field.open = wish.open.contains(list.field.key);
    list.grows = !free.empty();
    const syntax::Path items = list.field.path;
    const bool open = list.field.open;
    rows.push_back(std::move(list));
    if (!open)
        return;
    for (std::size_t i = 0; i < group.parameters.size(); ++i) {
        syntax::Path place = items;
        place.emplace_back(i);
        PartRow item = rowAt(std::move(place), PartRow::Kind::Value, 2, head.member);
        item.field.kind = Kind::Choice;
        item.field.label = std::to_string(i + 1);
        item.field.text = group.parameters[i];
        item.field.written = true;
        item.field.isItem = true;
        item.field.choices.push_back({group.parameters[i], {}});
        for (const std::string &name : free)
            item.field.choices.push_back({name, {}});
        item.field.problem = problemOf(snapshot, group.parameters[i], false);
        item.rises = i > 0;
        item.sinks = i + 1 < group.parameters.size();
        rows.push_back(std::move(item));
    }
}

} // namespace

void addInterfaceRows(std::vector<PartRow> &rows, const Snapshot &snapshot, const PartsWish &wish)
{
    const std::vector<ParameterGroup> groups = parameterGroups(snapshot.design);
    if (groups.empty() && parametersOf(snapshot).empty())
        return; // nothing is asked for
    PartRow head = rowAt(parameterGroupsPath(), PartRow::Kind::Section, 0, {});
    head.summary = std::to_string(groups.size());
    head.grows = true;
    head.field.label = interfaceSection;
    head.field.open = !wish.closed.contains(head.section) || !wish.search.empty();
    const bool open = head.field.open;
    rows.push_back(std::move(head));
    if (!open)
        return;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::string line = joined(groups[i].parameters);
        if (!holds(groups[i].label + " " + line, wish.search))
            continue;
        syntax::Path path = parameterGroupsPath();
        path.emplace_back(i);
        PartRow row = rowAt(std::move(path), PartRow::Kind::Member, 0, std::to_string(i));
        row.field.label = groups[i].label;
        row.summary = line;
        row.rises = i > 0;
        row.sinks = i + 1 < groups.size();
        row.field.open = wish.open.contains(row.field.key);
        const PartRow shown = row;
        rows.push_back(std::move(row));
        if (shown.field.open)
            addGroupRows(rows, shown, groups[i], snapshot, wish);
    }
    // A console asks for these last.
    if (const std::string rest = joined(ungrouped(snapshot)); !groups.empty() && !rest.empty() && wish.search.empty()) {
        PartRow others = rowAt(parameterGroupsPath(), PartRow::Kind::Fixed, 0, {});
        others.field.key += "#others";
        others.field.text = rest;
        rows.push_back(std::move(others));
    }
}

void addLabelRow(std::vector<PartRow> &rows, const PartRow &parameter, const Snapshot &snapshot)
{
    PartRow row{.section = parameter.section, .member = parameter.member};
    row.field.path = parameterLabelPath(parameter.member);
    row.field.key = syntax::toPointer(row.field.path);
    row.field.depth = 1;
    row.field.label = "Label";
    row.field.text = parameterLabel(snapshot.design, parameter.member);
    row.field.written = !row.field.text.empty();
    rows.push_back(std::move(row));
}

bool isOfInterface(const PartRow &row)
{
    const syntax::Path place = interfacePath();
    return row.field.path.size() > place.size() && std::equal(place.begin(), place.end(), row.field.path.begin());
}

Result<EditResult> writeInterface(const Snapshot &snapshot, const PartRow &row, std::string_view text)
{
    const std::string written(text);
    if (row.field.isItem && written != row.field.text) {
        const std::vector<std::string> free = ungrouped(snapshot);
        const bool taken = std::ranges::find(free, written) == free.end();
        if (const auto problem = problemOf(snapshot, written, taken))
            return Error{.code = problem->code, .args = problem->args};
    }
    return setInInterface(snapshot.design, row.field.path, syntax::Node::scalar(written));
}

Result<EditResult> clearInterface(const Snapshot &snapshot, const PartRow &row)
{
    return removeFromInterface(snapshot.design, row.field.path);
}

Result<EditResult> appendToGroup(const Snapshot &snapshot, const PartRow &row)
{
    const std::vector<std::string> free = ungrouped(snapshot);
    if (free.empty())
        return Error{.code = "interface.all-grouped"};
    const NodePtr item = syntax::Node::scalar(free.front());
    const NodePtr now = syntax::at(snapshot.design.document, row.field.path);
    if (!now || !now->isSequence())
        return setInInterface(snapshot.design, row.field.path, syntax::Node::sequence({item}));
    auto edited = syntax::insert(snapshot.design.document, row.field.path, now->size(), {}, item);
    if (!edited)
        return edited.error();
    EditResult result{.design = snapshot.design, .remarks = std::move(edited->remarks)};
    result.design.document = std::move(edited->document);
    return result;
}

Result<EditResult> addGroup(const Snapshot &snapshot, std::string &name)
{
    name = std::to_string(parameterGroups(snapshot.design).size());
    ParameterGroup group;
    if (const std::vector<std::string> free = ungrouped(snapshot); !free.empty())
        group.parameters.push_back(free.front());
    return addParameterGroup(snapshot.design, group);
}

} // namespace cirro::form
