#include "model/wiring/alike.h"

#include "model/expression/intrinsic.h"
#include "model/expression/reference.h"

#include <map>

namespace cirro::wiring {

namespace {

void append(std::string &text, const syntax::NodePtr &given)
{
    const syntax::NodePtr node = syntax::resolved(given);
    if (!node)
        return;
    if (const auto call = expression::intrinsicOf(*node)) {
        if (call->name == "Ref" && call->argument && call->argument->isScalar()) {
            text += "->" + call->argument->text + ";";
            return;
        }
        if (call->name == "Fn::GetAtt" && call->argument)
            if (const auto parts = expression::getAttOf(*call->argument)) {
                text += "->" + parts->resource + ";";
                return;
            }
        text += std::string(call->name) + "(";
        append(text, call->argument);
        text += ")";
        return;
    }
    if (node->isScalar()) {
        text += "'" + node->text + "'";
        return;
    }
    if (node->isSequence()) {
        text += "[";
        for (const syntax::Entry &entry : node->entries)
            append(text, entry.value);
        text += "]";
        return;
    }
    std::map<std::string, syntax::NodePtr> members;
    for (const syntax::Entry &entry : node->entries)
        members[entry.key->text] = entry.value;
    text += "{";
    for (const auto &[key, value] : members) {
        text += key + ":";
        append(text, value);
    }
    text += "}";
}

} // namespace

std::string essence(const syntax::NodePtr &node)
{
    std::string text;
    append(text, node);
    return text;
}

bool alike(const syntax::NodePtr &a, const syntax::NodePtr &b)
{
    return essence(a) == essence(b);
}

bool contains(const syntax::NodePtr &given, const syntax::NodePtr &pattern)
{
    const syntax::NodePtr node = syntax::resolved(given);
    if (!node || !pattern)
        return !pattern;
    if (!pattern->isMapping() || expression::intrinsicOf(*pattern))
        return alike(node, pattern);
    if (!node->isMapping())
        return false;
    for (const syntax::Entry &entry : pattern->entries) {
        const syntax::NodePtr own = node->find(entry.key->text);
        if (!own || !contains(own, entry.value))
            return false;
    }
    return true;
}

bool names(const syntax::NodePtr &given, const std::string &logicalId)
{
    const syntax::NodePtr node = syntax::resolved(given);
    bool found = false;
    if (node)
        expression::forEachReference(
            *node, [&](const expression::Reference &reference) { found |= reference.target == logicalId; });
    return found;
}

} // namespace cirro::wiring
