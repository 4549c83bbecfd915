#pragma once

#include "app/addresses/address_model.h"

#include "model/addresses/plan.h"

namespace cirro {

/// What would become of the blocks of a VPC, before it is done: a row for each subnet that changes or is made.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class AddressPlanner : public cirro::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::AddressModel *addresses READ addresses WRITE setAddresses NOTIFY addressesChanged REQUIRED FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY planChanged FINAL)
    /// What is planned, as a heading; empty: nothing is.
    Q_PROPERTY(QString title READ title NOTIFY planChanged FINAL)
    /// Why it cannot be done; empty: it can.
    Q_PROPERTY(QString refusal READ refusal NOTIFY planChanged FINAL)
    /// What comes with it when the template is deployed, as sentences.
    Q_PROPERTY(QString notes READ notes NOTIFY planChanged FINAL)
    /// All is being planned anew: tiers of subnets, {name, prefix, subnets}, in so many zones.
    Q_PROPERTY(bool anew READ isAnew NOTIFY planChanged FINAL)
    Q_PROPERTY(QVariantList tiers READ tiers NOTIFY planChanged FINAL)
    Q_PROPERTY(int zones READ zones WRITE setZones NOTIFY planChanged FINAL)
    /// Words for the zones that a new subnet may be put into.
    Q_PROPERTY(QStringList zoneChoices READ zoneChoices NOTIFY addressesChanged FINAL)
    /// Names of the subnets that a new one may be like; the first: like none.
    Q_PROPERTY(QStringList likeChoices READ likeChoices NOTIFY addressesChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        BeforeRole, // empty for one that is made
        AfterRole,
        ZoneRole, // of one that is made
        NoteRole  // what the block takes the place of, or whose default is written
    };

    using RowsModel::RowsModel;

    AddressModel *addresses() const { return m_addresses; }
    void setAddresses(AddressModel *addresses);
    QString title() const { return m_title; }
    QString refusal() const { return m_refusal; }
    QString notes() const;
    bool isAnew() const { return m_anew; }
    QVariantList tiers() const;
    int zones() const { return m_zones; }
    void setZones(int zones);
    QStringList zoneChoices() const;
    QStringList likeChoices() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Each plans one thing; rows are those of the addresses.
    Q_INVOKABLE void split(int row, int parts);
    Q_INVOKABLE void resize(int row, int prefix);
    Q_INVOKABLE void moveInto(int row, int gap);
    Q_INVOKABLE void add(int gap, int prefix, int like, int zone);
    Q_INVOKABLE void planAnew();
    Q_INVOKABLE void setPrefix(int tier, int prefix);
    Q_INVOKABLE void addTier(const QString &name);
    Q_INVOKABLE void removeTier(int tier);
    /// Does what is planned: one step. False when it could not be done.
    Q_INVOKABLE bool apply();
    Q_INVOKABLE void drop();

signals:
    void addressesChanged();
    void planChanged();

private:
    const Snapshot &snapshot() const { return m_addresses->workbench()->document()->snapshot(); }
    std::vector<std::string> zoneSymbols() const;
    void show(const QString &title, const Result<addresses::Plan> &plan);
    void showAnew();

    AddressModel *m_addresses = nullptr;
    QString m_title{};
    QString m_refusal{};
    bool m_anew = false;
    std::vector<addresses::Tier> m_tiers{};
    int m_zones = 2;
    addresses::Plan m_plan{};
    Message m_label{};
};

} // namespace cirro
