#include "model/rules/names_used.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *)
{
    const NamesUsed &names = context.once<NamesUsed>();
    if (!names.anyMapping)
        reportUnused(context, "Mappings", names.mappings);
}

} // namespace

extern const Rule unused_mapping{
    .id = "tpl.unused-mapping",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/mappings-section-structure.html",
    .sameAs = {"W7001"},
    .wholeTemplate = true,
    .check = check,
    .fixes = removingUnused,
};

} // namespace cirro::rules
