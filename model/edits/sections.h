#pragma once

#include "model/edits/edits.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cirro {

/// The sections of a template whose members have names, besides Resources.
enum class Section : std::uint8_t { Parameters, Mappings, Conditions, Outputs, Rules };
/// The section's key in a template: "Parameters".
std::string_view keyOf(Section section);

/// Who names a member of a section: a resource, or a member of another section.
struct Use {
    std::string section{}; // "Resources", "Outputs" …
    std::string name{};
    bool operator==(const Use &) const = default;
};

/// Who uses the parameters, mappings and conditions of a design; one walk over the template.
class Uses
{
public:
    explicit Uses(const Design &design);
    /// In the order of the text, each user once. Outputs and rules are used by nobody in the template.
    std::span<const Use> of(Section section, std::string_view name) const;

private:
    std::map<std::pair<Section, std::string>, std::vector<Use>, std::less<>> m_uses;
};

/// A name for a new member that nothing has yet: "Size", "Size2" …
std::string freeMemberName(const Design &design, const Index &index, Section section, std::string_view wish);
/// Adds a member behind the others; a section that is missing is made where people expect it. Errors: edit.bad-name,
/// edit.name-taken.
Result<EditResult> addMember(const Design &design, const Index &index, Section section, std::string_view name,
                             syntax::NodePtr body);
/// Gives a member another name; all that names it follows, also what the template's metadata and the assumed values
/// say of a parameter.
Result<EditResult> renameMember(const Design &design, const Index &index, Section section, std::string_view from,
                                std::string_view to);
/// Takes a member out, and an emptied section with it. References to it stay and are left to the rules.
Result<EditResult> removeMember(const Design &design, Section section, std::string_view name);

/// Puts a section that the template does not have where people expect it among the others.
Result<EditResult> insertSection(const Design &design, std::string_view key, syntax::NodePtr body);
/// Sets (or with null removes) a value anywhere in the template.
Result<EditResult> setInTemplate(const Design &design, const syntax::Path &path, syntax::NodePtr value);

} // namespace cirro
