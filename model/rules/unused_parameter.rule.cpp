#include "model/rules/names_used.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *)
{
    reportUnused(context, "Parameters", context.once<NamesOfTemplate>().names.parameters);
}

} // namespace

extern const Rule unused_parameter{
    .id = "tpl.unused-parameter",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html",
    .sameAs = {"W2001"},
    .wholeTemplate = true,
    .check = check,
    .fixes = removingUnused,
};

} // namespace cirro::rules
