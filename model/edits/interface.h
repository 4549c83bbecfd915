#pragma once

#include "model/edits/edits.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// How a console asks for the parameters: the groups they stand in, and what each is called there.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-interface.html
namespace cirro {

struct ParameterGroup {
    std::string label{};
    std::vector<std::string> parameters{};
};
/// In the order in which they are asked for; what is written otherwise than a console reads it is left out.
std::vector<ParameterGroup> parameterGroups(const Design &design);
/// What a parameter is called; empty for one that goes by its own name.
std::string parameterLabel(const Design &design, std::string_view parameter);

/// Where the template's metadata says it.
syntax::Path interfacePath();
syntax::Path parameterGroupsPath();
syntax::Path parameterLabelPath(std::string_view parameter);

/// Writes a value below interfacePath(); metadata that is missing is made where people expect it.
Result<EditResult> setInInterface(const Design &design, const syntax::Path &path, syntax::NodePtr value);
/// Takes it out, and what is left empty by that.
Result<EditResult> removeFromInterface(const Design &design, const syntax::Path &path);
/// Puts an item of a list before the one in front of it (`by` -1) or behind the next (1). Errors: form.cannot-move.
Result<EditResult> moveInInterface(const Design &design, const syntax::Path &path, int by);
/// Adds a group with these parameters behind the others.
Result<EditResult> addParameterGroup(const Design &design, const ParameterGroup &group);

} // namespace cirro
