#pragma once

#include "model/design/index.h"
#include "model/edits/edits.h"
#include "model/expression/branch.h"
#include "model/expression/rename.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace cirro::edits {

/// How an element comes to lie in a container: the property to write and the value that says so.
struct Containment {
    syntax::Path path{}; // from the resource's body
    syntax::NodePtr value{};
    bool append = false;                   // the value joins the list at `path`
    std::vector<expression::Side> sides{}; // of Fn::If on the way: the value would count there only
};

/// What takes an element out of its container.
struct Leaving {
    syntax::Path path{};                   // from the resource's body: the value that says where it lies
    std::vector<expression::Side> sides{}; // of Fn::If on the way
};

/// What makes an element of this type (with this body, which may be null for one yet to come) lie in the container;
/// the error says why it cannot.
Result<Containment> containmentIn(const Design &design, const Index &index, const ElementId &id, std::string_view type,
                                  const syntax::NodePtr &body, const Element &container);

/// What takes an element out of every container; the error says why it must lie in one.
Result<std::optional<Leaving>> leavingOf(const Index &index, const Element &element);

/// A reference to what an element stands for: !Ref for a resource or parameter, the import or literal of an external.
syntax::NodePtr referenceTo(const ElementId &id);

/// True when a resource or parameter has the name already: the two share one space of names.
bool isTaken(const Design &design, const Index &index, std::string_view logicalId);

/// Hands out logical ids that nothing has, each once. Both must outlive it.
class FreeNames
{
public:
    FreeNames(const Design &design, const Index &index) : m_design(design), m_index(index) {}

    /// The wish itself, or with a number behind it.
    std::string next(std::string_view wish);

private:
    const Design &m_design;
    const Index &m_index;
    std::unordered_set<std::string> m_given;
    std::unordered_map<std::string, int> m_numbers; // by the name without its number: the next one to try
};

/// What CloudFormation takes for the name of a resource, parameter, condition, mapping or output.
bool isLogicalId(std::string_view text);

/// Resources under new names, all at once. Each is known and its new name free; nothing is `made`.
Result<EditResult> renamed(const Design &design, const expression::NewNames &names);
using NewIds = std::unordered_map<ElementId, ElementId>;
/// What the layout of `design` says of elements, said of them under their new ids; `before` is the design as it was.
void followRename(Design &design, const Design &before, const NewIds &renamed);

/// The name of an element for a message: its logical id, an external's name without its kind, a zone's symbol.
std::string nameOf(const ElementId &id);

/// The same tree without the places it was read from and without anchors: new text, wherever it is put.
syntax::NodePtr withoutOrigin(const syntax::NodePtr &node);

/// The root of another document as new text of a document of this format, in the style of its surroundings.
syntax::NodePtr asWritten(const syntax::Document &document, syntax::Format format);

/// Writes the containment into the design: on its side of an Fn::If, or instead of the whole expression.
Result<Design> contained(const Design &design, const ElementId &id, const Containment &containment,
                         Scope scope = Scope::ThisWorld);
/// Takes the element out, in this world alone or in all.
Result<Design> left(const Design &design, const ElementId &id, const Leaving &leaving, Scope scope);

} // namespace cirro::edits
