#include "app/addresses/address_model.h"

#include "app/addresses/address_words.h"

#include <algorithm>

namespace cirro {

namespace {

QString said(const std::string &text)
{
    return QString::fromStdString(text);
}

QString listed(const std::vector<ElementId> &ids)
{
    QStringList names;
    names.reserve(qsizetype(ids.size()));
    for (const ElementId &id : ids)
        names << said(id.text());
    return names.join(QStringLiteral(", "));
}

} // namespace

void AddressModel::setWorkbench(Workbench *workbench)
{
    if (workbench == m_workbench)
        return;
    if (m_workbench)
        m_workbench->forget(this);
    m_workbench = workbench;
    if (m_workbench) {
        connect(m_workbench->document(), &DesignDocument::shown, this, &AddressModel::update);
        connect(m_workbench, &Workbench::languageChanged, this, &AddressModel::update);
    }
    emit workbenchChanged();
    update();
}

void AddressModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    emit activeChanged();
    update();
}

void AddressModel::setVpc(int vpc)
{
    if (vpc == m_vpc || vpc < 0 || vpc >= int(m_vpcs.size()))
        return;
    m_vpc = vpc;
    update();
}

void AddressModel::showSelected()
{
    if (!m_workbench || m_workbench->document()->status() != DesignDocument::Status::Ready)
        return;
    const Snapshot &snapshot = m_workbench->document()->snapshot();
    m_vpcs = addresses::vpcsOf(snapshot);
    for (const ElementId &id : m_workbench->selection()->ids()) {
        const auto found = std::ranges::find(m_vpcs, addresses::vpcAround(snapshot, id));
        if (found != m_vpcs.end())
            m_vpc = int(found - m_vpcs.begin());
    }
    update();
}

int AddressModel::selectedRow() const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (!m_rows[row].subnet.isNull() && m_workbench->selection()->contains(m_rows[row].subnet))
            return int(row);
    return -1;
}

void AddressModel::update()
{
    std::vector<Row> rows;
    m_map = {};
    if (m_active && m_workbench && m_workbench->document()->status() == DesignDocument::Status::Ready) {
        const Snapshot &snapshot = m_workbench->document()->snapshot();
        m_vpcs = addresses::vpcsOf(snapshot);
        m_vpc = std::clamp(m_vpc, 0, std::max(0, int(m_vpcs.size()) - 1));
        if (!m_vpcs.empty())
            m_map = addresses::mapOf(snapshot, m_vpcs[std::size_t(m_vpc)]);
        for (const addresses::Subnet &subnet : m_map.subnets)
            rows.push_back(rowOf(subnet));
        for (const Cidr &gap : m_map.gaps)
            rows.push_back({.block = gap, .kind = QStringLiteral("gap")});
        std::ranges::stable_sort(rows, [](const Row &a, const Row &b) {
            return a.block && b.block ? a.block->low < b.block->low : a.block.has_value() && !b.block.has_value();
        });
    }
    updateRows(m_rows, std::move(rows),
               [](const Row &a, const Row &b) { return a.subnet == b.subnet && a.block == b.block; });
    emit mapChanged();
}

AddressModel::Row AddressModel::rowOf(const addresses::Subnet &subnet) const
{
    Row row{.subnet = subnet.id, .block = subnet.v4.cidr, .zone = zoneWords(subnet.zone)};
    row.kind = subnet.isPublic == network::Answer::Yes  ? QStringLiteral("public")
               : subnet.isPublic == network::Answer::No ? QStringLiteral("private")
                                                        : QStringLiteral("open");
    if (subnet.v6)
        row.six = said(subnet.v6->text());
    if (subnet.v6Number)
        row.six += (row.six.isEmpty() ? QString() : QStringLiteral(" · ")) + tr("/64 number %1").arg(*subnet.v6Number);
    else if (subnet.hasV6 && !subnet.v6)
        row.six = tr("IPv6, not known yet");
    if (subnet.v4.writing == addresses::Writing::Computed && subnet.v4.cidr)
        row.written = said(subnet.v4.text);
    else if (!subnet.v4.parameter.empty())
        row.written = tr("default of %1").arg(said(subnet.v4.parameter));
    QStringList problems;
    if (!subnet.v4.cidr && !(subnet.hasV6 && subnet.v4.text.empty()))
        problems << whyUnknown(subnet.v4);
    if (!subnet.overlaps.empty())
        problems << tr("overlaps %1").arg(listed(subnet.overlaps));
    if (subnet.outside)
        problems << tr("outside of the VPC");
    for (const addresses::Beyond &beyond : m_map.beyond)
        if (std::ranges::find(beyond.overlaps, subnet.id) != beyond.overlaps.end())
            problems << tr("overlaps %1 beyond %2").arg(said(beyond.name), said(beyond.through.text()));
    row.problem = problems.join(QStringLiteral("; "));
    return row;
}

QStringList AddressModel::vpcs() const
{
    QStringList names;
    for (const ElementId &id : m_vpcs)
        names << said(id.text());
    return names;
}

QString AddressModel::summary() const
{
    std::uint64_t all = 0;
    for (const Cidr &space : m_map.spaces())
        all += addresses::sizeOf(space);
    std::uint64_t free = 0;
    for (const Cidr &gap : m_map.gaps)
        free += addresses::sizeOf(gap);
    const QString subnets = tr("%n subnet(s)", nullptr, int(m_map.subnets.size()));
    return doubt().isEmpty() ? tr("%1 addresses, %2, %3 not given yet").arg(countWords(all), subnets, countWords(free))
                             : tr("%1 addresses, %2").arg(countWords(all), subnets);
}

QString AddressModel::doubt() const
{
    const ElementId open = m_map.unsettled();
    if (open.isNull())
        return {};
    for (const addresses::Range &range : m_map.ranges)
        if (range.element == open)
            return tr("The addresses of %1 cannot be told: %2.").arg(said(open.text()), whyUnknown(range.block));
    const addresses::Subnet *subnet = m_map.find(open);
    return tr("What is free cannot be told: the block of %1 is %2.")
        .arg(said(open.text()), subnet ? whyUnknown(subnet->v4) : QString());
}

QVariantList AddressModel::ranges() const
{
    QVariantList result;
    for (const addresses::Range &range : m_map.ranges) {
        QVariantList pieces;
        const bool known = range.block.cidr.has_value();
        for (std::size_t i = 0; known && !range.v6 && i < m_rows.size(); ++i) {
            const Row &row = m_rows[i];
            if (!row.block || !range.block.cidr->contains(*row.block))
                continue;
            const auto whole = double(addresses::sizeOf(*range.block.cidr));
            pieces << QVariantMap{{QStringLiteral("row"), int(i)},
                                  {QStringLiteral("kind"), row.kind},
                                  {QStringLiteral("name"), said(row.subnet.text())},
                                  {QStringLiteral("problem"), !row.problem.isEmpty()},
                                  {QStringLiteral("from"), double(row.block->low - range.block.cidr->low) / whole},
                                  {QStringLiteral("share"), double(addresses::sizeOf(*row.block)) / whole}};
        }
        const QString whose = range.element == m_map.vpc ? tr("own") : said(range.element.text());
        result << QVariantMap{{QStringLiteral("block"), known ? said(range.block.cidr->text()) : QString()},
                              {QStringLiteral("words"), known ? tr("%1 (%2)").arg(said(range.block.cidr->text()), whose)
                                                        : range.v6
                                                            ? tr("IPv6 (%1), chosen when it is deployed").arg(whose)
                                                            : tr("%1: %2").arg(whose, whyUnknown(range.block))},
                              {QStringLiteral("six"), range.v6},
                              {QStringLiteral("pieces"), pieces}};
    }
    return result;
}

QVariantList AddressModel::beyond() const
{
    QVariantList result;
    for (const addresses::Beyond &each : m_map.beyond)
        result << QVariantMap{
            {QStringLiteral("name"), each.through.text() == each.name
                                         ? said(each.name)
                                         : tr("%1 through %2").arg(said(each.name), said(each.through.text()))},
            {QStringLiteral("block"), each.cidr ? said(each.cidr->text()) : tr("not known")},
            {QStringLiteral("overlap"), listed(each.overlaps)}};
    return result;
}

ElementId AddressModel::subnetAt(int row) const
{
    return row < 0 || row >= rowCount() ? ElementId{} : m_rows[std::size_t(row)].subnet;
}

std::optional<Cidr> AddressModel::blockAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : m_rows[std::size_t(row)].block;
}

int AddressModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> AddressModel::roleNames() const
{
    return {{KindRole, "kind"},       {NameRole, "name"},       {BlockRole, "block"},      {PrefixRole, "prefix"},
            {SizeRole, "size"},       {OwnRole, "own"},         {ZoneRole, "zone"},        {SixRole, "six"},
            {WrittenRole, "written"}, {ProblemRole, "problem"}, {ReservedRole, "reserved"}};
}

QVariant AddressModel::data(const QModelIndex &at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(at.row())];
    switch (role) {
    case KindRole:
        return row.kind;
    case Qt::DisplayRole:
    case NameRole:
        return said(row.subnet.text());
    case BlockRole:
        return row.block ? said(row.block->text()) : QString();
    case PrefixRole:
        return row.block ? row.block->prefix : 0;
    case SizeRole:
        return row.block ? countWords(addresses::sizeOf(*row.block)) : QString();
    case OwnRole:
        return row.block && row.kind != QLatin1String("gap") ? countWords(addresses::usableIn(*row.block)) : QString();
    case ZoneRole:
        return row.zone;
    case SixRole:
        return row.six;
    case WrittenRole:
        return row.written;
    case ProblemRole:
        return row.problem;
    case ReservedRole: {
        if (!row.block || row.kind == QLatin1String("gap"))
            return QString();
        const auto kept = addresses::reservedIn(*row.block);
        return tr("AWS keeps %1 (network), %2 (router), %3 (DNS), %4 (for later) and %5 (broadcast).")
            .arg(said(kept[0].address), said(kept[1].address), said(kept[2].address), said(kept[3].address),
                 said(kept[4].address));
    }
    default:
        return {};
    }
}

} // namespace cirro
