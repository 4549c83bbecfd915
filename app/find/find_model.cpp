#include "app/find/find_model.h"

#include "app/canvas/canvas_item.h"
#include "app/words/words.h"

#include <algorithm>

namespace cirro {

namespace {

using syntax::Path;

QString said(const std::string &text)
{
    return QString::fromStdString(text);
}

/// "Parameters/Size" of a path in the template.
QString partOf(const Path &path)
{
    QStringList steps;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, path.size()); ++i)
        if (const auto *step = std::get_if<std::string>(&path[i]))
            steps << said(*step);
    return steps.join(u'/');
}

QString inOneLine(QString text)
{
    return text.replace(u'\n', QChar(0x21B5));
}

/// A text as pieces of what was found and what was not, from a little before the first found on.
QVariantList pieces(const std::string &text, const std::vector<std::pair<std::size_t, std::size_t>> &found)
{
    constexpr qsizetype before = 40;
    constexpr qsizetype most = 400;
    QVariantList result;
    qsizetype length = 0;
    const auto add = [&](QString piece, bool isFound) {
        if (result.isEmpty() && !isFound && piece.size() > before)
            piece = QChar(0x2026) + piece.right(before);
        if (length > most || piece.isEmpty())
            return;
        piece = piece.left(most);
        length += piece.size();
        result << QVariantMap{{QStringLiteral("text"), inOneLine(piece)}, {QStringLiteral("found"), isFound}};
    };
    std::size_t at = 0;
    for (const auto &[begin, end] : found) {
        add(said(text.substr(at, begin - at)), false);
        add(said(text.substr(begin, end - begin)), true);
        at = end;
    }
    add(said(text.substr(at)), false);
    return result;
}

QVariantList piecesBefore(const Found &found)
{
    std::vector<std::pair<std::size_t, std::size_t>> places;
    places.reserve(found.occurrences.size());
    for (const Occurrence &occurrence : found.occurrences)
        places.emplace_back(occurrence.begin, occurrence.end);
    return pieces(found.text, places);
}

QVariantList piecesAfter(const Found &found)
{
    std::vector<std::pair<std::size_t, std::size_t>> places;
    places.reserve(found.occurrences.size());
    std::size_t at = 0;     // in the new text
    std::size_t before = 0; // in the old one
    for (const Occurrence &occurrence : found.occurrences) {
        at += occurrence.begin - before;
        places.emplace_back(at, at + occurrence.instead.size());
        at += occurrence.instead.size();
        before = occurrence.end;
    }
    return pieces(found.next, places);
}

} // namespace

FindModel::FindModel(QObject *parent) : RowsModel(parent)
{
    m_later.setSingleShot(true);
    m_later.setInterval(120);
    connect(&m_worker, &Worker::busyChanged, this, &FindModel::pendingChanged);
    connect(&m_later, &QTimer::timeout, this, [this] {
        update();
        emit pendingChanged();
    });
}

void FindModel::setWorkbench(Workbench *workbench)
{
    if (workbench == m_workbench)
        return;
    if (m_workbench)
        m_workbench->forget(this);
    m_workbench = workbench;
    if (m_workbench) {
        connect(m_workbench->document(), &DesignDocument::opened, this, [this] {
            m_unchecked.clear();
            m_worker.forget();
        });
        connect(m_workbench->document(), &DesignDocument::shown, this, &FindModel::later);
        connect(m_workbench, &Workbench::languageChanged, this, [this] {
            if (!m_rows.empty())
                emit dataChanged(index(0), index(rowCount() - 1));
        });
        connect(m_workbench->selection(), &Selection::changed, this, [this] {
            if (m_selectionOnly)
                later();
        });
    }
    emit workbenchChanged();
    update();
}

void FindModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    emit activeChanged();
    update();
}

void FindModel::later()
{
    if (!m_active)
        return;
    m_later.start();
    emit pendingChanged();
}

void FindModel::wish()
{
    emit wishChanged();
    later();
}

void FindModel::setText(const QString &text)
{
    if (text == m_pattern.text)
        return;
    m_pattern.text = text;
    m_unchecked.clear();
    wish();
}

void FindModel::setInstead(const QString &instead)
{
    if (instead == m_pattern.instead)
        return;
    m_pattern.instead = instead;
    wish();
}

void FindModel::setReplacing(bool replacing)
{
    if (replacing == m_replacing)
        return;
    m_replacing = replacing;
    wish();
    lookNow();
}

void FindModel::setMatchCase(bool matchCase)
{
    if (matchCase == m_pattern.matchCase)
        return;
    m_pattern.matchCase = matchCase;
    wish();
    lookNow();
}

void FindModel::setWholeWord(bool wholeWord)
{
    if (wholeWord == m_pattern.wholeWord)
        return;
    m_pattern.wholeWord = wholeWord;
    wish();
    lookNow();
}

void FindModel::setRegular(bool regular)
{
    if (regular == m_pattern.regular)
        return;
    m_pattern.regular = regular;
    wish();
    lookNow();
}

void FindModel::setWhat(What what)
{
    if (what == m_what)
        return;
    m_what = what;
    wish();
    lookNow();
}

void FindModel::setSelectionOnly(bool only)
{
    if (only == m_selectionOnly)
        return;
    m_selectionOnly = only;
    wish();
    lookNow();
}

void FindModel::lookNow()
{
    if (!m_later.isActive())
        return;
    m_later.stop();
    update();
    emit pendingChanged();
}

void FindModel::settle()
{
    lookNow();
    m_worker.finish();
}

void FindModel::update()
{
    if (const QString problem = problemOf(m_pattern); problem != m_problem) {
        m_problem = problem;
        emit foundChanged();
    }
    if (!m_active || !m_workbench || m_workbench->document()->status() != DesignDocument::Status::Ready ||
        m_pattern.text.isEmpty()) {
        m_worker.forget();
        take({});
        return;
    }
    m_worker.setSynchronous(m_workbench->document()->isSynchronous());
    m_worker.ask(
        [snapshot = m_workbench->document()->snapshot(), pattern = m_pattern, what = FindWhat(int(m_what)),
         everywhere = !m_selectionOnly, only = m_workbench->selection()->ids()] {
            const FindWish wish{.finder = finderOf(pattern), .what = what, .everywhere = everywhere, .only = only};
            std::vector<Row> rows;
            for (Found &each : findIn(snapshot.design, *snapshot.index, wish)) {
                const QString owner = each.element.isNull() ? partOf(each.path) : said(toString(each.element));
                rows.push_back({std::move(each), owner});
            }
            return rows;
        },
        [this](std::vector<Row> rows) { take(std::move(rows)); });
}

void FindModel::take(std::vector<Row> rows)
{
    updateRows(m_rows, std::move(rows), [](const Row &a, const Row &b) {
        return a.found.as == b.found.as && a.found.element == b.found.element && a.found.path == b.found.path;
    });
    emit foundChanged();
    emit checkedChanged();
}

int FindModel::placeCount() const
{
    std::size_t count = 0;
    for (const Row &row : m_rows)
        count += row.found.occurrences.size();
    return int(count);
}

int FindModel::elementCount() const
{
    int count = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        count += i == 0 || m_rows[i].owner != m_rows[i - 1].owner ? 1 : 0;
    return count;
}

int FindModel::checkedCount() const
{
    return int(std::ranges::count_if(m_rows, [&](const Row &row) { return isChecked(row); }));
}

std::string FindModel::keyOf(const Row &row) const
{
    return std::to_string(int(row.found.as)) + toString(row.found.element) + syntax::toPointer(row.found.path);
}

int FindModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> FindModel::roleNames() const
{
    return {{OwnerRole, "owner"},    {OwnerNameRole, "ownerName"}, {PlaceRole, "place"},
            {BeforeRole, "before"},  {AfterRole, "after"},         {PlainRole, "plain"},
            {NextRole, "next"},      {CheckedRole, "picked"},      {ReplaceableRole, "replaceable"},
            {ProblemRole, "problem"}};
}

QVariant FindModel::data(const QModelIndex &at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(at.row())];
    switch (role) {
    case OwnerRole:
        return row.owner;
    case OwnerNameRole:
        return ownerNameOf(row);
    case PlaceRole:
        return placeOf(row);
    case BeforeRole:
        return piecesBefore(row.found);
    case AfterRole:
        return piecesAfter(row.found);
    case Qt::DisplayRole:
    case PlainRole:
        return inOneLine(said(row.found.text));
    case NextRole:
        return inOneLine(said(row.found.next));
    case CheckedRole:
        return isChecked(row);
    case ReplaceableRole:
        return !row.found.problem;
    case ProblemRole:
        return row.found.problem ? worded(*row.found.problem) : QString();
    default:
        return {};
    }
}

QString FindModel::ownerNameOf(const Row &row) const
{
    const ElementId &id = row.found.element;
    if (id.isResource() || id.kind == ElementKind::Group)
        return said(id.text());
    if (!id.isNull()) {
        const auto picture = m_workbench->document()->picture();
        const auto *shown = picture ? picture->find(id) : nullptr;
        return shown ? CanvasItem::describe(*shown) : said(id.text());
    }
    return row.owner.section(u'/', -1);
}

QString FindModel::placeOf(const Row &row) const
{
    const Found &found = row.found;
    if (found.as == FoundAs::LogicalId)
        return tr("Name");
    if (found.as == FoundAs::Label)
        return tr("Label");
    if (found.as == FoundAs::MemberName)
        return tr("Name, in %1").arg(row.owner.section(u'/', 0, 0));
    const bool resource = found.element.isResource();
    QStringList steps;
    // The section and the member are what the row is of.
    for (std::size_t i = resource ? 2 : std::min<std::size_t>(2, found.path.size() - 1); i < found.path.size(); ++i) {
        const auto *key = std::get_if<std::string>(&found.path[i]);
        if (key && *key == "Properties" && resource && i == 2)
            continue;
        steps << (key ? said(*key) : QString::number(std::get<std::size_t>(found.path[i]) + 1));
    }
    QString place = steps.join(QStringLiteral(" › "));
    if (found.as == FoundAs::Key)
        return tr("%1, its key").arg(place);
    if (found.as == FoundAs::Reference)
        return tr("%1, a name").arg(place);
    return place;
}

void FindModel::setChecked(int row, bool checked)
{
    if (row < 0 || row >= rowCount() || m_rows[std::size_t(row)].found.problem)
        return;
    const std::string key = keyOf(m_rows[std::size_t(row)]);
    if (checked)
        m_unchecked.erase(key);
    else
        m_unchecked.insert(key);
    emit dataChanged(index(row), index(row), {CheckedRole});
    emit checkedChanged();
}

void FindModel::setAllChecked(bool checked)
{
    m_unchecked.clear();
    if (!checked)
        for (const Row &row : m_rows)
            m_unchecked.insert(keyOf(row));
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {CheckedRole});
    emit checkedChanged();
}

void FindModel::replaceOne(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    // What was typed last may still change the rows.
    const std::string wanted = keyOf(m_rows[std::size_t(row)]);
    settle();
    const auto found = std::ranges::find_if(m_rows, [&](const Row &each) { return keyOf(each) == wanted; });
    if (found != m_rows.end())
        replace({found->found});
}

void FindModel::replaceChecked()
{
    settle();
    std::vector<Found> found;
    for (const Row &row : m_rows)
        if (isChecked(row))
            found.push_back(row.found);
    if (!found.empty())
        replace(found);
}

void FindModel::replace(const std::vector<Found> &found)
{
    DesignDocument &document = *m_workbench->document();
    Replaced done = replaceFound(document.design(), document.index(), found);
    if (done.count > 0 &&
        !document.push({"edit.replace", {m_pattern.text.toStdString(), m_pattern.instead.toStdString()}},
                       Result<EditResult>(std::move(done.edit))))
        return;
    QString words = tr("%n replaced", nullptr, int(done.count));
    if (!done.left.empty())
        words += QStringLiteral(", ") +
                 tr("%n left: %1", nullptr, int(done.left.size())).arg(worded(done.left.front().error));
    m_later.start();
    settle();
    emit told(words);
}

void FindModel::activate(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const Found found = m_rows[std::size_t(row)].found;
    const QString owner = m_rows[std::size_t(row)].owner;
    const QString pointer = said(syntax::toPointer(found.path));
    if (found.element.isNull()) {
        emit partWanted(owner, pointer);
    } else {
        const QString element = said(toString(found.element));
        m_workbench->reveal(element);
        emit propertyWanted(element, found.element.isResource() ? pointer : QString());
    }
    if (!found.element.isNull() && !found.element.isResource())
        return; // what is drawn is no part of the template
    const Occurrence &first = found.occurrences.front();
    const bool inKey = found.as == FoundAs::LogicalId || found.as == FoundAs::MemberName || found.as == FoundAs::Key;
    emit placeWanted(pointer, said(found.text.substr(first.begin, first.end - first.begin)), inKey);
}

} // namespace cirro
