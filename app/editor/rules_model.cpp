#include "app/editor/rules_model.h"

#include "app/editor/findings_model.h"

#include <algorithm>

namespace cirro {

namespace {

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

} // namespace

void RulesModel::setDocument(DesignDocument *document)
{
    if (document == m_document)
        return;
    for (const QMetaObject::Connection &connection : m_connections)
        disconnect(connection);
    m_connections.clear();
    m_document = document;
    if (m_document)
        m_connections = {connect(m_document, &DesignDocument::shown, this, &RulesModel::update),
                         connect(m_document, &DesignDocument::appraised, this, &RulesModel::update)};
    emit documentChanged();
    update();
}

void RulesModel::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    emit searchChanged();
    update();
}

void RulesModel::update()
{
    if (!m_document)
        return;
    const bool open = m_document->status() == DesignDocument::Status::Ready;
    const Settings settings = open ? *m_document->design().settings : Settings();
    const rules::Profile profile = rules::profileOf(settings);
    const QStringList sought = m_search.split(' ', Qt::SkipEmptyParts);
    std::vector<Row> next;
    for (const rules::Rule *rule : rules::allRules()) {
        const QString title =
            QString::fromStdString(rules::wordsOf({.rule = rule->id}, m_document->view().language).title);
        const QString all = text(rule->id) + '\n' + title;
        if (std::ranges::all_of(sought, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); }))
            next.push_back({rule, title, profile.hears(*rule, rule->severity),
                            std::ranges::find(settings.rules, rule->id, [](const auto &entry) {
                                return std::string_view(entry.first);
                            }) != settings.rules.end()});
    }
    if (updateRows(m_rows, std::move(next), [](const Row &a, const Row &b) { return a.rule == b.rule; }))
        emit countChanged();
}

int RulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RulesModel::data(const QModelIndex &at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(at.row())];
    switch (role) {
    case RuleRole:
        return text(row.rule->id);
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case SeverityRole:
        return FindingsModel::nameOf(row.rule->severity);
    case SpeaksRole:
        return row.speaks;
    case SwitchedRole:
        return row.switched;
    default:
        return {};
    }
}

QHash<int, QByteArray> RulesModel::roleNames() const
{
    return {{RuleRole, "rule"},
            {TitleRole, "title"},
            {SeverityRole, "severity"},
            {SpeaksRole, "speaks"},
            {SwitchedRole, "switched"}};
}

int RulesModel::rowOf(const QString &rule) const
{
    const auto found = std::ranges::find(m_rows, rule.toStdString(), [](const Row &row) { return row.rule->id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString RulesModel::ruleAt(int row) const
{
    return row < 0 || row >= rowCount() ? QString() : text(m_rows[std::size_t(row)].rule->id);
}

} // namespace cirro
