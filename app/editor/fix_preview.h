#pragma once

#include "app/editor/findings_model.h"
#include "app/editor/rows_model.h"

#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cirro {

/// What a fix would change in the template, line by line, before it is done.
// (The base is spelled in full: qmltyperegistrar finds it by that name only.)
class FixPreview : public cirro::RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int added READ added NOTIFY changed FINAL)
    Q_PROPERTY(int removed READ removed NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    enum Role {
        SignRole = Qt::UserRole + 1, // "+", "-", " "; "…" where lines are left out
        TextRole,                    // the line, without its end
        NumberRole                   // in the version that has the line; 0 where lines are left out
    };

    using RowsModel::RowsModel;

    int added() const { return m_added; }
    int removed() const { return m_removed; }
    /// Why there is nothing to show; empty when there is.
    QString problem() const { return m_problem; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Shows the fix with that number of a row of the findings.
    Q_INVOKABLE void show(cirro::FindingsModel *findings, int row, int number);

signals:
    void changed();

private:
    struct Row {
        char sign = ' '; // 0: lines are left out
        QString text{};
        int number = 0;
        bool operator==(const Row &) const = default;
    };
    void take(const std::string &before, const std::string &after);

    std::vector<Row> m_rows;
    int m_added = 0;
    int m_removed = 0;
    QString m_problem;
};

} // namespace cirro
