#include "model/expression/function_of.h"
#include "model/rules/said.h"

#include <algorithm>
#include <cctype>

namespace cirro::rules {

namespace {

constexpr std::size_t shortest = 3;
constexpr std::size_t longest = 63;

bool isLowerOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Which of the rule's sentences says what is wrong with a name; empty when nothing is.
std::string_view faultOf(const std::string &name)
{
    if (name.size() < shortest || name.size() > longest)
        return "length";
    if (std::ranges::any_of(name, [](char c) { return c >= 'A' && c <= 'Z'; }))
        return "capitals";
    if (!std::ranges::all_of(name, [](char c) { return isLowerOrDigit(c) || c == '-' || c == '.'; }))
        return "characters";
    if (!isLowerOrDigit(name.front()) || !isLowerOrDigit(name.back()) || name.find("..") != std::string::npos)
        return "ends";
    const bool address = std::ranges::count(name, '.') == 3 &&
                         std::ranges::all_of(name, [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
    if (address)
        return "address";
    for (const char *reserved : {"xn--", "sthree-", "amzn-s3-demo-"})
        if (name.starts_with(reserved))
            return "reserved";
    for (const char *reserved : {"-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"})
        if (name.ends_with(reserved))
            return "reserved";
    return "";
}

void check(Context &context, const Element *subject)
{
    forEachSaid(context, *subject, "BucketName", [&](const Said &said) {
        const auto text = said.value.text();
        const std::string_view fault = text ? faultOf(*text) : std::string_view();
        if (!fault.empty())
            context.report(findingAt(*subject, said, Severity::Error, {subject->id.text(), *text}, std::string(fault)));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    std::string name = finding.args[1];
    std::ranges::transform(name, name.begin(), [](unsigned char c) {
        return static_cast<char>(c == '_' || c == ' ' ? '-' : std::tolower(c));
    });
    const syntax::NodePtr node = syntax::at(context.design().document, finding.path);
    if (!faultOf(name).empty() || !node || !node->isScalar() || expression::isCall(*node))
        return {};
    return {fixBySetting({"fix.name-it", {name}}, finding.path, syntax::Node::scalar(name))};
}

} // namespace

extern const Rule bucket_name{
    .id = "tpl.bucket-name",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"3.1"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html",
    .sameAs = {"E3031"},
    .types = {"AWS::S3::Bucket"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
