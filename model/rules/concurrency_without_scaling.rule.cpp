#include "model/rules/network/topology.h"
#include "model/rules/related.h"
#include "model/rules/said.h"

namespace cirro::rules {

namespace {

/// What is kept warm at all hours without anybody asking whether it is needed.
constexpr long long noticeable = 5;

void check(Context &context, const Element *subject)
{
    forEachSaid(
        context, *subject, "ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions", [&](const Said &said) {
            const auto kept = said.value.integer();
            if (!kept)
                return;
            const Element *function =
                context.index().find(context.once<network::Topology>().named(propertyAt(*subject, "FunctionName")));
            const syntax::NodePtr reserved = function ? propertyAt(*function, "ReservedConcurrentExecutions") : nullptr;
            const auto most = reserved ? context.evaluate(reserved).integer() : std::nullopt;
            if (most && *kept > *most) {
                context.report(
                    findingAt(*subject, said, Severity::Error,
                              {subject->id.text(), std::to_string(*kept), function->id.text(), std::to_string(*most)},
                              "more-than-reserved"));
                return;
            }
            bool scales = *kept < noticeable;
            for (const ElementId &id : context.index().ofType("AWS::ApplicationAutoScaling::ScalableTarget")) {
                const syntax::NodePtr space = propertyAt(*context.index().find(id), "ServiceNamespace");
                const auto service = space ? context.evaluate(space).text() : std::nullopt;
                scales |= !service || *service == "lambda";
            }
            if (!scales && !mayBeHidden(context))
                context.report(
                    findingAt(*subject, said, Severity::Advice, {subject->id.text(), std::to_string(*kept)}, "always"));
        });
}

} // namespace

extern const Rule concurrency_without_scaling{
    .id = "cost.concurrency-without-scaling",
    .severity = Severity::Advice,
    .pillar = Pillar::CostOptimization,
    .examTasks = {"4.2"},
    .docsUrl = "https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html",
    .types = {"AWS::Lambda::Alias", "AWS::Lambda::Version"},
    .reads = readsOf({"AWS::ApplicationAutoScaling::ScalableTarget", "AWS::Lambda::Function"}),
    .check = check,
};

} // namespace cirro::rules
