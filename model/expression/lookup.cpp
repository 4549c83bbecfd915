#include "model/expression/lookup.h"

#include "model/expression/call.h"
#include "model/expression/intrinsic.h"

#include <algorithm>

namespace cirro::expression {

namespace {

using syntax::NodePtr;

constexpr std::string_view functionName = "Fn::FindInMap";
constexpr int deepest = 200; // aliases may nest without end

bool isLookup(const syntax::Node &node)
{
    const auto call = callOf(node);
    return call && call->name == functionName;
}

void walk(const NodePtr &source, syntax::Path &path, const std::function<void(const Lookup &)> &visit)
{
    const NodePtr node = syntax::resolved(source);
    if (!node || (node->isScalar() && node->tag.empty()))
        return;
    if (isLookup(*node)) {
        const NodePtr list = syntax::resolved(intrinsicOf(*node)->argument);
        Lookup lookup{.path = path};
        if (node->tag.empty())
            lookup.path.emplace_back(std::string(functionName));
        if (list && list->isSequence() && list->size() >= lookup.names.size()) {
            for (std::size_t i = 0; i < lookup.names.size(); ++i)
                if (const NodePtr name = syntax::resolved(list->entries[i].value);
                    name && name->isScalar() && name->tag.empty())
                    lookup.names[i] = name->text;
            lookup.hasDefault = list->size() > lookup.names.size();
            visit(lookup);
        }
    }
    for (std::size_t i = 0; i < node->entries.size(); ++i) {
        if (node->isSequence())
            path.emplace_back(i);
        else
            path.emplace_back(node->entries[i].key->text);
        walk(node->entries[i].value, path, visit);
        path.pop_back();
    }
}

void walkNames(const syntax::Node *source, const std::function<void(std::string_view)> &visit, int depth)
{
    const syntax::Node *node = behindAlias(source);
    if (!node || depth > deepest || node->isScalar())
        return;
    if (const auto call = callOf(*node); call && call->name == functionName) {
        const syntax::Node *list = call->argument;
        const syntax::Node *name = list && list->isSequence() && list->size() > 0 ? itemOf(*list, 0) : nullptr;
        visit(name && isPlainText(name) ? std::string_view(name->text) : std::string_view());
    }
    for (const syntax::Entry &entry : node->entries)
        walkNames(entry.value.get(), visit, depth + 1);
}

} // namespace

bool hasLookup(const NodePtr &source)
{
    const NodePtr node = syntax::resolved(source);
    return node && (isLookup(*node) || std::ranges::any_of(node->entries, [](const syntax::Entry &entry) {
                        return !(entry.value && entry.value->isScalar()) && hasLookup(entry.value);
                    }));
}

void forEachLookup(const NodePtr &node, const std::function<void(const Lookup &)> &visit)
{
    syntax::Path path;
    walk(node, path, visit);
}

void forEachMappingUsed(const syntax::Node &node, const std::function<void(std::string_view)> &visit)
{
    walkNames(&node, visit, 0);
}

} // namespace cirro::expression
