#include "model/expression/function_table.h"

#include "model/expression/functions.h"

namespace cirro::expression {

namespace {

constexpr Function table[] = {
    {refName, functions::ref},
    {getAttName, functions::getAtt},
    {subName, functions::sub},
    {joinName, functions::join},
    {ifName, functions::ifElse},
    {selectName, functions::select},
    {conditionName, functions::condition},
    {"Fn::Equals", functions::equals},
    {andName, functions::all},
    {orName, functions::any},
    {notName, functions::negate},
    {"Fn::FindInMap", functions::findInMap},
    {zonesName, functions::zones},
    {"Fn::Base64", functions::base64},
    {"Fn::Split", functions::split},
    {"Fn::Cidr", functions::cidr},
    {"Fn::ImportValue", functions::importValue},
    {"Fn::Length", functions::length},
    {"Fn::ToJsonString", functions::toJsonString},
    // What a macro or a loop generates, and what only assertions of Rules may call.
    {"Fn::Transform", functions::generated},
    {loopName, functions::generated},
    {"Fn::Contains", functions::generated},
    {"Fn::EachMemberEquals", functions::generated},
    {"Fn::EachMemberIn", functions::generated},
    {"Fn::RefAll", functions::generated},
    {"Fn::ValueOf", functions::generated},
    {"Fn::ValueOfAll", functions::generated},
};

constexpr std::string_view withoutPrefix(std::string_view name)
{
    return name.starts_with("Fn::") ? name.substr(4) : name;
}

} // namespace

const Function *functionNamed(std::string_view name)
{
    for (const Function &function : table)
        if (function.name == name)
            return &function;
    return nullptr;
}

const Function *functionOfTag(std::string_view tag)
{
    if (!tag.starts_with('!'))
        return nullptr;
    for (const Function &function : table)
        if (withoutPrefix(function.name) == tag.substr(1))
            return &function;
    return nullptr;
}

} // namespace cirro::expression
