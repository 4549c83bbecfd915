#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <string>
#include <vector>

namespace cirro {

/// The example architectures: every folder of assets/examples.
class ExamplesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged REQUIRED FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, // its folder's
        TitleRole,
        SummaryRole
    };

    explicit ExamplesModel(QObject *parent = nullptr);

    QString language() const { return m_language; }
    void setLanguage(const QString &language);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void languageChanged();

private:
    QString m_language;
    std::vector<std::string> m_names;
};

} // namespace cirro
