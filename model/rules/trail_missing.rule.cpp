#include "model/rules/related.h"
#include "model/rules/world.h"

#include <array>

namespace cirro::rules {

namespace {

/// A template with one of these looks after the account as a whole.
constexpr std::array<std::string_view, 5> signs = {"AWS::GuardDuty::Detector", "AWS::SecurityHub::Hub",
                                                   "AWS::Config::ConfigurationRecorder",
                                                   "AWS::AccessAnalyzer::Analyzer", "AWS::Macie::Session"};

void check(Context &context, const Element *)
{
    const Index &index = context.index();
    for (const std::string_view sign : signs) {
        if (index.ofType(sign).empty())
            continue;
        if (index.ofType("AWS::CloudTrail::Trail").empty() && !mayBeHidden(context)) {
            const Element &element = *index.find(index.ofType(sign).front());
            context.report({.severity = Severity::Advice,
                            .element = element.id,
                            .path = placeOf(element),
                            .args = {element.id.text()},
                            .world = worldOf(element).text()});
        }
        return;
    }
}

} // namespace

extern const Rule trail_missing{
    .id = "sec.trail-missing",
    .severity = Severity::Advice,
    .pillar = Pillar::Security,
    .examTasks = {"1.1", "1.3"},
    .docsUrl = "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-user-guide.html",
    .wholeTemplate = true,
    .policy = true,
    .reads = {.related = true},
    .check = check,
};

} // namespace cirro::rules
