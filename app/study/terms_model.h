#pragma once

#include "app/editor/rows_model.h"

#include "quizbank/bank/pack.h"

#include <QString>
#include <QtQml/qqmlregistration.h>

#include <string>
#include <vector>

namespace cirro {

class StudyDesk;

/// The services that a question names, each with its line of the glossary, in the order in which they are read.
class TermsModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of what asks")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        ServiceRole = Qt::UserRole + 1, // what the glossary knows it by
        NameRole,
        LineRole
    };

    using RowsModel::RowsModel;

    /// `explained`: what is said of its options is read, too. No question: none.
    void show(StudyDesk &desk, const quiz::Question *question, bool explained, quiz::Language language);

    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        QString service{};
        QString name{};
        QString line{};
        bool operator==(const Row &) const = default;
    };
    /// What the rows were worked out for: choosing an option does not change them.
    struct Shown {
        std::string question{};
        bool explained = false;
        quiz::Language language = quiz::Language::English;
        bool operator==(const Shown &) const = default;
    };
    Shown m_shown;
    std::vector<Row> m_rows;
};

} // namespace cirro
