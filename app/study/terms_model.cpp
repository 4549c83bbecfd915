#include "app/study/terms_model.h"

#include "app/study/study_desk.h"

namespace cirro {

using namespace quiz;

void TermsModel::show(StudyDesk &desk, const Question *question, bool explained, Language language)
{
    Shown wanted;
    if (question)
        wanted = {question->id, explained, language};
    if (wanted == m_shown)
        return;
    m_shown = std::move(wanted);
    std::vector<Row> rows;
    if (question) {
        std::vector<std::string_view> texts{question->stem.in(language)};
        for (const Option &option : question->options)
            texts.push_back(option.text.in(language));
        if (explained) {
            for (const Option &option : question->options)
                texts.push_back(option.why.in(language));
            texts.push_back(question->takeaway.in(language));
        }
        const Glossary &glossary = desk.glossary();
        const std::vector<std::size_t> named = glossary.namedIn(texts);
        rows.reserve(named.size());
        for (const std::size_t position : named) {
            const Glossary::Entry &entry = glossary.entries()[position];
            rows.push_back({QString::fromStdString(entry.service), QString::fromStdString(entry.name),
                            QString::fromStdString(entry.line.in(language))});
        }
    }
    if (updateRows(m_rows, std::move(rows), [](const Row &a, const Row &b) { return a.service == b.service; }))
        emit countChanged();
}

int TermsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> TermsModel::roleNames() const
{
    return {{ServiceRole, "service"}, {NameRole, "name"}, {LineRole, "line"}};
}

QVariant TermsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case ServiceRole:
        return row.service;
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case LineRole:
        return row.line;
    default:
        return {};
    }
}

} // namespace cirro
