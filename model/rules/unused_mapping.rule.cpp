#include "model/rules/names_used.h"

namespace cirro::rules {

namespace {

void check(Context &context, const Element *)
{
    const auto &mappings = context.once<NamesOfTemplate>().names.mappings;
    if (!mappings.contains("")) // a computed name may be any of them
        reportUnused(context, "Mappings", mappings);
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
