#include "model/edits/interface.h"

#include "model/edits/sections.h"

#include <utility>

namespace cirro {

namespace {

using syntax::NodePtr;

constexpr std::string_view metadata = "Metadata";

syntax::Path below(syntax::Path path, std::string_view key)
{
    path.emplace_back(std::string(key));
    return path;
}

std::string scalarOf(const NodePtr &source)
{
    const NodePtr node = syntax::resolved(source);
    return node && node->isScalar() ? node->text : std::string();
}

/// `{default: The network}`
std::string labelIn(const NodePtr &source)
{
    const NodePtr node = syntax::resolved(source);
    return node && node->isMapping() ? scalarOf(node->find("default")) : std::string();
}

} // namespace

syntax::Path interfacePath()
{
    return {std::string(metadata), std::string("AWS::CloudFormation::Interface")};
}

syntax::Path parameterGroupsPath()
{
    return below(interfacePath(), "ParameterGroups");
}

syntax::Path parameterLabelPath(std::string_view parameter)
{
    return below(below(below(interfacePath(), "ParameterLabels"), parameter), "default");
}

std::vector<ParameterGroup> parameterGroups(const Design &design)
{
    std::vector<ParameterGroup> groups;
    const NodePtr all = syntax::at(design.document, parameterGroupsPath());
    for (std::size_t i = 0; all && all->isSequence() && i < all->size(); ++i) {
        // One that is no mapping keeps its place: groups are told apart by it.
        ParameterGroup &group = groups.emplace_back();
        const NodePtr body = syntax::resolved(all->entries[i].value);
        if (!body || !body->isMapping())
            continue;
        group.label = labelIn(body->find("Label"));
        const NodePtr names = syntax::resolved(body->find("Parameters"));
        for (std::size_t j = 0; names && names->isSequence() && j < names->size(); ++j)
            group.parameters.push_back(scalarOf(names->entries[j].value));
    }
    return groups;
}

std::string parameterLabel(const Design &design, std::string_view parameter)
{
    return scalarOf(syntax::at(design.document, parameterLabelPath(parameter)));
}

Result<EditResult> setInInterface(const Design &design, const syntax::Path &path, NodePtr value)
{
    if (design.section(metadata))
        return setInTemplate(design, path, std::move(value));
    auto made = insertSection(design, metadata, syntax::Node::mapping({}));
    if (!made)
        return made.error();
    return setInTemplate(made->design, path, std::move(value));
}

Result<EditResult> removeFromInterface(const Design &design, const syntax::Path &path)
{
    syntax::Path whole = path;
    while (whole.size() > 1) {
        const NodePtr holder = syntax::at(design.document, syntax::Path(whole.begin(), whole.end() - 1));
        if (!holder || holder->size() != 1)
            break;
        whole.pop_back();
    }
    return setInTemplate(design, whole, nullptr);
}

Result<EditResult> moveInInterface(const Design &design, const syntax::Path &path, int by)
{
    const Error cannot{.code = "form.cannot-move"};
    const auto *from = path.empty() ? nullptr : std::get_if<std::size_t>(&path.back());
    if (!from || (by < 0 && *from == 0))
        return cannot;
    const syntax::Path list(path.begin(), path.end() - 1);
    const std::size_t to = by < 0 ? *from - 1 : *from + 1;
    const NodePtr now = syntax::at(design.document, list);
    if (!now || !now->isSequence() || to >= now->size())
        return cannot;
    const NodePtr value = syntax::at(design.document, path);
    auto without = syntax::remove(design.document, path);
    if (!without)
        return without.error();
    auto edited = syntax::insert(without->document, list, to, {}, value);
    if (!edited)
        return edited.error();
    EditResult result{.design = design};
    result.design.document = std::move(edited->document);
    return result;
}

Result<EditResult> addParameterGroup(const Design &design, const ParameterGroup &group)
{
    std::vector<NodePtr> names;
    names.reserve(group.parameters.size());
    for (const std::string &name : group.parameters)
        names.push_back(syntax::Node::scalar(name));
    const NodePtr item =
        syntax::Node::mapping({{"Label", syntax::Node::mapping({{"default", syntax::Node::scalar(group.label)}})},
                               {"Parameters", syntax::Node::sequence(std::move(names))}});
    const NodePtr now = syntax::at(design.document, parameterGroupsPath());
    if (!now || !now->isSequence())
        return setInInterface(design, parameterGroupsPath(), syntax::Node::sequence({item}));
    auto edited = syntax::insert(design.document, parameterGroupsPath(), now->size(), {}, item);
    if (!edited)
        return edited.error();
    EditResult result{.design = design, .remarks = std::move(edited->remarks)};
    result.design.document = std::move(edited->document);
    return result;
}

} // namespace cirro
