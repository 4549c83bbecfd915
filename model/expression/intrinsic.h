#pragma once

#include "model/syntax/node.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::expression {

/// A node read as a call of an intrinsic function, short or long form alike.
struct Intrinsic {
    std::string_view
        name{}; // "Ref", "Fn::Sub", "Condition" …: always the long form's key; static storage or the node's
    syntax::NodePtr argument{}; // for `!GetAtt a.b` the untagged scalar "a.b"; a tag on the node itself is taken off
};

/// The call that a node is, if it is one: a tagged short form, or a mapping of exactly one key that names a function.
std::optional<Intrinsic> intrinsicOf(const syntax::Node &node);

/// The parts of a GetAtt: from "a.b.c", ["a", "b.c"] or ["a", {Ref…}]; attribute is empty when it cannot be told.
struct GetAtt {
    std::string resource{};
    std::string attribute{};
};
std::optional<GetAtt> getAttOf(const syntax::Node &argument);

/// A piece of a Sub's text: literal text, or a variable (`${!x}` is literal text "${x}").
struct SubPart {
    std::string text{}; // literal text, or the variable's name without ${} and blanks
    bool variable = false;
};
std::vector<SubPart> subParts(std::string_view text);

/// New nodes, written short in YAML and long in JSON.
syntax::NodePtr makeRef(std::string_view target);
syntax::NodePtr makeGetAtt(std::string_view resource, std::string_view attribute);
syntax::NodePtr makeSub(std::string_view text);
syntax::NodePtr makeCall(std::string_view longName, syntax::NodePtr argument);

} // namespace cirro::expression
