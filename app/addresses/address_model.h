#pragma once

#include "app/editor/rows_model.h"
#include "app/shell/workbench.h"

#include "model/addresses/address_map.h"

#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace cirro {

/// The addresses of one VPC from the first to the last: its subnets and what is free between them.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class AddressModel : public cirro::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::Workbench *workbench READ workbench WRITE setWorkbench NOTIFY workbenchChanged REQUIRED FINAL)
    /// While false nothing is worked out.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    /// Names of the VPCs there are, and which of them is shown.
    Q_PROPERTY(QStringList vpcs READ vpcs NOTIFY mapChanged FINAL)
    Q_PROPERTY(int vpc READ vpc WRITE setVpc NOTIFY mapChanged FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY mapChanged FINAL)
    /// What there is in all, in words.
    Q_PROPERTY(QString summary READ summary NOTIFY mapChanged FINAL)
    /// What keeps the free addresses from being told; empty: nothing.
    Q_PROPERTY(QString doubt READ doubt NOTIFY mapChanged FINAL)
    /// The VPC's blocks: {block, words, family, pieces: [{row, from, share}]}, shares of the whole block.
    Q_PROPERTY(QVariantList ranges READ ranges NOTIFY mapChanged FINAL)
    /// What is reached elsewhere: {name, block, overlap}; overlap says with whom, empty: with nobody.
    Q_PROPERTY(QVariantList beyond READ beyond NOTIFY mapChanged FINAL)

public:
    enum Role {
        KindRole = Qt::UserRole + 1, // "public", "private", "open" (cannot be told), "gap"
        NameRole,                    // empty for a gap
        BlockRole,                   // empty where it cannot be told
        PrefixRole,
        SizeRole, // how many addresses, as words
        OwnRole,  // how many of them are for the subnet's own
        ZoneRole,
        SixRole,     // its IPv6 block or which of the VPC's /64 it has
        WrittenRole, // the expression that the block is computed by; empty for a plain one
        ProblemRole, // what is wrong: overlaps, outside, cannot be told
        ReservedRole // the five addresses that AWS keeps, as a sentence
    };
    Q_ENUM(Role)

    using RowsModel::RowsModel;

    Workbench *workbench() const { return m_workbench; }
    void setWorkbench(Workbench *workbench);
    bool isActive() const { return m_active; }
    void setActive(bool active);
    QStringList vpcs() const;
    int vpc() const { return m_vpc; }
    void setVpc(int vpc);
    QString summary() const;
    QString doubt() const;
    QVariantList ranges() const;
    QVariantList beyond() const;

    const addresses::AddressMap &map() const { return m_map; }
    /// The subnet of a row; null id for a gap.
    ElementId subnetAt(int row) const;
    /// The block of a row, where there is one.
    std::optional<Cidr> blockAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Shows the VPC that what is selected is or lies in; the first one where that is none.
    Q_INVOKABLE void showSelected();
    /// The row of what is selected; -1 where it has none.
    Q_INVOKABLE int selectedRow() const;

signals:
    void workbenchChanged();
    void activeChanged();
    void mapChanged();

private:
    struct Row {
        ElementId subnet{};
        std::optional<Cidr> block{};
        QString kind{};
        QString zone{};
        QString six{};
        QString written{};
        QString problem{};
        bool operator==(const Row &) const = default;
    };
    void update();
    Row rowOf(const addresses::Subnet &subnet) const;

    Workbench *m_workbench = nullptr;
    bool m_active = false;
    int m_vpc = 0;
    std::vector<ElementId> m_vpcs{};
    addresses::AddressMap m_map{};
    std::vector<Row> m_rows{};
};

} // namespace cirro
