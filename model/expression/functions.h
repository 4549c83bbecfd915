#pragma once

#include "model/expression/call.h"
#include "model/expression/evaluation.h"

/// The intrinsic functions, each named after what it does; function_table.cpp gives them their CloudFormation names.
namespace cirro::expression::functions {

// functions_text.cpp
Value ref(Evaluation &evaluation, const Call &call);
Value getAtt(Evaluation &evaluation, const Call &call);
Value sub(Evaluation &evaluation, const Call &call);
Value join(Evaluation &evaluation, const Call &call);
Value base64(Evaluation &evaluation, const Call &call);
Value importValue(Evaluation &evaluation, const Call &call);
Value toJsonString(Evaluation &evaluation, const Call &call);
Value generated(Evaluation &evaluation, const Call &call);

// functions_list.cpp
Value select(Evaluation &evaluation, const Call &call);
Value split(Evaluation &evaluation, const Call &call);
Value findInMap(Evaluation &evaluation, const Call &call);
Value zones(Evaluation &evaluation, const Call &call);
Value cidr(Evaluation &evaluation, const Call &call);
Value length(Evaluation &evaluation, const Call &call);

// functions_logic.cpp
Value condition(Evaluation &evaluation, const Call &call);
Value ifElse(Evaluation &evaluation, const Call &call);
Value equals(Evaluation &evaluation, const Call &call);
Value all(Evaluation &evaluation, const Call &call);
Value any(Evaluation &evaluation, const Call &call);
Value negate(Evaluation &evaluation, const Call &call);

} // namespace cirro::expression::functions
