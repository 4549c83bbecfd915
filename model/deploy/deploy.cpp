#include "model/deploy/deploy.h"

#include "model/core/assets.h"
#include "model/core/json.h"

#include <algorithm>

namespace cirro {

namespace {

const nlohmann::json &facts()
{
    static const nlohmann::json read = parseJson(asset("deploy/capabilities.json"));
    return read;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// As a shell takes it for one word.
std::string shellWord(std::string_view word)
{
    const bool plain = !word.empty() && std::ranges::all_of(word, [](char c) {
        return isLetter(c) || isDigit(c) || std::string_view("-_./=,:@+").find(c) != std::string_view::npos;
    });
    if (plain)
        return std::string(word);
    std::string result = "'";
    for (const char c : word)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

} // namespace

DeployNeeds deployNeeds(const syntax::Document &document, std::size_t bytes)
{
    const auto &acknowledged = facts()["acknowledged"];
    DeployNeeds needs;
    needs.bucket = bytes > facts()["mostBytesWithoutBucket"].get<std::size_t>();
    bool plain = false;
    bool named = false;
    const Design design{.document = document};
    design.forEachResource([&](const ResourceView &resource, std::size_t) {
        const auto known = acknowledged.find(std::string(resource.type()));
        if (known == acknowledged.end())
            return;
        plain = true;
        const std::string name = *known;
        named = named || (!name.empty() && resource.property(name));
    });
    if (named)
        needs.capabilities.emplace_back("CAPABILITY_NAMED_IAM");
    else if (plain)
        needs.capabilities.emplace_back("CAPABILITY_IAM");
    if (design.section("Transform"))
        needs.capabilities.emplace_back("CAPABILITY_AUTO_EXPAND");
    if (const syntax::NodePtr parameters = design.section("Parameters"); parameters && parameters->isMapping())
        for (const syntax::Entry &entry : parameters->entries) {
            const syntax::NodePtr body = syntax::resolved(entry.value);
            if (body && body->isMapping() && !body->find("Default"))
                needs.parameters.push_back(entry.key->text);
        }
    return needs;
}

std::string stackNameFor(std::string_view fileName)
{
    constexpr std::size_t longest = 128;
    const std::string_view base = fileName.substr(0, fileName.find_last_of('.'));
    std::string name;
    for (const char c : base) {
        if (isLetter(c) || (isDigit(c) && !name.empty()))
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    name.resize(std::min(name.size(), longest));
    while (name.ends_with('-'))
        name.pop_back();
    return name.empty() ? "my-stack" : name;
}

std::string deployCommand(const DeployNeeds &needs, std::string_view path, std::string_view stackName)
{
    std::string command =
        "aws cloudformation deploy --template-file " + shellWord(path) + " --stack-name " + shellWord(stackName);
    if (needs.bucket)
        command += " --s3-bucket BUCKET";
    if (!needs.capabilities.empty())
        command += " --capabilities";
    for (const std::string &capability : needs.capabilities)
        command += ' ' + capability;
    if (!needs.parameters.empty())
        command += " --parameter-overrides";
    for (const std::string &parameter : needs.parameters)
        command += ' ' + shellWord(parameter + "=VALUE");
    return command;
}

} // namespace cirro
