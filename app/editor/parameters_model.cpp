#include "app/editor/parameters_model.h"

#include <algorithm>

namespace cirro {

namespace {

QString textOf(const syntax::NodePtr &node)
{
    const syntax::NodePtr value = syntax::resolved(node);
    return value && value->isScalar() ? QString::fromStdString(value->text) : QString();
}

} // namespace

void ParametersModel::setDocument(DesignDocument *document)
{
    if (document == m_document)
        return;
    disconnect(m_connection);
    m_document = document;
    if (m_document)
        m_connection = connect(m_document, &DesignDocument::shown, this, &ParametersModel::update);
    emit documentChanged();
    update();
}

int ParametersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> ParametersModel::roleNames() const
{
    return {{NameRole, "name"},       {TypeRole, "type"},       {DefaultRole, "standard"},
            {AllowedRole, "allowed"}, {AssumedRole, "assumed"}, {DescriptionRole, "description"}};
}

QVariant ParametersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case TypeRole:
        return row.type;
    case DefaultRole:
        return row.standard;
    case AllowedRole:
        return row.allowed;
    case AssumedRole:
        return row.assumed;
    case DescriptionRole:
        return row.description;
    default:
        return {};
    }
}

QVector<ParametersModel::Row> ParametersModel::rowsOf(const Design &design)
{
    QVector<Row> rows;
    const syntax::NodePtr section = design.section("Parameters");
    if (!section || !section->isMapping())
        return rows;
    for (std::size_t i = 0; i < section->entries.size(); ++i) {
        const syntax::Entry &entry = section->entries[i];
        const syntax::NodePtr body = syntax::resolved(entry.value);
        if (!body || !body->isMapping())
            continue;
        Row row{.name = QString::fromStdString(entry.key->text),
                .type = textOf(body->find("Type")),
                .standard = textOf(body->find("Default")),
                .description = textOf(body->find("Description"))};
        if (const syntax::NodePtr allowed = syntax::resolved(body->find("AllowedValues"));
            allowed && allowed->isSequence())
            for (std::size_t k = 0; k < allowed->entries.size(); ++k)
                row.allowed << textOf(allowed->entries[k].value);
        for (const auto &[name, value] : design.settings->parameters)
            if (name == entry.key->text)
                row.assumed = QString::fromStdString(value);
        rows << row;
    }
    return rows;
}

void ParametersModel::update()
{
    const bool readable = m_document && m_document->status() == DesignDocument::Status::Ready;
    const QVector<Row> wanted = readable ? rowsOf(m_document->design()) : QVector<Row>();
    const bool sameNames = std::ranges::equal(wanted, m_rows, {}, &Row::name, &Row::name);
    if (!sameNames) {
        beginResetModel();
        m_rows = wanted;
        endResetModel();
        emit countChanged();
        return;
    }
    for (int row = 0; row < int(m_rows.size()); ++row)
        if (!(m_rows[row] == wanted[row])) {
            m_rows[row] = wanted[row];
            emit dataChanged(index(row), index(row));
        }
}

void ParametersModel::assume(int row, const QString &value)
{
    if (row < 0 || row >= m_rows.size() || value == m_rows[row].assumed)
        return;
    const std::string name = m_rows[row].name.toStdString();
    m_document->push({"edit.assume", {name}}, assumeParameter(m_document->design(), name, value.toStdString()));
}

} // namespace cirro
