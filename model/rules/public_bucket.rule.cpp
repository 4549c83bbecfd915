#include "model/rules/said.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using expression::Value;
using expression::ValueList;

constexpr std::string_view policyType = "AWS::S3::BucketPolicy";

std::optional<bool> boolean(const Value *value, bool byDefault)
{
    return value && !value->isNoValue() ? value->boolean() : std::optional(byDefault);
}

/// What keeps the public out of a bucket in one world; nothing where it cannot be told.
struct Guard {
    std::optional<bool> blockAcls = true; // a new bucket has all four
    std::optional<bool> ignoreAcls = true;
    std::optional<bool> blockPolicy = true;
    std::optional<bool> restrictPolicy = true;
    std::optional<bool> aclsOff = true; // the owner owns everything
};

void readBlock(Guard &guard, const Value &block)
{
    if (block.isNoValue())
        return;
    // Once some are written, those that are not are off.
    const bool known = block.map() != nullptr;
    const auto said = [&](std::string_view name) {
        return known ? boolean(block.member(name), false) : std::optional<bool>();
    };
    guard.blockAcls = said("BlockPublicAcls");
    guard.ignoreAcls = said("IgnorePublicAcls");
    guard.blockPolicy = said("BlockPublicPolicy");
    guard.restrictPolicy = said("RestrictPublicBuckets");
}

Guard guardOf(Context &context, const Element &bucket, const World &world)
{
    const auto said = [&](std::string_view dotted) {
        const syntax::NodePtr node = propertyAt(bucket, dotted);
        return node ? valueIn(context, node, world) : Value();
    };
    Guard guard;
    readBlock(guard, said("PublicAccessBlockConfiguration"));
    const Value rules = said("OwnershipControls.Rules");
    if (rules.list() && !rules.list()->empty()) {
        const Value *ownership = rules.list()->front().member("ObjectOwnership");
        const auto text = ownership ? ownership->text() : std::nullopt;
        guard.aclsOff = text ? std::optional(*text == "BucketOwnerEnforced") : std::nullopt;
    } else if (!rules.isNoValue()) {
        guard.aclsOff = std::nullopt;
    }
    return guard;
}

bool isWebsite(Context &context, const Element &bucket, const World &world)
{
    const syntax::NodePtr node = propertyAt(bucket, "WebsiteConfiguration");
    return node && !valueIn(context, node, world).isNoValue();
}

bool contains(const Value *value, const std::function<bool(const std::string &)> &wanted)
{
    if (!value)
        return false;
    if (const auto text = value->text())
        return wanted(*text);
    return value->list() && std::ranges::any_of(*value->list(), [&](const Value &each) {
               const auto text = each.text();
               return text && wanted(*text);
           });
}

/// Certainly lets everybody in. A condition may narrow it down in any way.
bool isPublic(const Value &statement)
{
    const auto isStar = [](const std::string &text) { return text == "*"; };
    if (!contains(statement.member("Effect"), [](const std::string &text) { return text == "Allow"; }))
        return false;
    const Value *condition = statement.member("Condition");
    if (condition && !condition->isNoValue())
        return false;
    const Value *principal = statement.member("Principal");
    return principal && (principal->map() ? contains(principal->member("AWS"), isStar) : contains(principal, isStar));
}

/// Allows more than reading what is in the bucket.
bool allowsChanges(const Value &statement)
{
    return contains(statement.member("Action"), [](const std::string &action) {
        static constexpr std::array<std::string_view, 5> changing = {"s3:put", "s3:delete", "s3:restore", "s3:abort",
                                                                     "s3:replicate"};
        std::string lower = action;
        std::ranges::transform(lower, lower.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        return lower == "*" || lower == "s3:*" ||
               std::ranges::any_of(changing, [&](std::string_view start) { return lower.starts_with(start); });
    });
}

/// Which statements of a bucket policy let everybody in.
struct PublicStatements {
    std::vector<std::size_t> positions{};
    std::size_t count = 0; // of all statements
    bool changes = false;
};
PublicStatements publicStatementsOf(Context &context, const Element &policy, const World &world)
{
    PublicStatements found;
    const syntax::NodePtr list = syntax::resolved(propertyAt(policy, "PolicyDocument.Statement"));
    if (!list || !list->isSequence())
        return found;
    found.count = list->size();
    for (std::size_t i = 0; i < list->size(); ++i) {
        const Value statement = valueIn(context, list->entries[i].value, world);
        if (!isPublic(statement))
            continue;
        found.positions.push_back(i);
        found.changes = found.changes || allowsChanges(statement);
    }
    return found;
}

/// The access control list of the bucket; true when something was said about it.
bool checkAcl(Context &context, const Element &bucket)
{
    bool told = false;
    const syntax::Path place = placeOf(bucket, "AccessControl");
    forEachBranch(propertyAt(bucket, "AccessControl"), worldOf(bucket), [&](const Branch &branch) {
        const auto acl = valueIn(context, branch.node, branch.world).text();
        if (acl != "PublicRead" && acl != "PublicReadWrite" && acl != "AuthenticatedRead")
            return;
        const Guard guard = guardOf(context, bucket, branch.world);
        const bool refused = guard.aclsOff == true || guard.blockAcls == true;
        const bool open = guard.aclsOff == false && guard.blockAcls == false && guard.ignoreAcls == false;
        if (!refused && !open)
            return;
        const bool wanted = acl == "PublicRead" && isWebsite(context, bucket, branch.world);
        Finding finding{.severity = refused  ? Severity::Error
                                    : wanted ? Severity::Advice
                                             : Severity::Warning,
                        .element = bucket.id,
                        .path = place,
                        .args = {bucket.id.text(), *acl},
                        .variant = refused  ? "acl-refused"
                                   : wanted ? "website"
                                            : "acl",
                        .world = branch.world.text()};
        finding.path.insert(finding.path.end(), branch.path.begin(), branch.path.end());
        if (finding.variant == "website")
            finding.path = placeOf(bucket, "WebsiteConfiguration");
        context.report(std::move(finding));
        told = true;
    });
    return told;
}

bool checkPolicies(Context &context, const Element &bucket)
{
    bool told = false;
    for (const std::uint32_t position : context.index().to(bucket.id)) {
        const Link &link = context.index().link(position);
        const Element *policy = context.index().find(link.from);
        if (!policy || policy->type != policyType ||
            link.path != syntax::Path{std::string("Properties"), std::string("Bucket")})
            continue;
        const auto world = worldOf(bucket).with(worldOf(*policy));
        if (!world)
            continue;
        const PublicStatements statements = publicStatementsOf(context, *policy, *world);
        if (statements.positions.empty())
            continue;
        const Guard guard = guardOf(context, bucket, *world);
        const bool refused = guard.blockPolicy == true;
        const bool open = guard.blockPolicy == false && guard.restrictPolicy == false;
        if (!refused && !open)
            continue;
        const bool wanted = !statements.changes && isWebsite(context, bucket, *world);
        Finding finding{.severity = refused  ? Severity::Error
                                    : wanted ? Severity::Advice
                                             : Severity::Warning,
                        .element = bucket.id,
                        .path = placeOf(*policy, "PolicyDocument.Statement"),
                        .args = {bucket.id.text(), policy->id.text()},
                        .variant = refused              ? "policy-refused"
                                   : wanted             ? "website"
                                   : statements.changes ? "policy-write"
                                                        : "policy-read",
                        .world = world->text()};
        finding.path.emplace_back(statements.positions.front());
        if (finding.variant == "website")
            finding.path = placeOf(bucket, "WebsiteConfiguration");
        context.report(std::move(finding));
        told = true;
    }
    return told;
}

void checkBlock(Context &context, const Element &bucket)
{
    forEachBranch(propertyAt(bucket, "PublicAccessBlockConfiguration"), worldOf(bucket), [&](const Branch &branch) {
        Guard guard;
        readBlock(guard, valueIn(context, branch.node, branch.world));
        const bool off = guard.blockAcls == false || guard.ignoreAcls == false || guard.blockPolicy == false ||
                         guard.restrictPolicy == false;
        if (!off || isWebsite(context, bucket, branch.world))
            return;
        Finding finding{.severity = Severity::Advice,
                        .element = bucket.id,
                        .path = placeOf(bucket, "PublicAccessBlockConfiguration"),
                        .args = {bucket.id.text()},
                        .variant = "block-off",
                        .world = branch.world.text()};
        finding.path.insert(finding.path.end(), branch.path.begin(), branch.path.end());
        context.report(std::move(finding));
    });
}

void check(Context &context, const Element *subject)
{
    const bool acl = checkAcl(context, *subject);
    const bool policy = checkPolicies(context, *subject);
    if (!acl && !policy)
        checkBlock(context, *subject);
}

/// Takes statements out of a policy, from behind.
Fix fixByClosingPolicy(const Finding &finding, std::vector<std::size_t> positions)
{
    syntax::Path list = finding.path;
    list.pop_back();
    return {{"fix.close-policy", {finding.args[1]}},
            [list = std::move(list), positions = std::move(positions)](const Snapshot &now) -> Result<Design> {
                Design design = now.design;
                for (auto position = positions.rbegin(); position != positions.rend(); ++position) {
                    syntax::Path path = list;
                    path.emplace_back(*position);
                    auto edited = syntax::remove(design.document, path);
                    if (!edited)
                        return edited.error();
                    design.document = std::move(edited.value().document);
                }
                return design;
            }};
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const Snapshot &snapshot = context.snapshot();
    using syntax::Node;
    const Element *bucket = snapshot.index->find(finding.element);
    if (!bucket || finding.variant == "website")
        return {}; // somebody wants it so
    if (finding.variant == "block-off") {
        const auto on = Node::literal("true");
        return {fixBySetting({"fix.block", {finding.args[0]}}, finding.path,
                             Node::mapping({{"BlockPublicAcls", on},
                                            {"BlockPublicPolicy", on},
                                            {"IgnorePublicAcls", on},
                                            {"RestrictPublicBuckets", on}}))};
    }
    if (finding.variant.starts_with("acl"))
        return finding.path.size() == placeOf(*bucket, "AccessControl").size()
                   ? std::vector{fixByRemoving({"fix.close-acl", {finding.args[0]}}, finding.path)}
                   : std::vector<Fix>();
    const Element *policy = snapshot.index->resource(finding.args[1]);
    if (!policy)
        return {};
    const auto world = worldOf(*bucket).with(worldOf(*policy));
    PublicStatements statements = publicStatementsOf(context, *policy, world.value_or(World()));
    std::vector<Fix> fixes;
    // A website is read by everybody: what hinders is the block.
    if (finding.variant == "policy-refused" && !statements.changes && isWebsite(context, *bucket, worldOf(*bucket)) &&
        !propertyAt(*bucket, "PublicAccessBlockConfiguration")) {
        const auto on = Node::literal("true");
        const auto off = Node::literal("false");
        fixes.push_back(fixBySetting({"fix.allow-website", {finding.args[0]}},
                                     placeOf(*bucket, "PublicAccessBlockConfiguration"),
                                     Node::mapping({{"BlockPublicAcls", on},
                                                    {"BlockPublicPolicy", off},
                                                    {"IgnorePublicAcls", on},
                                                    {"RestrictPublicBuckets", off}})));
    }
    if (statements.positions.size() < statements.count)
        fixes.push_back(fixByClosingPolicy(finding, std::move(statements.positions)));
    else if (snapshot.index->to(policy->id).empty()) // a policy without statements is none
        fixes.push_back(
            fixByRemoving({"fix.remove-policy", {finding.args[1]}}, {std::string("Resources"), policy->id.text()}));
    return fixes;
}

} // namespace

extern const Rule public_bucket{
    .id = "sec.public-bucket",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.1", "1.3"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
    .sameAs = {"E3045"},
    .types = {"AWS::S3::Bucket"},
    .reads = {.related = true, .types = {policyType}, .neighbours = true, .connected = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
