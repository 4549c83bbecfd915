#include "model/expression/function_of.h"
#include "model/expression/intrinsic.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

/// "us-east-1a", not a Local Zone's "us-west-2-lax-1a".
bool isZoneName(std::string_view text)
{
    return std::ranges::count(text, '-') == 2 && text.size() > 2 && text.back() >= 'a' && text.back() <= 'f' &&
           text[text.size() - 2] >= '0' && text[text.size() - 2] <= '9';
}

void check(Context &context, const Element *subject)
{
    forEachSaid(context, *subject, "AvailabilityZone", [&](const Said &said) {
        if (said.node && said.node->isScalar() && !expression::isCall(*said.node) && isZoneName(said.node->text))
            context.report(findingAt(*subject, said, Severity::Advice, {subject->id.text(), said.node->text}));
    });
}

std::vector<Fix> fixes(Context &, const Finding &finding)
{
    using syntax::Node;
    const std::string position = std::to_string(finding.args[1].back() - 'a');
    return {fixBySetting(
        {"fix.by-position", {finding.args[0], std::to_string(finding.args[1].back() - 'a' + 1)}}, finding.path,
        expression::makeCall("Fn::Select", Node::sequence({Node::literal(position),
                                                           expression::makeCall("Fn::GetAZs", Node::scalar(""))})))};
}

} // namespace

extern const Rule zone_by_name{
    .id = "net.zone-by-name",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"
               "intrinsic-function-reference-getavailabilityzones.html",
    .sameAs = {"W3010"},
    .types = {"AWS::EC2::Subnet", "AWS::EC2::Instance", "AWS::EC2::Volume", "AWS::RDS::DBInstance"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
