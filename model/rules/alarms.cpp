#include "model/rules/alarms.h"

#include "model/expression/intrinsic.h"
#include "model/rules/growing.h"

namespace cirro::rules {

using syntax::Node;

Fix fixByAlarm(Message label, const std::string &resource, const Alarm &alarm)
{
    const auto text = [](std::string_view value) { return Node::scalar(std::string(value)); };
    const auto value = alarm.attribute.empty() ? expression::makeRef(resource)
                                               : expression::makeGetAtt(resource, std::string(alarm.attribute));
    Members properties{
        {"Namespace", text(alarm.space)},
        {"MetricName", text(alarm.metric)},
        {"Dimensions", Node::sequence({Node::mapping({{"Name", text(alarm.dimension)}, {"Value", value}})})},
        {"Statistic", text(alarm.statistic)},
        {"Period", Node::literal("300")},
        {"EvaluationPeriods", Node::literal("1")},
        {"Threshold", Node::literal(std::string(alarm.threshold))},
        {"ComparisonOperator", text(alarm.above ? "GreaterThanThreshold" : "LessThanThreshold")},
        {"TreatMissingData", text("notBreaching")}};
    return {std::move(label), [resource, properties = std::move(properties)](const Snapshot &now) {
                Growing growing(now);
                growing.add(resource + "Alarm", "AWS::CloudWatch::Alarm", properties);
                return growing.result();
            }};
}

} // namespace cirro::rules
