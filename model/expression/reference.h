#pragma once

#include "model/syntax/node.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace cirro::expression {

enum class ReferenceKind { Ref, GetAtt, Sub, SubGetAtt, DependsOn, Condition };

/// One place in a template that names something else of the template.
struct Reference {
    ReferenceKind kind{};
    std::string target{};    // a logical id, parameter, pseudo parameter ("AWS::Region") or condition
    std::string attribute{}; // of GetAtt and ${a.b}; may hold dots ("Outputs.VpcId"); empty for others
    syntax::Path path{}; // from the visited node to the node that holds the intrinsic (or the string of a DependsOn)
    bool operator==(const Reference &) const = default;
};

/// The parameters that CloudFormation gives every template ("AWS::Region" …).
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html
std::span<const std::string_view> pseudoParameters();
bool isPseudoParameter(std::string_view name);

/// Calls `visit` for every Ref, Fn::GetAtt, ${…} of Fn::Sub and Condition below `node`, in the order of the text,
/// through aliases. Variables of a Sub's own map, and what Fn::Transform or Fn::ForEach generate, are not references.
/// A node that is not a well-formed intrinsic is walked as plain data.
void forEachReference(const syntax::Node &node, const std::function<void(const Reference &)> &visit);

/// The same for a resource's body: Properties, Metadata, policies; its Condition; each name in DependsOn.
void forEachReferenceOfResource(const syntax::Node &body, const std::function<void(const Reference &)> &visit);

/// The tree with every reference to `from` naming `to` instead (Ref, GetAtt in all spellings, Sub, DependsOn and, with
/// `conditions`, Condition); null when nothing refers to it. Sub text and short forms keep their spelling otherwise.
syntax::NodePtr withReferencesRenamed(const syntax::Node &node, std::string_view from, std::string_view to,
                                      bool conditions = false);

/// The tree with every use of the condition `from` naming `to` instead, and nothing else of that name; null when
/// nothing uses it.
syntax::NodePtr withConditionRenamed(const syntax::Node &node, std::string_view from, std::string_view to);

} // namespace cirro::expression
