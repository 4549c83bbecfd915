#include "model/rules/names_used.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *)
{
    reportUnused(context, "Conditions", context.once<NamesOfTemplate>().names.conditions);
}

} // namespace

extern const Rule unused_condition{
    .id = "tpl.unused-condition",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html",
    .sameAs = {"W8001"},
    .wholeTemplate = true,
    .check = check,
    .fixes = removingUnused,
};

} // namespace cirro::rules
