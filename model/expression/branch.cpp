#include "model/expression/branch.h"

namespace cirro::expression {

using syntax::NodePtr;

std::vector<Side> sidesOn(const NodePtr &node, const syntax::Path &path)
{
    std::vector<Side> sides;
    NodePtr at = syntax::resolved(node);
    bool inIf = at && at->tag == "!If";
    std::size_t ifAt = 0;
    for (std::size_t i = 0; i < path.size() && at; ++i) {
        NodePtr next;
        bool longForm = false;
        if (const auto *key = std::get_if<std::string>(&path[i])) {
            next = at->isMapping() ? syntax::resolved(at->find(*key)) : nullptr;
            longForm = *key == "Fn::If";
        } else if (const std::size_t position = std::get<std::size_t>(path[i]); position < at->size()) {
            next = syntax::resolved(at->entries[position].value);
            const NodePtr condition = syntax::resolved(at->entries[0].value);
            if (inIf && position > 0 && condition && condition->isScalar())
                sides.push_back({condition->text, position == 1, ifAt});
        }
        at = next;
        inIf = longForm || (at && at->tag == "!If");
        ifAt = longForm ? i : i + 1;
    }
    return sides;
}

} // namespace cirro::expression
