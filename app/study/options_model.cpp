#include "app/study/options_model.h"

#include "app/study/study_words.h"

namespace cirro {

using namespace quiz;

namespace {

bool holds(const std::vector<std::string> &ids, const std::string &id)
{
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

void OptionsModel::show(const Question *question, const State &state, Language language)
{
    std::vector<Row> rows;
    for (const std::string &id : question ? state.shown : std::vector<std::string>()) {
        const auto option = std::ranges::find(question->options, id, &Option::id);
        if (option == question->options.end())
            continue;
        rows.push_back({.id = id,
                        .question = question->id,
                        .words = StudyWords::styled(option->text.in(language)),
                        .plain = StudyWords::plain(option->text.in(language)),
                        .why = state.revealed ? StudyWords::styled(option->why.in(language)) : QString(),
                        .failure = state.revealed ? StudyWords::failure(option->fail) : QString(),
                        .chosen = holds(state.chosen, id),
                        .struck = holds(state.struck, id),
                        .revealed = state.revealed,
                        .correct = state.revealed && option->correct});
    }
    updateRows(m_rows, std::move(rows),
               [](const Row &a, const Row &b) { return a.id == b.id && a.question == b.question; });
}

std::string OptionsModel::idOf(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? m_rows[std::size_t(row)].id : std::string();
}

int OptionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> OptionsModel::roleNames() const
{
    return {{WordsRole, "words"},       {PlainRole, "plain"},     {ChosenRole, "chosen"}, {StruckRole, "struck"},
            {RevealedRole, "revealed"}, {CorrectRole, "correct"}, {WhyRole, "why"},       {FailureRole, "failure"}};
}

QVariant OptionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case WordsRole:
        return row.words;
    case Qt::DisplayRole:
    case PlainRole:
        return row.plain;
    case ChosenRole:
        return row.chosen;
    case StruckRole:
        return row.struck;
    case RevealedRole:
        return row.revealed;
    case CorrectRole:
        return row.correct;
    case WhyRole:
        return row.why;
    case FailureRole:
        return row.failure;
    default:
        return {};
    }
}

} // namespace cirro
