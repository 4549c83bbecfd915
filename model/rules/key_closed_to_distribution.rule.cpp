#include "model/expression/intrinsic.h"
#include "model/rules/growing.h"
#include "model/rules/network/topology.h"
#include "model/rules/policies.h"
#include "model/rules/said.h"

#include <algorithm>

namespace cirro::rules {

namespace {

using expression::Value;
using syntax::Node;

/// The bucket of the template that an origin names.
const Element *bucketOf(Context &context, const Element &distribution, const syntax::Path &origin)
{
    // The path of an origin begins with Resources and the element's name; links start below these.
    const syntax::Path below(origin.begin() + 2, origin.end());
    for (const Link &link : context.index().from(distribution.id)) {
        const bool inside =
            link.path.size() > below.size() && std::equal(below.begin(), below.end(), link.path.begin());
        const Element *bucket = inside ? context.index().find(link.to) : nullptr;
        if (bucket && bucket->type == "AWS::S3::Bucket" && link.attribute.ends_with("DomainName"))
            return bucket;
    }
    return nullptr;
}

/// Whether a key lets CloudFront decrypt; nothing when that cannot be told.
std::optional<bool> isOpen(Context &context, const Element &key)
{
    bool known = false;
    bool open = false;
    forEachStatement(
        context, propertyAt(key, "KeyPolicy"), placeOf(key, "KeyPolicy"), worldOf(key),
        [&](const Statement &statement) {
            known = true;
            const Value *principal = statement.value.member("Principal");
            const bool cloudFront =
                principal &&
                (principal->text() == "*" || principal->unknown() || hasText(principal->member("AWS"), "*") ||
                 hasText(principal->member("Service"), "cloudfront.amazonaws.com") ||
                 (principal->member("Service") && principal->member("Service")->firstUnknown()));
            const auto actions = textsOf(statement.value.member("Action"));
            open |= cloudFront && (!actions || std::ranges::any_of(*actions, [](const std::string &action) {
                        return matchesAction(action, "kms:Decrypt");
                    }));
        });
    return known ? std::optional(open) : std::nullopt;
}

void checkBucket(Context &context, const Element &subject, const Element &bucket, const World &world)
{
    forEachItem(
        bucket, "BucketEncryption.ServerSideEncryptionConfiguration",
        [&](const syntax::NodePtr &rule, syntax::Path path, const World &inBucket) {
            const auto together = world.with(inBucket);
            const syntax::NodePtr standard = rule->find("ServerSideEncryptionByDefault");
            const syntax::NodePtr algorithm = standard ? standard->find("SSEAlgorithm") : nullptr;
            if (!together || !algorithm)
                return;
            const auto kind = valueIn(context, algorithm, *together).text();
            if (!kind || !kind->starts_with("aws:kms"))
                return;
            const syntax::NodePtr id = standard->find("KMSMasterKeyID");
            const Element *key = id ? context.index().find(context.once<network::Topology>().named(id)) : nullptr;
            const bool managed = !id || valueIn(context, id, *together).isNoValue();
            if (!managed && (!key || key->type != "AWS::KMS::Key" || isOpen(context, *key) != false))
                return;
            if (!managed)
                path = placeOf(*key, "KeyPolicy");
            context.report({.severity = Severity::Error,
                            .element = managed ? bucket.id : key->id,
                            .path = std::move(path),
                            .args = {subject.id.text(), bucket.id.text(), managed ? std::string() : key->id.text()},
                            .variant = managed ? "managed" : "own",
                            .world = together->text()});
        });
}

void check(Context &context, const Element *subject)
{
    forEachItem(*subject, "DistributionConfig.Origins",
                [&](const syntax::NodePtr &origin, const syntax::Path &path, const World &world) {
                    const syntax::NodePtr control = origin->find("OriginAccessControlId");
                    if (!control || valueIn(context, control, world).text() == "")
                        return;
                    if (const Element *bucket = bucketOf(context, *subject, path))
                        checkBucket(context, *subject, *bucket, world);
                });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    if (finding.variant == "managed") {
        syntax::Path algorithm = finding.path;
        algorithm.emplace_back(std::string("ServerSideEncryptionByDefault"));
        algorithm.emplace_back(std::string("SSEAlgorithm"));
        return {fixBySetting({"fix.bucket-key", {finding.args[1]}}, std::move(algorithm), Node::scalar("AES256"))};
    }
    syntax::Path list = finding.path;
    list.emplace_back(std::string("Statement"));
    const syntax::NodePtr statements = syntax::at(context.design().document, list);
    if (!statements || !statements->isSequence())
        return {};
    // The distribution's own ARN would make a circle: it names the bucket, the bucket the key.
    const auto statement = Node::mapping(
        {{"Effect", Node::scalar("Allow")},
         {"Principal", Node::mapping({{"Service", Node::scalar("cloudfront.amazonaws.com")}})},
         {"Action", Node::scalar("kms:Decrypt")},
         {"Resource", Node::scalar("*", syntax::Style::SingleQuoted)},
         {"Condition",
          Node::mapping({{"ArnLike", Node::mapping({{"aws:SourceArn",
                                                     expression::makeSub("arn:${AWS::Partition}:cloudfront::"
                                                                         "${AWS::AccountId}:distribution/*")}})}})}});
    return {{{"fix.open-key", {finding.args[2], finding.args[0]}}, [list, statement](const Snapshot &now) {
                 Growing growing(now);
                 growing.append(list, statement);
                 return growing.result();
             }}};
}

} // namespace

extern const Rule key_closed_to_distribution{
    .id = "sec.key-closed-to-distribution",
    .severity = Severity::Error,
    .pillar = Pillar::Security,
    .examTasks = {"1.3"},
    .docsUrl = "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/"
               "private-content-restricting-access-to-s3.html",
    .types = {"AWS::CloudFront::Distribution"},
    .reads = {.related = true, .types = {"AWS::S3::Bucket", "AWS::KMS::Key"}, .neighbours = true},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
