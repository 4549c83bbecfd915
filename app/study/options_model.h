#pragma once

#include "app/editor/rows_model.h"

#include "quizbank/bank/pack.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <string>
#include <vector>

namespace cirro {

/// The options of a question, in the order in which they are shown.
class OptionsModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of what asks")

public:
    enum Role {
        WordsRole = Qt::UserRole + 1, // as Text.StyledText
        PlainRole,                    // for a screen reader
        ChosenRole,
        StruckRole,
        RevealedRole, // whether it is told which are right
        CorrectRole,
        WhyRole,    // why it is right or wrong
        FailureRole // what is wrong about it, in a few words
    };

    struct State {
        std::vector<std::string> shown{};
        std::vector<std::string> chosen{};
        std::vector<std::string> struck{};
        bool revealed = false;
    };

    using RowsModel::RowsModel;

    void show(const quiz::Question *question, const State &state, quiz::Language language);
    /// The id of a row's option; empty for a row that is not there.
    std::string idOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        std::string id{};
        std::string question{};
        QString words{};
        QString plain{};
        QString why{};
        QString failure{};
        bool chosen = false;
        bool struck = false;
        bool revealed = false;
        bool correct = false;
        bool operator==(const Row &) const = default;
    };
    std::vector<Row> m_rows; // own copies: what is shown stays while the question changes
};

} // namespace cirro
