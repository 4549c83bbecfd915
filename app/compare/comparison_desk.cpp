#include "app/compare/comparison_desk.h"

#include "app/words/words.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace cirro {

namespace {

const QString stepPrefix = QStringLiteral("step:");
const QString filePrefix = QStringLiteral("file:");

/// One of the two versions, as a worker needs it: a design, or the file that it is in.
struct VersionSource {
    std::optional<Design> design{};
    QString path{};

    Result<Design> read() const
    {
        if (design)
            return *design;
        const auto file = readTemplateFile(path);
        if (!file)
            return file.error();
        std::optional<std::string> beside;
        if (file->beside)
            beside = file->beside->toStdString();
        auto read = beside ? readDesign(file->text.toStdString(), std::string_view(*beside))
                           : readDesign(file->text.toStdString());
        if (!read)
            return read.error();
        return std::move(read->design);
    }
};

} // namespace

struct ComparisonDesk::Look {
    Snapshot before{};
    Snapshot after{};
    std::optional<comparison::Sight> sight{};
    QString problem{};
};

ComparisonDesk::ComparisonDesk(DesignDocument &document) : m_document(document)
{
    connect(&m_worker, &Worker::busyChanged, this, &ComparisonDesk::busyChanged);
    connect(&document, &DesignDocument::opened, this, &ComparisonDesk::end);
    connect(&document, &DesignDocument::historyChanged, this, [this] {
        emit versionsChanged();
        update();
    });
    connect(&document, &DesignDocument::fileChanged, this, &ComparisonDesk::versionsChanged);
    connect(&document, &DesignDocument::changedOnDiskChanged, this, &ComparisonDesk::versionsChanged);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ComparisonDesk::update);
    // Programs that save by renaming take the watched file away.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ComparisonDesk::update);
}

void ComparisonDesk::begin(const QString &older, const QString &newer)
{
    if (m_document.status() != DesignDocument::Status::Ready)
        return;
    const bool wasOpen = std::exchange(m_open, true);
    m_older = older;
    m_newer = newer;
    emit sidesChanged();
    if (!wasOpen)
        emit openChanged();
    update();
}

void ComparisonDesk::end()
{
    if (!m_open)
        return;
    m_open = false;
    m_worker.forget();
    m_sight.reset();
    m_problem.clear();
    m_before = m_after = {};
    watch();
    emit openChanged();
    m_selection.clear();
    emit looked();
}

// By value: they may be each other's.
void ComparisonDesk::setSides(QString older, QString newer)
{
    if (older == m_older && newer == m_newer)
        return;
    m_older = std::move(older);
    m_newer = std::move(newer);
    emit sidesChanged();
    update();
}

void ComparisonDesk::compareWith(const QUrl &file)
{
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.path();
    begin(filePrefix + QFileInfo(path).absoluteFilePath(), m_open ? m_newer : QStringLiteral("now"));
    emit versionsChanged();
}

QString ComparisonDesk::fileOf(const QString &version) const
{
    if (version == QLatin1String("disk"))
        return m_document.path();
    return version.startsWith(filePrefix) ? version.mid(filePrefix.size()) : QString();
}

/// Nothing for a version that is in a file, or an undo step that is not there any more.
std::optional<Design> ComparisonDesk::designOf(const QString &version) const
{
    const History *history = m_document.history();
    if (version == QLatin1String("now"))
        return history->current();
    if (version == QLatin1String("saved"))
        return history->saved();
    if (version.startsWith(stepPrefix)) {
        const auto number = version.mid(stepPrefix.size()).toULongLong();
        for (std::size_t i = 0; i < history->size(); ++i)
            if (history->numberAt(i) == number)
                return history->at(i);
    }
    return std::nullopt;
}

void ComparisonDesk::update()
{
    if (!m_open)
        return;
    if (m_document.status() != DesignDocument::Status::Ready) {
        if (m_document.status() != DesignDocument::Status::Opening)
            end();
        return;
    }
    watch();
    VersionSource from{designOf(m_older), fileOf(m_older)};
    VersionSource to{designOf(m_newer), fileOf(m_newer)};
    if ((!from.design && from.path.isEmpty()) || (!to.design && to.path.isEmpty())) {
        // The step was forgotten: another one was taken in its place.
        m_older = from.design || !from.path.isEmpty() ? m_older : QStringLiteral("saved");
        m_newer = to.design || !to.path.isEmpty() ? m_newer : QStringLiteral("now");
        emit sidesChanged();
        from = {designOf(m_older), fileOf(m_older)};
        to = {designOf(m_newer), fileOf(m_newer)};
    }
    // Everything stands out, whatever view is chosen.
    scene::ViewSettings view = m_document.view();
    view.view.clear();
    view.zones.clear();
    m_worker.setSynchronous(m_document.isSynchronous());
    m_worker.ask(
        [from = std::move(from), to = std::move(to), now = m_document.snapshot(), view,
         shown = m_document.appraisal()] {
            Look look;
            const auto before = from.read();
            const auto after = to.read();
            if (!before || !after) {
                const VersionSource &bad = !before ? from : to;
                look.problem = QFileInfo(bad.path).fileName() + QStringLiteral(": ") +
                               worded(!before ? before.error() : after.error());
                return look;
            }
            look.before = now.with(*before);
            look.after = now.with(*after);
            look.sight =
                comparison::look(look.before, look.after, view, shown && shown->view == view ? &shown->scene : nullptr);
            return look;
        },
        [this](Look look) { take(std::move(look)); });
}

void ComparisonDesk::take(Look look)
{
    m_before = std::move(look.before);
    m_after = std::move(look.after);
    m_sight = std::move(look.sight);
    m_problem = look.problem;
    emit looked();
    emit pictureChanged();
    // What is in the picture no more cannot stay selected.
    if (const auto shown = picture()) {
        std::vector<ElementId> left = m_selection.ids();
        if (std::erase_if(left, [&](const ElementId &id) { return !shown->find(id); }) > 0)
            m_selection.set(left);
    }
}

void ComparisonDesk::watch()
{
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    if (!m_open)
        return;
    for (const QString &path : {fileOf(m_older), fileOf(m_newer)})
        if (!path.isEmpty())
            m_watcher.addPaths({path, QFileInfo(path).absolutePath()});
}

QString ComparisonDesk::summary() const
{
    QStringList words;
    if (m_sight)
        for (const Message &message : summaryOf(m_sight->comparison))
            words << worded(message);
    return words.join(QStringLiteral(" · "));
}

QStringList ComparisonDesk::marks() const
{
    QStringList names;
    if (!m_sight)
        return names;
    for (const comparison::MarkStyle &style : comparison::markStyles())
        if (std::ranges::any_of(m_sight->comparison.elements, [&](const comparison::ElementChange &element) {
                return comparison::markOf(element) == style.mark;
            }))
            names << QString::fromLatin1(style.name.data(), qsizetype(style.name.size()));
    return names;
}

QString ComparisonDesk::wordsOfMark(const QString &mark) const
{
    return worded(Message{"compare." + mark.toStdString(), {}});
}

void ComparisonDesk::show(const QString &element)
{
    const ElementId id = elementIdFromString(element.toStdString());
    const auto shown = picture();
    if (!m_sight || id.isNull() || !shown)
        return;
    for (const auto &connector : shown->pictures())
        if (connector->id.isNull() && !connector->arrow.isNull() && connector->arrow == id) {
            m_selection.setConnector({connector->from, connector->to, connector->arrow});
            emit areaWanted(connector->body);
            return;
        }
    const ElementId host = shownAs(id);
    m_selection.set({host});
    if (const scene::Picture *there = shown->find(host))
        emit areaWanted(there->body);
}

QString ComparisonDesk::selected() const
{
    if (m_selection.hasConnector())
        return QString::fromStdString(toString(m_selection.connector().arrow));
    return m_selection.count() == 1 ? QString::fromStdString(toString(m_selection.ids().front())) : QString();
}

ElementId ComparisonDesk::shownAs(const ElementId &id) const
{
    return m_sight ? comparison::shownAs(*m_sight, id) : ElementId{};
}

// Taking back --------------------------------------------------------------------------------------------------------

comparison::TakingBack ComparisonDesk::takingBack() const
{
    return {.before = m_before, .after = m_after, .placeBefore = [this](const ElementId &id) -> std::optional<Rect> {
                const Rect *bounds = m_sight->before.boundsOf(id);
                return bounds ? std::optional(*bounds) : std::nullopt;
            }};
}

/// What was compared is what would be changed: a worker may still be busy with the version on show.
bool ComparisonDesk::isCurrent() const
{
    return m_sight && canTakeBack() && !isBusy() && m_after.design == m_document.design();
}

void ComparisonDesk::push(const std::string &name, const Result<EditResult> &edit)
{
    m_document.push({"edit.take-back", {name}}, edit);
}

void ComparisonDesk::takeBack(const comparison::ElementChange &change)
{
    if (isCurrent())
        push(change.id.text(), takingBack().element(change));
}

void ComparisonDesk::takeBack(const comparison::ElementChange &element, const comparison::Change &change)
{
    if (isCurrent())
        push(change.label, takingBack().value(element, change));
}

void ComparisonDesk::takeBack(const comparison::PartChange &change)
{
    if (isCurrent())
        push(change.member.empty() ? change.section : change.member, takingBack().part(change));
}

void ComparisonDesk::takeBack(const comparison::PartChange &part, const comparison::Change &change)
{
    if (isCurrent())
        push(change.label, takingBack().value(part, change));
}

void ComparisonDesk::takeSettingsBack()
{
    if (!isCurrent())
        return;
    Design next = m_document.design();
    next.settings = m_before.design.settings;
    m_document.push({"edit.take-settings-back"}, std::move(next));
}

// The canvas ---------------------------------------------------------------------------------------------------------

std::shared_ptr<const scene::DisplayList> ComparisonDesk::picture() const
{
    // Until it is known what differs the document is on show: the view stays where it is.
    return m_sight ? m_sight->picture : m_document.picture();
}

ElementId ComparisonDesk::containerOf(const ElementId &id) const
{
    const Element *element = m_after.index ? m_after.index->find(id) : nullptr;
    return element ? element->container : ElementId{};
}

DropVerdict ComparisonDesk::previewMove(const std::vector<ElementId> &, Point, const ElementId &)
{
    return {.words = tr("Nothing is moved while versions are compared. Esc ends the comparison.")};
}

DropVerdict ComparisonDesk::previewResize(const ElementId &, const Rect &)
{
    return previewMove({}, {}, {});
}

DropVerdict ComparisonDesk::previewConnect(const ElementId &, const ElementId &)
{
    return {.words = tr("Nothing is connected while versions are compared. Esc ends the comparison.")};
}

DropVerdict ComparisonDesk::previewArrow(const ElementId &from, const ElementId &to)
{
    return previewConnect(from, to);
}

} // namespace cirro
