#include "model/comparison/label.h"

namespace cirro::comparison {

namespace {

std::string keyOf(const syntax::NodePtr &item)
{
    const syntax::NodePtr key = item ? syntax::resolved(item->find("Key")) : nullptr;
    return key && key->isScalar() && key->tag.empty() ? key->text : std::string();
}

} // namespace

std::string labelOf(const syntax::NodePtr &body, const syntax::Path &path)
{
    std::string label;
    syntax::NodePtr node = syntax::resolved(body);
    bool keyed = false; // the step before is called by its Key, and its Value needs no name
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (const auto *name = std::get_if<std::string>(&path[i])) {
            const bool plain = (i == 0 && *name == "Properties" && path.size() > 1) || (keyed && *name == "Value");
            if (!plain)
                label += (label.empty() ? "" : ".") + *name;
            node = node ? syntax::resolved(node->find(*name)) : nullptr;
            keyed = false;
            continue;
        }
        const std::size_t position = std::get<std::size_t>(path[i]);
        node = node && node->isSequence() && position < node->size() ? syntax::resolved(node->entries[position].value)
                                                                     : nullptr;
        const std::string key = keyOf(node);
        keyed = !key.empty();
        label += keyed ? "." + key : "[" + std::to_string(position + 1) + "]";
    }
    return label;
}

} // namespace cirro::comparison
