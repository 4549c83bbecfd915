#include "app/addresses/address_planner.h"

#include "app/addresses/address_words.h"
#include "app/words/words.h"

#include <algorithm>

namespace cirro {

namespace {

QString said(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

void AddressPlanner::setAddresses(AddressModel *addresses)
{
    if (addresses == m_addresses)
        return;
    if (m_addresses)
        disconnect(m_addresses, nullptr, this, nullptr);
    m_addresses = addresses;
    if (m_addresses)
        // A plan is for the design that it was made for.
        connect(m_addresses, &AddressModel::mapChanged, this, [this] {
            drop();
            emit addressesChanged();
        });
    emit addressesChanged();
}

std::vector<std::string> AddressPlanner::zoneSymbols() const
{
    std::vector<std::string> zones = addresses::zonesOf(m_addresses->map());
    for (int next = 0; next < 6 && zones.size() < 6; ++next)
        if (std::string zone = "az[" + std::to_string(next) + "]"; std::ranges::find(zones, zone) == zones.end())
            zones.push_back(std::move(zone));
    return zones;
}

QStringList AddressPlanner::zoneChoices() const
{
    QStringList words;
    if (m_addresses)
        for (const std::string &zone : zoneSymbols())
            words << zoneWords(zone);
    return words;
}

QStringList AddressPlanner::likeChoices() const
{
    QStringList names{tr("Like no other")};
    if (m_addresses)
        for (const addresses::Subnet &subnet : m_addresses->map().subnets)
            names << tr("Like %1").arg(said(subnet.id.text()));
    return names;
}

void AddressPlanner::show(const QString &title, const Result<addresses::Plan> &plan)
{
    m_title = title;
    m_refusal = plan ? QString() : worded(plan.error());
    addresses::Plan rows = plan ? *plan : addresses::Plan();
    updateRows(m_plan, std::move(rows),
               [](const addresses::Change &a, const addresses::Change &b) { return a.name == b.name; });
    emit planChanged();
}

void AddressPlanner::split(int row, int parts)
{
    const ElementId subnet = m_addresses->subnetAt(row);
    m_label = {"edit.split-block", {subnet.text()}};
    show(tr("Split %1 into %2").arg(said(subnet.text())).arg(parts),
         addresses::split(snapshot(), m_addresses->map(), subnet, parts));
}

void AddressPlanner::resize(int row, int prefix)
{
    const ElementId subnet = m_addresses->subnetAt(row);
    m_label = {"edit.resize-block", {subnet.text(), "/" + std::to_string(prefix)}};
    show(tr("Make %1 a /%2").arg(said(subnet.text())).arg(prefix),
         addresses::resize(snapshot(), m_addresses->map(), subnet, prefix));
}

void AddressPlanner::moveInto(int row, int gap)
{
    const ElementId subnet = m_addresses->subnetAt(row);
    const auto where = m_addresses->blockAt(gap);
    if (!where)
        return;
    m_label = {"edit.move-block", {subnet.text()}};
    show(tr("Move the addresses of %1").arg(said(subnet.text())),
         addresses::moveInto(snapshot(), m_addresses->map(), subnet, *where));
}

void AddressPlanner::add(int gap, int prefix, int like, int zone)
{
    const std::vector<std::string> zones = zoneSymbols();
    const addresses::AddressMap &map = m_addresses->map();
    const ElementId model =
        like > 0 && like <= int(map.subnets.size()) ? map.subnets[std::size_t(like - 1)].id : ElementId{};
    m_label = {"edit.add-subnet", {"/" + std::to_string(prefix)}};
    show(tr("Add a subnet of /%1").arg(prefix),
         addresses::add(snapshot(), map, m_addresses->blockAt(gap), prefix, model,
                        zone >= 0 && zone < int(zones.size()) ? zones[std::size_t(zone)] : std::string()));
}

void AddressPlanner::planAnew()
{
    m_anew = true;
    m_tiers = addresses::tiersOf(m_addresses->map());
    m_zones = std::clamp(int(addresses::zonesOf(m_addresses->map()).size()), 2, 6);
    showAnew();
}

void AddressPlanner::showAnew()
{
    m_label = {"edit.plan-addresses", {m_addresses->map().vpc.text()}};
    show(tr("All addresses anew"), addresses::planAnew(snapshot(), m_addresses->map(), m_tiers, m_zones));
}

void AddressPlanner::setPrefix(int tier, int prefix)
{
    if (tier < 0 || tier >= int(m_tiers.size()))
        return;
    m_tiers[std::size_t(tier)].prefix = prefix;
    showAnew();
}

void AddressPlanner::addTier(const QString &name)
{
    std::string letters;
    for (const QChar each : name)
        if (each.unicode() < 128 && each.isLetterOrNumber())
            letters += char(each.unicode());
    if (letters.empty() || std::ranges::find(m_tiers, letters, &addresses::Tier::name) != m_tiers.end())
        return;
    m_tiers.push_back({.name = letters, .prefix = m_tiers.empty() ? 24 : m_tiers.back().prefix});
    showAnew();
}

void AddressPlanner::removeTier(int tier)
{
    // One that has subnets is left as it is; they keep their addresses.
    if (tier < 0 || tier >= int(m_tiers.size()))
        return;
    m_tiers.erase(m_tiers.begin() + tier);
    showAnew();
}

void AddressPlanner::setZones(int zones)
{
    if (zones == m_zones || zones < 1 || zones > 6)
        return;
    m_zones = zones;
    if (m_anew)
        showAnew();
}

QVariantList AddressPlanner::tiers() const
{
    QVariantList result;
    for (const addresses::Tier &tier : m_tiers)
        result << QVariantMap{{QStringLiteral("name"), said(tier.name)},
                              {QStringLiteral("prefix"), tier.prefix},
                              {QStringLiteral("subnets"), int(tier.subnets.size())}};
    return result;
}

QString AddressPlanner::notes() const
{
    if (std::ranges::none_of(m_plan, [](const addresses::Change &change) { return !change.subnet.isNull(); }))
        return {};
    // docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html: CidrBlock is
    // replaced, and a new resource is made before the old one goes.
    return tr(
        "A deployed subnet whose block changes is replaced, and the new one comes before the old one goes: blocks "
        "that overlap cannot be deployed in one go.");
}

void AddressPlanner::drop()
{
    m_anew = false;
    m_tiers.clear();
    show({}, addresses::Plan());
}

bool AddressPlanner::apply()
{
    if (m_plan.empty() || !m_refusal.isEmpty())
        return false;
    DesignDocument &document = *m_addresses->workbench()->document();
    const Message label = m_label;
    return document.push(label, addresses::apply(document.snapshot(), m_addresses->map(), m_plan)).has_value();
}

int AddressPlanner::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_plan.size());
}

QHash<int, QByteArray> AddressPlanner::roleNames() const
{
    return {{NameRole, "name"}, {BeforeRole, "before"}, {AfterRole, "after"}, {ZoneRole, "zone"}, {NoteRole, "note"}};
}

QVariant AddressPlanner::data(const QModelIndex &at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const addresses::Change &change = m_plan[std::size_t(at.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return said(change.name);
    case BeforeRole:
        return change.before ? said(change.before->text()) : QString();
    case AfterRole:
        return said(change.after.text());
    case ZoneRole:
        return zoneWords(change.zone);
    case NoteRole:
        if (!change.instead.empty())
            return tr("a literal instead of %1").arg(said(change.instead));
        if (!change.parameter.empty())
            return tr("written as the default of %1").arg(said(change.parameter));
        if (change.subnet.isNull() && !change.like.isNull())
            return tr("new, like %1").arg(said(change.like.text()));
        return change.subnet.isNull() ? tr("new") : QString();
    default:
        return {};
    }
}

} // namespace cirro
