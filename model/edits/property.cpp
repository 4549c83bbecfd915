#include "model/edits/edits.h"

namespace cirro {

Result<EditResult> setProperty(const Design &design, const Index &index, const ElementId &id, const syntax::Path &path,
                               syntax::NodePtr value)
{
    if (!index.find(id) || !id.isResource())
        return Error{.code = "edit.no-such-element", .where = toString(id), .args = {id.text()}};
    syntax::Path whole{std::string("Resources"), id.text()};
    whole.insert(whole.end(), path.begin(), path.end());
    auto edited =
        value ? syntax::set(design.document, whole, std::move(value)) : syntax::remove(design.document, whole);
    if (!edited)
        return edited.error();
    EditResult result{.design = design, .remarks = std::move(edited->remarks)};
    result.design.document = std::move(edited->document);
    return result;
}

} // namespace cirro
