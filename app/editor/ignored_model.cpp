#include "app/editor/ignored_model.h"

#include "app/editor/findings_model.h"

namespace cirro {

void IgnoredModel::setDocument(DesignDocument *document)
{
    if (document == m_document)
        return;
    disconnect(m_connection);
    m_document = document;
    if (m_document)
        m_connection = connect(m_document, &DesignDocument::appraised, this, &IgnoredModel::update);
    emit documentChanged();
    update();
}

void IgnoredModel::update()
{
    std::vector<Row> next;
    if (const AppraisalPtr appraisal = m_document ? m_document->appraisal() : nullptr)
        for (const rules::Suppressed &suppressed : appraisal->judgement->suppressed)
            next.push_back({suppressed, rules::wordsOf(suppressed.finding, appraisal->view.language)});
    const auto same = [](const Row &a, const Row &b) { return a.suppressed == b.suppressed; };
    if (updateRows(m_rows, std::move(next), same))
        emit countChanged();
}

int IgnoredModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant IgnoredModel::data(const QModelIndex &at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(at.row())];
    const rules::Finding &finding = row.suppressed.finding;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return QString::fromStdString(row.words.title);
    case WhatRole:
        return QString::fromStdString(row.words.what);
    case ReasonRole:
        return QString::fromStdString(row.suppressed.reason);
    case SourceRole:
        return QString::fromStdString(row.suppressed.by);
    case ElementRole:
        return finding.element.isNull() ? QString() : QString::fromStdString(toString(finding.element));
    case ElementNameRole:
        return QString::fromStdString(std::string(finding.element.text()));
    case SeverityRole:
        return FindingsModel::nameOf(finding.severity);
    default:
        return {};
    }
}

QHash<int, QByteArray> IgnoredModel::roleNames() const
{
    return {{TitleRole, "title"},      {WhatRole, "what"},       {ReasonRole, "reason"},
            {SourceRole, "source"},    {ElementRole, "element"}, {ElementNameRole, "elementName"},
            {SeverityRole, "severity"}};
}

void IgnoredModel::stop(int row)
{
    if (row < 0 || row >= rowCount() || !m_document->isSettled())
        return;
    const Row stopped = m_rows[std::size_t(row)];
    const Message label{"edit.stop-ignoring", {stopped.words.title}};
    auto next = rules::stopIgnoring(m_document->design(), stopped.suppressed);
    if (next)
        m_document->push(label, std::move(*next));
    else
        m_document->push(label, Result<EditResult>(next.error()));
}

} // namespace cirro
