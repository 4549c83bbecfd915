#pragma once

#include "app/compare/comparison_desk.h"
#include "app/editor/rows_model.h"

#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cirro {

/// The versions that can be compared: the file's, every step of undo and redo from the newest on, files that were
/// chosen, and last the way to choose another file.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class VersionsModel : public cirro::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::ComparisonDesk *desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED FINAL)

public:
    enum Role {
        VersionRole = Qt::UserRole + 1, // as the desk calls it; empty: another file is to be chosen
        NameRole,
        NoteRole // may be empty
    };

    using RowsModel::RowsModel;

    ComparisonDesk *desk() const { return m_desk; }
    void setDesk(ComparisonDesk *desk);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// -1 for a version that is not among them.
    Q_INVOKABLE int rowOf(const QString &version) const;
    Q_INVOKABLE QString versionAt(int row) const;

signals:
    void deskChanged();

private:
    struct Row {
        QString version{};
        QString name{};
        QString note{};
        bool operator==(const Row &) const = default;
    };
    void update();
    std::vector<Row> wanted() const;

    ComparisonDesk *m_desk = nullptr;
    std::vector<Row> m_rows;
};

} // namespace cirro
