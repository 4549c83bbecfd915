#include "app/editor/findings_model.h"

#include "app/editor/exam_tasks.h"
#include "app/words/words.h"

#include "model/form/template_form.h"
#include "model/rules/mend.h"
#include "model/rules/samples.h"
#include "model/syntax/node.h"

#include <algorithm>
#include <iterator>
#include <map>
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

constexpr std::string_view pillarPrefix = "pillar.";

} // namespace

/// Looks items up by what they say; the list they stand in stays as it is meanwhile.
struct FindingsModel::Same {
    std::size_t operator()(const Item *item) const
    {
        return std::hash<ElementId>()(item->finding.element) ^ std::hash<std::string_view>()(item->finding.rule);
    }
    bool operator()(const Item *a, const Item *b) const { return *a == *b; }
};

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

void FindingsModel::setGrouping(const QString &grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    emit groupingChanged();
    update();
}

void FindingsModel::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    emit searchChanged();
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
            {ExamTasksRole, "examTasks"},
            {GroupRole, "group"},
            {GroupSizeRole, "groupSize"},
            {OfItsKindRole, "ofItsKind"}};
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const rules::Finding &finding = row.item.finding;
    switch (role) {
    case SeverityRole:
        return nameOf(finding.severity);
    case RuleRole:
        return text(finding.rule);
    case Qt::DisplayRole:
    case TitleRole:
        return text(textsOf(row).title);
    case WhatRole:
        return text(textsOf(row).what);
    case WhyRole:
        return text(textsOf(row).why);
    case HowRole:
        return text(textsOf(row).how);
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
            labels << QString::fromStdString(rules::fixLabel(finding, fix, m_language));
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
    case GroupRole:
        return heading(row);
    case GroupSizeRole:
        return int(std::ranges::count(m_rows, row.item.group, [](const Row &each) { return each.item.group; }));
    case OfItsKindRole:
        return int(std::ranges::count(m_source->judgement->findings, finding.rule, &rules::Finding::rule));
    default:
        return {};
    }
}

QString FindingsModel::heading(const Row &row) const
{
    const QString group = text(row.item.group);
    if (m_grouping == QLatin1String("pillar"))
        return worded(Message{row.item.group});
    if (m_grouping == QLatin1String("task"))
        return group.isEmpty() ? tr("No task of the exam") : examTask(row.item.group, text(m_language));
    if (m_grouping == QLatin1String("element"))
        return row.item.finding.element.isNull() ? tr("The template") : text(row.item.finding.element.text());
    return row.item.finding.severity == rules::Severity::Error     ? tr("Errors")
           : row.item.finding.severity == rules::Severity::Warning ? tr("Warnings")
                                                                   : tr("Hints");
}

std::vector<std::string> FindingsModel::groupsOf(const rules::Finding &finding) const
{
    const rules::Rule *rule = rules::findRule(finding.rule);
    if (m_grouping == QLatin1String("pillar"))
        return {std::string(pillarPrefix) + std::string(rules::nameOf(rule ? rule->pillar : rules::Pillar{}))};
    if (m_grouping == QLatin1String("element"))
        return {toString(finding.element)};
    if (m_grouping == QLatin1String("task")) {
        std::vector<std::string> tasks;
        if (rule)
            tasks.assign(rule->examTasks.begin(), rule->examTasks.end());
        return tasks.empty() ? std::vector<std::string>{{}} : tasks;
    }
    return {nameOf(finding.severity).toStdString()};
}

bool FindingsModel::isSought(const rules::Finding &finding) const
{
    const rules::RuleWords words = rules::wordsOf(finding, m_source->view.language);
    const QString all =
        text(words.title) + '\n' + text(words.what) + '\n' + text(finding.element.text()) + '\n' + text(finding.rule);
    const QStringList sought = m_search.split(' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(sought, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

/// What is to be listed, group by group. Groups come in the order of their worst findings (tasks: of their numbers),
/// findings in the order of the judgement.
std::vector<FindingsModel::Item> FindingsModel::wanted()
{
    m_hidden = 0;
    if (!m_source)
        return {};
    std::vector<Item> items;
    std::map<std::string, std::size_t> ranks;
    for (const rules::Finding &finding : m_source->judgement->findings) {
        if (!m_elements.isEmpty() && !m_elements.contains(QString::fromStdString(toString(finding.element))))
            continue;
        if (!m_search.isEmpty() && !isSought(finding)) {
            ++m_hidden;
            continue;
        }
        for (std::string &group : groupsOf(finding)) {
            ranks.emplace(group, ranks.size());
            items.push_back({finding, std::move(group)});
        }
    }
    const bool byNumber = m_grouping == QLatin1String("task");
    std::ranges::stable_sort(items, [&](const Item &a, const Item &b) {
        return byNumber ? a.group < b.group : ranks[a.group] < ranks[b.group];
    });
    return items;
}

const rules::RuleWords &FindingsModel::textsOf(const Row &row) const
{
    if (!row.texts)
        row.texts = std::make_shared<const rules::RuleWords>(rules::wordsOf(row.item.finding, m_language));
    return *row.texts;
}

void FindingsModel::update()
{
    m_source = m_document ? m_document->appraisal() : nullptr;
    m_fixes.clear();
    const std::vector<Item> listed = wanted();
    using Items = std::unordered_set<const Item *, Same, Same>;
    Items stay(listed.size());
    for (const Item &item : listed)
        stay.insert(&item);
    const auto isWanted = [&](const Row &row) { return stay.contains(&row.item); };
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
    std::vector<Item> before;
    before.reserve(std::size_t(m_rows.size()));
    for (const Row &row : std::as_const(m_rows))
        before.push_back(row.item);
    Items were(before.size());
    for (const Item &item : before)
        were.insert(&item);
    for (int at = 0; at < int(listed.size()); ++at) {
        const Item &item = listed[std::size_t(at)];
        if (at < m_rows.size() && m_rows[at].item == item)
            continue;
        const auto later = were.contains(&item) ? std::find_if(m_rows.begin() + at, m_rows.end(),
                                                               [&](const Row &row) { return row.item == item; })
                                                : m_rows.end();
        if (later != m_rows.end()) {
            const int from = int(later - m_rows.begin());
            beginMoveRows({}, from, from, {}, at);
            m_rows.move(from, at);
            endMoveRows();
            continue;
        }
        int end = at + 1;
        while (end < int(listed.size()) && !were.contains(&listed[std::size_t(end)]))
            ++end;
        beginInsertRows({}, at, end - 1);
        for (; at < end; ++at)
            m_rows.insert(at, Row{.item = listed[std::size_t(at)]});
        endInsertRows();
        --at;
    }
    // The same finding may occur twice; what is left over at the end is one that occurs once less.
    if (m_rows.size() > qsizetype(listed.size())) {
        beginRemoveRows({}, int(listed.size()), int(m_rows.size()) - 1);
        m_rows.resize(qsizetype(listed.size()));
        endRemoveRows();
    }
    retell();
    emit countChanged();
}

void FindingsModel::retell()
{
    if (m_source && m_language != m_source->view.language) {
        m_language = m_source->view.language;
        for (Row &row : m_rows)
            row.texts.reset();
    }
    if (m_rows.isEmpty())
        return;
    // Fixes and words may differ although the finding is the same.
    emit dataChanged(index(0), index(int(m_rows.size()) - 1));
}

Result<Design> FindingsModel::fixed(int row, int number) const
{
    if (row < 0 || row >= m_rows.size() || !m_document->isSettled())
        return Error{.code = "edit.nothing-to-fix"};
    const std::vector<rules::Fix> fixes = rules::fixesOf(m_document->snapshot(), m_rows[row].item.finding);
    if (number < 0 || number >= int(fixes.size()))
        return Error{.code = "edit.nothing-to-fix"};
    return fixes[std::size_t(number)].apply(m_document->snapshot());
}

void FindingsModel::fix(int row, int number)
{
    const QStringList labels = row >= 0 && row < m_rows.size() && m_document->isSettled()
                                   ? index(row).data(FixesRole).toStringList()
                                   : QStringList();
    if (number < 0 || number >= labels.size())
        return;
    auto next = fixed(row, number);
    const Message label{"edit.fix", {labels[number].toStdString()}};
    if (next)
        m_document->push(label, EditResult{.design = std::move(*next)});
    else
        m_document->push(label, Result<EditResult>(next.error()));
}

int FindingsModel::mend(const Message &label, const std::function<bool(const rules::Finding &)> &wanted)
{
    if (!m_document->isSettled())
        return 0;
    const Snapshot &now = m_document->snapshot();
    rules::Mended mended = rules::mend(now, rules::profileOf(*now.design.settings), wanted);
    if (!mended.cures.empty())
        m_document->push(label, EditResult{.design = std::move(mended.snapshot.design)});
    return int(mended.cures.size());
}

int FindingsModel::fixKind(int row)
{
    if (row < 0 || row >= m_rows.size())
        return 0;
    const std::string_view rule = m_rows[row].item.finding.rule;
    return mend({"edit.fix-kind", {textsOf(m_rows[row]).title}},
                [rule](const rules::Finding &finding) { return finding.rule == rule; });
}

int FindingsModel::fixAll()
{
    // What is on the list now; what a cure brings to light is for another time.
    std::vector<rules::Finding> listed;
    listed.reserve(std::size_t(m_rows.size()));
    for (const Row &row : std::as_const(m_rows))
        listed.push_back(row.item.finding);
    return mend({"edit.fix-all", {}},
                [&](const rules::Finding &finding) { return std::ranges::find(listed, finding) != listed.end(); });
}

void FindingsModel::silence(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    m_document->push({"edit.switch-rule-off", {textsOf(m_rows[row]).title}},
                     rules::switchRule(m_document->design(), m_rows[row].item.finding.rule, false));
}

void FindingsModel::ignore(int row, const QString &reason)
{
    if (row < 0 || row >= m_rows.size() || reason.trimmed().isEmpty())
        return;
    const rules::Finding finding = m_rows[row].item.finding;
    m_document->push({"edit.ignore", {textsOf(m_rows[row]).title}},
                     rules::ignore(m_document->design(), finding, reason.trimmed().toStdString()));
}

int FindingsModel::next(int row) const
{
    return m_rows.isEmpty() ? -1 : int((row + 1) % m_rows.size());
}

int FindingsModel::rowOf(const QString &element) const
{
    const ElementId id = elementIdFromString(element.toStdString());
    const auto found = std::ranges::find(m_rows, id, [](const Row &row) { return row.item.finding.element; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

} // namespace cirro
