#pragma once

#include <string_view>

namespace cirro::expression {

class Evaluation;
class Value;
struct Call;

/// One intrinsic function: how it is called and how it is computed.
struct Function {
    std::string_view name; // the long form's key; the short tag is what follows "Fn::"
    Value (*compute)(Evaluation &evaluation, const Call &call);
};

/// By the long form's key ("Ref", "Fn::Sub"); null when there is no such function.
const Function *functionNamed(std::string_view name);
/// By the short form's tag ("!Ref", "!Sub"); null when there is no such function.
const Function *functionOfTag(std::string_view tag);

// Names that the walk over references gives a meaning of its own.
inline constexpr std::string_view refName = "Ref";
inline constexpr std::string_view conditionName = "Condition";
inline constexpr std::string_view getAttName = "Fn::GetAtt";
inline constexpr std::string_view subName = "Fn::Sub";
inline constexpr std::string_view ifName = "Fn::If";
inline constexpr std::string_view andName = "Fn::And";
inline constexpr std::string_view orName = "Fn::Or";
inline constexpr std::string_view notName = "Fn::Not";
inline constexpr std::string_view loopName = "Fn::ForEach";
inline constexpr std::string_view zonesName = "Fn::GetAZs";
inline constexpr std::string_view selectName = "Fn::Select";
inline constexpr std::string_view joinName = "Fn::Join";

} // namespace cirro::expression
