#include "model/rules/growing.h"
#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

/// Lists that a bucket whose access control lists are switched off does not take. Of the public ones
/// sec.public-bucket speaks.
constexpr std::array<std::string_view, 4> refused = {"AuthenticatedRead", "AwsExecRead", "BucketOwnerRead",
                                                     "LogDeliveryWrite"};

/// Whether access control lists are on, as they are not where nothing is said; nothing when it cannot be told.
std::optional<bool> takesLists(Context &context, const Element &bucket)
{
    const syntax::NodePtr node = propertyAt(bucket, "OwnershipControls.Rules");
    if (!node && !propertyAt(bucket, "OwnershipControls"))
        return false;
    if (!node)
        return {};
    const expression::Value rules = context.evaluate(node);
    if (!rules.list() || rules.list()->empty())
        return {};
    const expression::Value *ownership = rules.list()->front().member("ObjectOwnership");
    const auto text = ownership ? ownership->text() : std::nullopt;
    return text ? std::optional(*text != "BucketOwnerEnforced") : std::nullopt;
}

void check(Context &context, const Element *subject)
{
    forEachSaid(context, *subject, "AccessControl", [&](const Said &said) {
        const auto text = said.value.text();
        if (text && std::ranges::find(refused, *text) != refused.end() && takesLists(context, *subject) == false)
            context.report(findingAt(*subject, said, Severity::Error, {subject->id.text(), *text}));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Element *bucket = context.index().find(finding.element);
    if (!bucket || propertyAt(*bucket, "OwnershipControls"))
        return {};
    return {
        {{"fix.allow-lists", {finding.args[0]}}, [place = placeOf(*bucket, "OwnershipControls")](const Snapshot &now) {
             using syntax::Node;
             Growing growing(now);
             growing.set(place, Node::mapping({{"Rules", Node::sequence({Node::mapping(
                                                             {{"ObjectOwnership", Node::scalar("ObjectWriter")}})})}}));
             return growing.result();
         }}};
}

} // namespace

extern const Rule bucket_acl{
    .id = "tpl.bucket-acl",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.1"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html",
    .sameAs = {"E3045"},
    .types = {"AWS::S3::Bucket"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
