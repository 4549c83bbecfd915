#pragma once

#include <QAbstractListModel>
#include <QByteArray>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <string>
#include <vector>

namespace cirro {

/// An example of assets/examples: its template, and its layout if it was arranged by hand.
struct Example {
    std::string text{};
    std::optional<QByteArray> beside{};
};
Example exampleOf(const QString &name);

/// The example architectures: every folder of assets/examples, those of one series one after another.
class ExamplesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged REQUIRED FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, // its folder's
        TitleRole,
        SummaryRole,
        LeadsRole, // the first of its series, or in none
        StepsRole, // of its series from it on: name, step, title and summary each
        StoryRole  // what the series is about; its title if it stands alone
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
    QString sentence(const std::string &name, const char *of) const;
    QVariantList stepsFrom(std::size_t row) const;

    QString m_language;
    std::vector<std::string> m_names;
};

} // namespace cirro
