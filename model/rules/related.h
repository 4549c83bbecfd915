#pragma once

#include "model/rules/rule.h"

#include <functional>
#include <string_view>
#include <vector>

namespace cirro::rules {

/// What rules ask that relate several resources.

/// What a rule reads that looks at its neighbours and at elements of some types, wherever they are.
Reads readsOf(std::vector<std::string_view> types);
/// The same of a rule that looks only at what references connect with it.
Reads connectedReadsOf(std::vector<std::string_view> types);

/// The resource itself as a place of the template.
syntax::Path placeOf(const Element &element);

/// Whether another resource or an output names it.
bool isUsed(Context &context, const Element &element);

/// Whether an output names it.
bool isHandedOut(Context &context, const Element &element);

/// Whether a function makes resources of a kind of its own: CloudFormation calls it when the stack changes, waits for
/// it and tells of its failures.
bool makesResources(const Index &index, const Element &function);

/// True, and said so, where resources may exist that the text does not show: what is missing may be among them.
bool mayBeHidden(Context &context);

/// Each element of a type that names `target` in its properties or elsewhere than in a DependsOn, once.
void forEachUser(const Index &index, const ElementId &target, std::string_view type,
                 const std::function<void(const Element &)> &visit);

/// How the Availability Zones of two subnets compare; says so where that cannot be told.
expression::Comparison compareZonesOf(Context &context, const Element &a, const Element &b);

/// Lets a resource wait for another one.
Fix fixByWaiting(Message label, const Element &element, std::string target);

} // namespace cirro::rules
