#include "app/editor/findings_model.h"

#include "model/form/template_form.h"
#include "model/syntax/node.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace cirro {

namespace {

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

/// The member of the template that the finding is about, where the form has one.
QString partOf(const rules::Finding &finding)
{
    if (!finding.element.isNull() || finding.path.size() < 2)
        return {};
    const auto *section = std::get_if<std::string>(&finding.path[0]);
    const auto *name = std::get_if<std::string>(&finding.path[1]);
    const auto which = section ? form::sectionOf(*section) : std::nullopt;
    if (!which || *which == Section::Rules || !name)
        return {};
    return QString::fromStdString(*section + "/" + *name);
}

/// Looks findings up by what they say; the list they stand in stays as it is meanwhile.
struct Same {
    std::size_t operator()(const rules::Finding *finding) const
    {
        return std::hash<ElementId>()(finding->element) ^ std::hash<std::string_view>()(finding->rule);
    }
    bool operator()(const rules::Finding *a, const rules::Finding *b) const { return *a == *b; }
};
using Findings = std::unordered_set<const rules::Finding *, Same, Same>;

Findings among(const std::vector<rules::Finding> &list)
{
    Findings all(list.size());
    for (const rules::Finding &finding : list)
        all.insert(&finding);
    return all;
}

} // namespace

QString FindingsModel::nameOf(rules::Severity severity)
{
    switch (severity) {
    case rules::Severity::Error:
        return QStringLiteral("error");
    case rules::Severity::Warning:
        return QStringLiteral("warning");
    case rules::Severity::Advice:
        break;
    }
    return QStringLiteral("advice");
}

void FindingsModel::setDocument(DesignDocument *document)
{
    if (document == m_document)
        return;
    disconnect(m_connection);
    m_document = document;
    if (m_document)
        m_connection = connect(m_document, &DesignDocument::appraised, this, &FindingsModel::update);
    emit documentChanged();
    update();
}

void FindingsModel::setElements(const QStringList &elements)
{
    if (elements == m_elements)
        return;
    m_elements = elements;
    emit elementsChanged();
    update();
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> FindingsModel::roleNames() const
{
    return {{SeverityRole, "severity"},
            {RuleRole, "rule"},
            {TitleRole, "title"},
            {WhatRole, "what"},
            {WhyRole, "why"},
            {HowRole, "how"},
            {ElementRole, "element"},
            {ElementNameRole, "elementName"},
            {PathRole, "path"},
            {PartRole, "part"},
            {FixesRole, "fixes"},
            {DocsRole, "docs"},
            {ExamTasksRole, "examTasks"}};
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const rules::Finding &finding = row.finding;
    switch (role) {
    case SeverityRole:
        return nameOf(finding.severity);
    case RuleRole:
        return text(finding.rule);
    case Qt::DisplayRole:
    case TitleRole:
        return text(row.texts.title);
    case WhatRole:
        return text(row.texts.what);
    case WhyRole:
        return text(row.texts.why);
    case HowRole:
        return text(row.texts.how);
    case ElementRole:
        return finding.element.isNull() ? QString() : QString::fromStdString(toString(finding.element));
    case ElementNameRole:
        return text(finding.element.text());
    case PartRole:
        return partOf(finding);
    case PathRole:
        return QString::fromStdString(syntax::toPointer(finding.path));
    case FixesRole: {
        const auto known = m_fixes.constFind(index.row());
        if (known != m_fixes.constEnd())
            return *known;
        QStringList labels;
        for (const rules::Fix &fix : rules::fixesOf(m_source->snapshot, finding))
            labels << QString::fromStdString(rules::fixLabel(finding, fix, row.language));
        m_fixes.insert(index.row(), labels);
        return labels;
    }
    case DocsRole: {
        const rules::Rule *rule = rules::findRule(finding.rule);
        return rule ? text(rule->docsUrl) : QString();
    }
    case ExamTasksRole: {
        const rules::Rule *rule = rules::findRule(finding.rule);
        QStringList tasks;
        for (const std::string_view task : rule ? rule->examTasks : std::vector<std::string_view>())
            tasks << text(task);
        return tasks;
    }
    default:
        return {};
    }
}

FindingsModel::Row FindingsModel::rowFor(const rules::Finding &finding) const
{
    Row row{.finding = finding, .language = m_source->view.language};
    row.texts = rules::wordsOf(finding, row.language);
    return row;
}

void FindingsModel::update()
{
    m_source = m_document ? m_document->appraisal() : nullptr;
    m_fixes.clear();
    std::vector<rules::Finding> wanted;
    if (m_source)
        std::ranges::copy_if(
            m_source->judgement->findings, std::back_inserter(wanted), [&](const rules::Finding &each) {
                return m_elements.isEmpty() || m_elements.contains(QString::fromStdString(toString(each.element)));
            });

    const Findings stay = among(wanted);
    const auto isWanted = [&](const Row &row) { return stay.contains(&row.finding); };
    for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
        if (isWanted(m_rows[last]))
            continue;
        qsizetype first = last;
        while (first > 0 && !isWanted(m_rows[first - 1]))
            --first;
        beginRemoveRows({}, int(first), int(last));
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
    std::vector<rules::Finding> listed;
    listed.reserve(std::size_t(m_rows.size()));
    for (const Row &row : std::as_const(m_rows))
        listed.push_back(row.finding);
    const Findings were = among(listed);
    for (int at = 0; at < int(wanted.size()); ++at) {
        const rules::Finding &finding = wanted[std::size_t(at)];
        if (at < m_rows.size() && m_rows[at].finding == finding)
            continue;
        const auto later = were.contains(&finding)
                               ? std::find_if(m_rows.begin() + at, m_rows.end(),
                                              [&](const Row &row) { return row.finding == finding; })
                               : m_rows.end();
        if (later != m_rows.end()) {
            const int from = int(later - m_rows.begin());
            beginMoveRows({}, from, from, {}, at);
            m_rows.move(from, at);
            endMoveRows();
            continue;
        }
        int end = at + 1;
        while (end < int(wanted.size()) && !were.contains(&wanted[std::size_t(end)]))
            ++end;
        beginInsertRows({}, at, end - 1);
        for (; at < end; ++at)
            m_rows.insert(at, rowFor(wanted[std::size_t(at)]));
        endInsertRows();
        --at;
    }
    // The same finding may occur twice; what is left over at the end is one that occurs once less.
    if (m_rows.size() > qsizetype(wanted.size())) {
        beginRemoveRows({}, int(wanted.size()), int(m_rows.size()) - 1);
        m_rows.resize(qsizetype(wanted.size()));
        endRemoveRows();
    }
    retell();
    emit countChanged();
}

void FindingsModel::retell()
{
    if (m_rows.isEmpty())
        return;
    for (Row &row : m_rows)
        if (row.language != m_source->view.language)
            row = rowFor(row.finding);
    // Fixes and words may differ although the finding is the same.
    emit dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void FindingsModel::fix(int row, int number)
{
    if (row < 0 || row >= m_rows.size() || !m_document->isSettled())
        return;
    const rules::Finding finding = m_rows[row].finding;
    const std::vector<rules::Fix> fixes = rules::fixesOf(m_document->snapshot(), finding);
    if (number < 0 || number >= int(fixes.size()))
        return;
    const rules::Fix &fix = fixes[std::size_t(number)];
    auto next = fix.apply(m_document->snapshot());
    const Message label{"edit.fix", {rules::fixLabel(finding, fix, m_document->view().language)}};
    if (next)
        m_document->push(label, EditResult{.design = std::move(*next)});
    else
        m_document->push(label, Result<EditResult>(next.error()));
}

void FindingsModel::ignore(int row, const QString &reason)
{
    if (row < 0 || row >= m_rows.size() || reason.trimmed().isEmpty())
        return;
    const rules::Finding finding = m_rows[row].finding;
    m_document->push({"edit.ignore", {m_rows[row].texts.title}},
                     rules::ignore(m_document->design(), finding, reason.trimmed().toStdString()));
}

int FindingsModel::next(int row) const
{
    return m_rows.isEmpty() ? -1 : int((row + 1) % m_rows.size());
}

int FindingsModel::rowOf(const QString &element) const
{
    const ElementId id = elementIdFromString(element.toStdString());
    const auto found = std::ranges::find(m_rows, id, [](const Row &row) { return row.finding.element; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

} // namespace cirro
