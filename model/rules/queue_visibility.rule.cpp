#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

constexpr long long standardVisibility = 30; // seconds; SQS's default
constexpr long long standardTimeout = 3;     // Lambda's default
constexpr long long wished = 6;              // times the function's timeout

const Element *named(Context &context, const Element &subject, std::string_view property, std::string_view type)
{
    for (const Link &link : context.index().from(subject.id)) {
        const auto *key = link.path.size() > 1 ? std::get_if<std::string>(&link.path[1]) : nullptr;
        const Element *element = key && *key == property ? context.index().find(link.to) : nullptr;
        if (element && element->type == type)
            return element;
    }
    return nullptr;
}

/// What a property comes to; nothing when it cannot be told.
std::optional<long long> seconds(Context &context, const Element &element, std::string_view name, long long standard)
{
    const syntax::NodePtr node = propertyAt(element, name);
    if (!node)
        return standard;
    const expression::Value value = context.evaluate(node);
    return value.isNoValue() ? std::optional(standard) : value.integer();
}

void check(Context &context, const Element *subject)
{
    const Element *queue = named(context, *subject, "EventSourceArn", "AWS::SQS::Queue");
    const Element *function = named(context, *subject, "FunctionName", "AWS::Lambda::Function");
    if (!queue || !function)
        return;
    const auto visibility = seconds(context, *queue, "VisibilityTimeout", standardVisibility);
    const auto timeout = seconds(context, *function, "Timeout", standardTimeout);
    const auto window = seconds(context, *subject, "MaximumBatchingWindowInSeconds", 0);
    if (!visibility || !timeout || !window || *visibility >= wished * *timeout + *window)
        return;
    const bool refused = *visibility < *timeout;
    Finding finding{.severity = refused ? Severity::Error : Severity::Advice,
                    .element = queue->id,
                    .path = {std::string("Resources"), queue->id.text()},
                    .args = {queue->id.text(), std::to_string(*visibility), function->id.text(),
                             std::to_string(*timeout), std::to_string(wished * *timeout + *window)},
                    .variant = refused ? "refused" : "short"};
    if (propertyAt(*queue, "VisibilityTimeout"))
        finding.path = placeOf(*queue, "VisibilityTimeout");
    context.report(std::move(finding));
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    const Element *queue = snapshot.index->find(finding.element);
    const syntax::NodePtr present = queue ? propertyAt(*queue, "VisibilityTimeout") : nullptr;
    constexpr long long most = 43200; // twelve hours: SQS takes no more
    if (!queue || (present && !present->isScalar()) || std::stoll(finding.args[4]) > most)
        return {};
    return {fixBySetting({"fix.wait-longer", {finding.args[0], finding.args[4]}}, placeOf(*queue, "VisibilityTimeout"),
                         syntax::Node::literal(finding.args[4]))};
}

} // namespace

extern const Rule queue_visibility{
    .id = "rel.queue-visibility",
    .severity = Severity::Error,
    .pillar = Pillar::Reliability,
    .examTasks = {"2.1"},
    .docsUrl = "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html",
    .types = {"AWS::Lambda::EventSourceMapping"},
    .reads = {.related = true,
              .types = {"AWS::SQS::Queue", "AWS::Lambda::Function"},
              .neighbours = true,
              .connected = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
