#include "model/expression/partition.h"

#include <utility>

namespace cirro::expression {

Partition partitionOf(std::string_view region)
{
    // https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
    static constexpr std::pair<std::string_view, Partition> table[] = {
        {"cn-", {"aws-cn", "amazonaws.com.cn"}},       {"us-gov-", {"aws-us-gov", "amazonaws.com"}},
        {"us-iso-", {"aws-iso", "c2s.ic.gov"}},        {"us-isob-", {"aws-iso-b", "sc2s.sgov.gov"}},
        {"eu-isoe-", {"aws-iso-e", "cloud.adc-e.uk"}}, {"us-isof-", {"aws-iso-f", "csp.hci.ic.gov"}},
        {"eusc-", {"aws-eusc", "amazonaws.eu"}},
    };
    for (const auto &[prefix, partition] : table)
        if (region.starts_with(prefix))
            return partition;
    return {"aws", "amazonaws.com"};
}

} // namespace cirro::expression
