#include "model/rules/growing.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

using syntax::Node;

void check(Context &context, const Element *subject)
{
    if (comesTo(context, *subject, "BillingMode", "PROVISIONED", true) != true)
        return;
    for (const ElementId &id : context.index().ofType("AWS::ApplicationAutoScaling::ScalableTarget")) {
        const syntax::NodePtr space = propertyAt(*context.index().find(id), "ServiceNamespace");
        const auto service = space ? context.evaluate(space).text() : std::nullopt;
        if (!service || *service == "dynamodb")
            return;
    }
    if (!mayBeHidden(context))
        context.report({.severity = Severity::Advice,
                        .element = subject->id,
                        .path = placeOf(*subject),
                        .args = {subject->id.text()},
                        .world = worldOf(*subject).text()});
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *table = context.index().find(finding.element);
    const syntax::NodePtr mode = table ? propertyAt(*table, "BillingMode") : nullptr;
    if (!table || !propertyAt(*table, "KeySchema") || (mode && (!mode->isScalar() || !mode->tag.empty())) ||
        propertyAt(*table, "GlobalSecondaryIndexes"))
        return {};
    return {{{"fix.on-demand", finding.args}, [table = *table](const Snapshot &now) {
                 Growing growing(now);
                 growing.set(placeOf(table, "BillingMode"), Node::scalar("PAY_PER_REQUEST"));
                 if (propertyAt(table, "ProvisionedThroughput"))
                     growing.remove(placeOf(table, "ProvisionedThroughput"));
                 return growing.result();
             }}};
}

} // namespace

extern const Rule table_without_scaling{
    .id = "cost.table-without-scaling",
    .severity = Severity::Advice,
    .pillar = Pillar::CostOptimization,
    .examTasks = {"3.3", "4.3"},
    .docsUrl = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/capacity-mode.html",
    .types = {"AWS::DynamoDB::Table"},
    .reads = readsOf({"AWS::ApplicationAutoScaling::ScalableTarget"}),
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
