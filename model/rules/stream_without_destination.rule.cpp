#include "model/rules/related.h"
#include "model/rules/settings.h"

#include <algorithm>

namespace cirro::rules {

namespace {

/// Streams keep their order: a record that cannot be handled holds up what comes after it.
bool isStream(Context &context, const Element &subject)
{
    for (const Link &link : context.index().from(subject.id)) {
        const auto *key = link.path.size() > 1 ? std::get_if<std::string>(&link.path[1]) : nullptr;
        const Element *source = context.index().find(link.to);
        if (key && *key == "EventSourceArn" && source)
            return source->type == "AWS::Kinesis::Stream" || source->type == "AWS::DynamoDB::Table";
    }
    const syntax::NodePtr node = propertyAt(subject, "EventSourceArn");
    const auto text = node ? context.evaluate(node).text() : std::nullopt;
    return text && (text->find(":kinesis:") != std::string::npos || text->find(":dynamodb:") != std::string::npos);
}

void check(Context &context, const Element *subject)
{
    if (!isStream(context, *subject) || propertyAt(*subject, "DestinationConfig"))
        return;
    constexpr long long endless = -1; // until the record expires: Lambda's default
    const auto attempts = numberOf(context, *subject, "MaximumRetryAttempts", endless);
    const auto age = numberOf(context, *subject, "MaximumRecordAgeInSeconds", endless);
    if (!attempts || !age)
        return;
    const bool stuck = *attempts == endless && *age == endless;
    context.report({.severity = stuck ? Severity::Warning : Severity::Advice,
                    .element = subject->id,
                    .path = placeOf(*subject),
                    .args = {subject->id.text()},
                    .variant = stuck ? "stuck" : "lost"});
}

} // namespace

extern const Rule stream_without_destination{
    .id = "rel.stream-without-destination",
    .severity = Severity::Warning,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.1", "3.5"},
    .docsUrl = "https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html",
    .types = {"AWS::Lambda::EventSourceMapping"},
    .reads = readsOf({"AWS::Kinesis::Stream", "AWS::DynamoDB::Table"}),
    .check = check,
};

} // namespace cirro::rules
