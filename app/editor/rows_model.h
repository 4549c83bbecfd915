#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <algorithm>
#include <functional>
#include <vector>

namespace cirro {

/// A list whose rows are worked out anew whenever something changes.
class RowsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS // the checker of QML knows by it what its heirs are

public:
    using QAbstractListModel::QAbstractListModel;

protected:
    /// Makes `rows` what is wanted by taking out and putting in one stretch; rows at both ends of it that are the
    /// `same` stay, and with them what stands in them: the focus, a text that is being typed. Says which of these
    /// have another content now. True when there are more or fewer rows than before.
    template <class Row, class Same> bool updateRows(std::vector<Row> &rows, std::vector<Row> wanted, Same same)
    {
        const auto before = rows.size();
        const auto most = std::ptrdiff_t(std::min(before, wanted.size()));
        const auto front = std::mismatch(rows.begin(), rows.begin() + most, wanted.begin(), same).first - rows.begin();
        const auto back =
            std::mismatch(rows.rbegin(), rows.rbegin() + (most - front), wanted.rbegin(), same).first - rows.rbegin();
        const auto gone = std::ptrdiff_t(before) - back;
        const auto come = std::ptrdiff_t(wanted.size()) - back;
        if (front < gone) {
            beginRemoveRows({}, int(front), int(gone) - 1);
            rows.erase(rows.begin() + front, rows.begin() + gone);
            endRemoveRows();
        }
        if (front < come) {
            beginInsertRows({}, int(front), int(come) - 1);
            rows.insert(rows.begin() + front, wanted.begin() + front, wanted.begin() + come);
            endInsertRows();
        }
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (!(rows[row] == wanted[row])) {
                rows[row] = std::move(wanted[row]);
                emit dataChanged(index(int(row)), index(int(row)));
            }
        return before != rows.size();
    }
};

} // namespace cirro
