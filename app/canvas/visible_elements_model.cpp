#include "app/canvas/visible_elements_model.h"

#include <algorithm>

namespace cirro {

namespace {

constexpr int restTime = 120; // ms without a change
/// More than this cannot be told apart on one screen, by eye or ear; the nearest to the top left stay.
constexpr std::size_t mostRows = 400;

} // namespace

VisibleElementsModel::VisibleElementsModel(QObject *parent)
    : QAbstractListModel(parent),
      m_active(QAccessible::isActive())
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(&m_rest, &QTimer::timeout, this, &VisibleElementsModel::refresh);
    QAccessible::installActivationObserver(this);
}

VisibleElementsModel::~VisibleElementsModel()
{
    QAccessible::removeActivationObserver(this);
}

void VisibleElementsModel::setCanvas(CanvasItem *canvas)
{
    if (canvas == m_canvas)
        return;
    if (m_canvas)
        disconnect(m_canvas, nullptr, this, nullptr);
    m_canvas = canvas;
    if (canvas) {
        const auto followParts = [this, canvas] {
            if (canvas->viewport())
                connect(canvas->viewport(), &Viewport::changed, this, &VisibleElementsModel::follow,
                        Qt::UniqueConnection);
            if (canvas->selection())
                connect(canvas->selection(), &Selection::changed, this, &VisibleElementsModel::follow,
                        Qt::UniqueConnection);
            follow();
        };
        connect(canvas, &CanvasItem::pictureShown, this, &VisibleElementsModel::follow);
        connect(canvas, &CanvasItem::viewportChanged, this, followParts);
        connect(canvas, &CanvasItem::selectionChanged, this, followParts);
        followParts();
    }
    emit canvasChanged();
}

void VisibleElementsModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    follow();
    emit activeChanged();
}

void VisibleElementsModel::follow()
{
    m_rest.start();
}

int VisibleElementsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant VisibleElementsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ElementRole:
        return QString::fromStdString(toString(row.id));
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case DescriptionRole:
        return row.description;
    case RectRole:
        return row.rect;
    case SelectedRole:
        return row.selected;
    default:
        return {};
    }
}

QHash<int, QByteArray> VisibleElementsModel::roleNames() const
{
    return {{ElementRole, "element"},
            {NameRole, "name"},
            {DescriptionRole, "description"},
            {RectRole, "rect"},
            {SelectedRole, "selected"}};
}

std::vector<VisibleElementsModel::Row> VisibleElementsModel::rows() const
{
    std::vector<Row> rows;
    const auto picture = m_active && m_canvas ? m_canvas->picture() : nullptr;
    if (!picture || !m_canvas->viewport() || !m_canvas->selection())
        return rows;
    const Rect visible = m_canvas->viewport()->visible();
    for (const std::uint32_t position : picture->within(visible)) {
        const scene::Picture &part = *picture->pictures()[position];
        if (part.id.isNull() || !part.body.intersects(visible))
            continue;
        rows.push_back({.id = part.id,
                        .name = QString::fromStdString(part.name),
                        .description = CanvasItem::describe(part),
                        .rect = m_canvas->viewport()->toView(part.body),
                        .selected = m_canvas->selection()->contains(part.id)});
    }
    std::ranges::stable_sort(rows, {}, [](const Row &row) { return std::pair(row.rect.y(), row.rect.x()); });
    if (rows.size() > mostRows)
        rows.resize(mostRows);
    return rows;
}

void VisibleElementsModel::refresh()
{
    const std::vector<Row> next = rows();
    const auto has = [](const std::vector<Row> &rows, const ElementId &id) {
        return std::ranges::find(rows, id, &Row::id) != rows.end();
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (has(next, m_rows[static_cast<std::size_t>(row)].id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(next.size()); ++row) {
        const auto position = static_cast<std::size_t>(row);
        const Row &wanted = next[position];
        const auto found = std::ranges::find(m_rows, wanted.id, &Row::id);
        if (found == m_rows.end()) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, wanted);
            endInsertRows();
            continue;
        }
        if (const auto from = static_cast<int>(found - m_rows.begin()); from != row) {
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_rows.begin() + row, found, found + 1);
            endMoveRows();
        }
        if (m_rows[position] == wanted)
            continue;
        m_rows[position] = wanted;
        emit dataChanged(index(row), index(row));
    }
}

} // namespace cirro
