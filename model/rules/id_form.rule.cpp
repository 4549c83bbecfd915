#include "model/catalog/type_details.h"
#include "model/expression/function_of.h"
#include "model/rules/related.h"
#include "model/rules/template_traits.h"
#include "model/rules/world.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

namespace {

using syntax::NodePtr;

/// How EC2 and EFS name what they make: these letters, a hyphen and 8 or 17 hexadecimal digits.
struct Form {
    std::string_view type{};
    std::string_view attribute{};
    std::string_view prefix{};
};
constexpr std::array<Form, 16> forms = {{
    {"AWS::EC2::EIP", "AllocationId", "eipalloc-"},
    {"AWS::EC2::Instance", "InstanceId", "i-"},
    {"AWS::EC2::InternetGateway", "InternetGatewayId", "igw-"},
    {"AWS::EC2::NatGateway", "NatGatewayId", "nat-"},
    {"AWS::EC2::NetworkAcl", "Id", "acl-"},
    {"AWS::EC2::NetworkInterface", "Id", "eni-"},
    {"AWS::EC2::RouteTable", "RouteTableId", "rtb-"},
    {"AWS::EC2::LaunchTemplate", "LaunchTemplateId", "lt-"},
    {"AWS::EC2::SecurityGroup", "GroupId", "sg-"},
    {"AWS::EC2::SecurityGroup", "Id", "sg-"},
    {"AWS::EC2::VPC", "DefaultSecurityGroup", "sg-"},
    {"AWS::EC2::Subnet", "SubnetId", "subnet-"},
    {"AWS::EC2::TransitGateway", "Id", "tgw-"},
    {"AWS::EC2::VPC", "VpcId", "vpc-"},
    {"AWS::EC2::Volume", "VolumeId", "vol-"},
    {"AWS::EFS::FileSystem", "FileSystemId", "fs-"},
}};

/// Types of which a property ImageId takes the id of an image, or a parameter that holds one.
constexpr std::array<std::string_view, 3> withImage = {"AWS::AutoScaling::LaunchConfiguration", "AWS::EC2::Instance",
                                                       "AWS::EC2::LaunchTemplate"};

/// Whether a property takes a key of KMS and nothing else.
bool takesKey(const Property &property)
{
    return !property.targets.empty() && std::ranges::all_of(property.targets, [](const DeclaredTarget &target) {
        return target.type == "AWS::KMS::Key" || target.type == "AWS::KMS::Alias";
    });
}

/// "alias/name", an ARN, or the id of a key: groups of letters and digits, or "mrk-…".
bool isKey(std::string_view text)
{
    constexpr int hyphens = 4;
    return text.starts_with("alias/") || text.starts_with("arn:") || text.starts_with("mrk-") ||
           std::ranges::count(text, '-') == hyphens;
}

/// What the id of a property's value begins with; empty where that may be anything else as well.
std::string_view prefixOf(std::string_view type, const Property &property)
{
    // Of the default VPC, a launch configuration takes names as well.
    if (type == "AWS::AutoScaling::LaunchConfiguration" && property.name == "SecurityGroups")
        return {};
    std::string_view prefix;
    for (const DeclaredTarget &target : property.targets) {
        const auto form = std::ranges::find_if(
            forms, [&](const Form &each) { return each.type == target.type && each.attribute == target.attribute; });
        if (form == forms.end() || (!prefix.empty() && prefix != form->prefix))
            return {};
        prefix = form->prefix;
    }
    return prefix;
}

bool isId(std::string_view text, std::string_view prefix)
{
    constexpr std::size_t shortest = 8;
    constexpr std::size_t longest = 17;
    if (!text.starts_with(prefix))
        return false;
    const std::string_view digits = text.substr(prefix.size());
    const char last = prefix == "ami-" ? 'z' : 'f';
    return (digits.size() == shortest || digits.size() == longest) && std::ranges::all_of(digits, [&](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= last) || (c >= 'A' && c <= 'F');
           });
}

/// Texts that are written where an id belongs. What is computed, and what a dynamic reference brings, is not looked at.
class Look
{
public:
    Look(Context &context, const Element &subject, const TypeDetails &details)
        : m_context(context),
          m_subject(subject),
          m_details(details)
    {}

    void object(const NodePtr &node, std::span<const Property> properties, const syntax::Path &path, const World &world)
    {
        for (const syntax::Entry &entry : node->entries) {
            if (!entry.key)
                continue;
            const auto property = std::ranges::lower_bound(properties, entry.key->text, {}, &Property::name);
            if (property == properties.end() || property->name != entry.key->text || isBesideThePoint(entry, *property))
                continue;
            syntax::Path below = path;
            below.emplace_back(entry.key->text);
            value(entry.value, *property, below, world);
        }
    }

private:
    /// What most values are: text where no id belongs, or computed. They are passed over without a path.
    bool isBesideThePoint(const syntax::Entry &entry, const Property &property) const
    {
        const NodePtr written = syntax::resolved(entry.value);
        if (!written)
            return true;
        const std::string_view function = expression::functionOf(*written);
        if (!function.empty())
            return function != "Fn::If";
        return written->isScalar() && !takesKey(property) && !takesImage(property) &&
               prefixOf(m_subject.type, property).empty();
    }
    bool takesImage(const Property &property) const
    {
        return property.name == "ImageId" &&
               std::ranges::find(withImage, std::string_view(m_subject.type)) != withImage.end();
    }
    void value(const NodePtr &node, const Property &property, const syntax::Path &path, const World &world)
    {
        forEachBranch(node, world, [&](const Branch &branch) {
            const NodePtr plain = syntax::resolved(branch.node);
            if (!plain || !plain->tag.empty() || expression::isCall(*plain))
                return;
            syntax::Path here = path;
            here.insert(here.end(), branch.path.begin(), branch.path.end());
            if (plain->isScalar()) {
                text(plain->text, property, std::move(here), branch.world);
            } else if (plain->isMapping()) {
                object(plain, m_details.propertiesOf(property.type), here, branch.world);
            } else {
                for (std::size_t i = 0; i < plain->size(); ++i) {
                    syntax::Path item = here;
                    item.emplace_back(i);
                    value(plain->entries[i].value, property, item, branch.world);
                }
            }
        });
    }
    void text(const std::string &text, const Property &property, syntax::Path path, const World &world)
    {
        if (text.empty() || text.find("{{") != std::string::npos)
            return;
        const bool key = takesKey(property);
        const bool image = takesImage(property);
        const std::string_view prefix = image ? "ami-" : prefixOf(m_subject.type, property);
        if (key ? isKey(text) : prefix.empty() || isId(text, prefix) || (image && text.starts_with("resolve:ssm:")))
            return;
        m_context.report({.severity = Severity::Error,
                          .element = m_subject.id,
                          .path = std::move(path),
                          .args = {m_subject.id.text(), std::string(property.name), text, std::string(prefix)},
                          .variant = key ? "key" : "id",
                          .world = world.text()});
    }

    Context &m_context;
    const Element &m_subject;
    const TypeDetails &m_details;
};

void check(Context &context, const Element *subject)
{
    const auto details = context.index().catalog().details(subject->type);
    const NodePtr properties =
        subject->body && subject->body->isMapping() ? syntax::resolved(subject->body->find("Properties")) : nullptr;
    if (!details || !properties || !properties->isMapping() || context.once<TemplateTraits>().macros)
        return;
    syntax::Path path = placeOf(*subject);
    path.emplace_back(std::string("Properties"));
    Look(context, *subject, *details).object(properties, details->properties, path, worldOf(*subject));
}

} // namespace

extern const Rule id_form{
    .id = "tpl.id-form",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.2"},
    .docsUrl = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html",
    .sameAs = {"E1150", "E1151", "E1152", "E1154", "E1157", "E1162", "E1164"},
    .ofText = true,
    .check = check,
};

} // namespace cirro::rules
