#include "app/shell/workbench.h"

#include "app/home/examples_model.h"
#include "app/words/words.h"

#include "model/core/assets.h"
#include "model/core/json.h"
#include "model/edits/hold.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <cmath>

namespace cirro {

namespace {

/// A template with its layout, between windows of this program.
const QString designFormat = QStringLiteral("application/x-cirrograph-design");

/// The least rectangle around what has a place among elements.
std::optional<Rect> placedAt(const Design &design, const std::vector<ElementId> &ids)
{
    std::optional<Rect> bounds;
    for (const ElementId &id : ids)
        if (const Placement *placement = design.placements.find(id))
            bounds = bounds ? bounds->united(placement->bounds) : placement->bounds;
    return bounds;
}

bool isContainer(const DesignDocument &document, const ElementId &id)
{
    const auto list = document.picture();
    const scene::Picture *picture = list ? list->find(id) : nullptr;
    return picture && picture->container;
}

} // namespace

Workbench::Workbench(Preferences &preferences) : m_preferences(preferences), m_actions(*this)
{
    connect(&m_document, &DesignDocument::historyChanged, this, &Workbench::refresh);
    connect(&m_document, &DesignDocument::statusChanged, this, &Workbench::refresh);
    connect(&m_document, &DesignDocument::appraised, this, &Workbench::refresh);
    connect(&m_document, &DesignDocument::viewChanged, this, &Workbench::refresh);
    connect(&m_code, &CodeModel::stateChanged, this, &Workbench::refresh);
    connect(&m_code, &CodeModel::stateChanged, this, &Workbench::awaitSaving);
    connect(&m_selection, &Selection::changed, this, &Workbench::refresh);
    connect(&m_selection, &Selection::changed, this, &Workbench::selectionChanged);
    connect(&m_selection, &Selection::changed, this, &Workbench::outlineGuards);
    connect(&m_preferences, &Preferences::themeChanged, this, &Workbench::refresh);
    connect(&m_preferences, &Preferences::languageChanged, this, &Workbench::refresh);
    connect(&m_preferences, &Preferences::panelShownChanged, this, &Workbench::refresh);
    connect(&m_preferences, &Preferences::panelChanged, this, &Workbench::refresh);
    connect(&m_preferences, &Preferences::paletteShownChanged, this, &Workbench::refresh);
    connect(&m_preferences, &Preferences::minimapShownChanged, this, &Workbench::refresh);
    connect(&m_preferences, &Preferences::reducedMotionChanged, this, &Workbench::refresh);
    connect(&m_document, &DesignDocument::fileChanged, this, &Workbench::folderChanged);
    connect(&m_unsaved, &UnsavedModel::countChanged, this, &Workbench::refresh);
    connect(&m_journal, &Journal::failed, &m_document, &DesignDocument::failed);
    constexpr int moment = 500; // ms
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(moment);
    connect(&m_draftTimer, &QTimer::timeout, this, &Workbench::keepDraft);
    connect(&m_code, &CodeModel::stateChanged, this, &Workbench::followDraft);
    connect(&m_code, &CodeModel::stateChanged, this, &Workbench::unsavedChanged);
    connect(&m_document, &DesignDocument::historyChanged, this, &Workbench::unsavedChanged);
    // With the file's name the journal begins anew.
    connect(&m_document, &DesignDocument::fileChanged, this, &Workbench::followDraft);
    m_saveTimer.setSingleShot(true);
    connect(&m_document, &DesignDocument::historyChanged, this, &Workbench::awaitSaving);
    connect(&m_preferences, &Preferences::saveAfterChanged, this, &Workbench::awaitSaving);
    connect(&m_saveTimer, &QTimer::timeout, this, [this] {
        // What another program wrote meanwhile is not overwritten: that is a question.
        if (m_document.isModified() && !m_document.changedOnDisk())
            m_document.save();
    });
    connect(&m_document, &DesignDocument::opened, this, [this] {
        m_selection.clear();
        m_fitting = true;
        m_keptDraft.reset();
        m_study.drawn()->setShown(m_drawing);
        setPlace(QStringLiteral("design"));
        if (!m_document.path().isEmpty())
            m_preferences.addRecentFile(m_document.path());
    });
    connect(&m_study, &StudyDesk::designWanted, this, &Workbench::showDrawn);
    connect(&m_comparison, &ComparisonDesk::openChanged, this, &Workbench::followComparison);
    connect(&m_comparison, &ComparisonDesk::looked, this, &Workbench::refresh);
    connect(&m_comparison, &ComparisonDesk::areaWanted, this, [this](const Rect &area) {
        if (!m_viewport.visible().contains(area))
            m_viewport.ensureVisible(area);
    });
    connect(&m_document, &DesignDocument::pictureChanged, this, [this] {
        if (m_fitting && m_document.picture()) {
            m_fitting = false;
            showAll();
        }
        if (!m_revealing.empty() && m_revealing == m_selection.ids())
            if (const auto bounds = boundsOf(m_revealing)) {
                m_revealing.clear();
                m_viewport.ensureVisible(*bounds);
            }
        // Zones, the Region and what lies outside of the template stand in no design: they go with the picture.
        if (const auto picture = m_document.picture()) {
            std::vector<ElementId> left = m_selection.ids();
            const auto gone = std::erase_if(left, [&](const ElementId &id) {
                return id.kind != ElementKind::Resource && id.kind != ElementKind::Drawing &&
                       id.kind != ElementKind::Group && !picture->find(id);
            });
            if (gone > 0)
                m_selection.set(left);
            // What was just made is called by its name only now.
            if (!m_selection.isEmpty())
                emit selectionChanged();
        }
    });
    connect(&m_document, &DesignDocument::changed, this, [this](const DesignDiff &diff) {
        // What is gone cannot stay selected; an arrow stays while it is drawn.
        const ElementId &arrow = m_selection.connector().arrow;
        if (!arrow.isNull() && m_document.design().drawings.contains(arrow))
            return;
        std::vector<ElementId> left;
        for (const ElementId &id : m_selection.ids())
            if (std::ranges::find(diff.removed, id) == diff.removed.end())
                left.push_back(id);
        m_selection.set(left);
    });
    refresh();
}

Workbench::~Workbench()
{
    m_pool.waitForDone(); // exports answer through this object
}

/// What was selected stays selected, as far as both the document and the comparison show it; what is done to what is
/// selected waits until the comparison is over.
void Workbench::followComparison()
{
    Selection &from = m_comparison.isOpen() ? m_selection : *m_comparison.selection();
    Selection &to = m_comparison.isOpen() ? *m_comparison.selection() : m_selection;
    std::vector<ElementId> still = from.ids();
    const auto shown = m_document.picture();
    std::erase_if(still, [&](const ElementId &id) { return !shown || !shown->find(id); });
    from.clear();
    to.set(still);
    refresh();
}

void Workbench::refresh()
{
    m_actions.refresh();
}

void Workbench::setLanguage(const QString &code)
{
    m_document.setLanguage(code);
    m_study.setLanguage(code);
    m_actions.retranslate();
    emit languageChanged();
}

void Workbench::lookUp(const QString &service)
{
    setPlace(QStringLiteral("study"));
    m_study.lookUp(service);
}

void Workbench::practiseOn(const QString &service)
{
    setPlace(QStringLiteral("study"));
    m_study.practiseOn(service);
}

void Workbench::studyTasks(const QStringList &tasks)
{
    constexpr int count = 3;
    setPlace(QStringLiteral("study"));
    m_study.askOn(tasks, count);
}

// Files --------------------------------------------------------------------------------------------------------------

void Workbench::setPlace(const QString &place)
{
    if (place == m_place)
        return;
    m_placeBefore = std::exchange(m_place, place);
    if (place == QLatin1String("study"))
        m_study.open();
    emit placeChanged();
    refresh();
}

void Workbench::newDesign()
{
    leave([this] { m_document.begin(tr("Untitled")); });
}

QString Workbench::pathOf(const QUrl &file)
{
    return file.isLocalFile() ? file.toLocalFile() : file.scheme().isEmpty() ? file.path() : file.toString();
}

void Workbench::open(const QUrl &file)
{
    const QString path = pathOf(file);
    leave([this, path] { m_document.open(path); });
}

void Workbench::beginWith(const QUrl &file)
{
    // Home, with its pictures, is not made for somebody who goes straight to a design.
    setPlace(QStringLiteral("design"));
    const auto watch = std::make_shared<std::pair<QMetaObject::Connection, QMetaObject::Connection>>();
    const auto stop = [watch] {
        disconnect(watch->first);
        disconnect(watch->second);
    };
    watch->first = connect(&m_document, &DesignDocument::opened, this, stop);
    watch->second = connect(&m_document, &DesignDocument::failed, this, [this, stop] {
        stop();
        setPlace(QStringLiteral("home"));
    });
    open(file);
}

void Workbench::openExample(const QString &name)
{
    leave([this, name] {
        const std::string folder = "examples/" + name.toStdString();
        const auto about = parseJsonOrNone(asset(folder + "/example.json"));
        QString title = name;
        if (about.is_object() && about.contains("name"))
            title = QString::fromStdString(about["name"].value(m_document.view().language, name.toStdString()));
        Example example = exampleOf(name);
        m_document.openText(title, example.text, std::move(example.beside));
    });
}

void Workbench::showDrawn(bool anew)
{
    if (!anew) {
        setPlace(QStringLiteral("design"));
        return;
    }
    leave([this] {
        const quiz::Challenge *challenge = m_study.drawn()->challenge();
        if (!challenge)
            return;
        m_drawing = true;
        m_document.openText(m_study.drawn()->title(), challenge->design);
        m_drawing = false;
    });
}

void Workbench::recover(int row)
{
    if (row < 0 || row >= m_unsaved.rowCount())
        return;
    leave([this, unsaved = m_unsaved.at(row)] {
        std::optional<TemplateFile> state;
        if (unsaved.hasTemplate()) {
            auto read = readTemplateFile(unsaved.templatePath());
            if (!read) {
                emit m_document.failed(worded(read.error()));
                return;
            }
            state = std::move(*read);
        }
        m_document.recover(unsaved.path, unsaved.name, unsaved.fingerprint, std::move(state), [this, unsaved] {
            if (const auto draft = unsaved.draft()) {
                m_code.restore(draft->text, draft->apart);
                keepDraft();
                m_preferences.setPanel(QStringLiteral("code"));
                m_preferences.setPanelShown(true);
            }
            // What is kept of the other window goes only when this one keeps it.
            if (m_journal.flush())
                m_unsaved.forget(unsaved.folder);
        });
    });
}

/// What is typed and is not the design's is kept a moment later, however long the typing goes on.
void Workbench::followDraft()
{
    if (!m_code.isDraft())
        keepDraft();
    else if (!m_draftTimer.isActive())
        m_draftTimer.start();
}

void Workbench::keepDraft()
{
    m_draftTimer.stop();
    std::optional<Draft> draft;
    if (m_code.isDraft() && m_code.bytes() != m_keptDraft)
        draft = {.text = m_code.bytes(), .apart = m_code.isApart()};
    m_journal.keepDraft(std::move(draft));
}

void Workbench::offerUnsaved()
{
    m_unsaved.look();
    if (m_unsaved.rowCount() > 0)
        emit dialogWanted(QStringLiteral("unsaved"));
}

void Workbench::awaitSaving()
{
    constexpr int second = 1000; // ms
    // What of a text with an error is to be saved is a question.
    const bool wanted = m_preferences.saveAfter() > 0 && m_document.isModified() && !m_document.path().isEmpty() &&
                        m_document.status() == DesignDocument::Status::Ready && !m_code.isDraft();
    if (wanted)
        m_saveTimer.start(m_preferences.saveAfter() * second);
    else
        m_saveTimer.stop();
}

bool Workbench::isUnsaved() const
{
    return m_document.isModified() || (m_code.isDraft() && (!m_keptDraft || m_code.bytes() != m_keptDraft));
}

void Workbench::save()
{
    if (m_document.path().isEmpty())
        emit dialogWanted(QStringLiteral("saveAs"));
    else
        saveTo(m_document.path());
}

void Workbench::saveAs(const QUrl &file)
{
    saveTo(pathOf(file));
}

void Workbench::saveTo(const QString &path)
{
    m_code.endStint();
    if (m_code.isDraft()) {
        m_draftPath = path;
        // Of a file that never was a template there is nothing else to save.
        if (m_document.status() == DesignDocument::Status::Unreadable) {
            answerDraft(QStringLiteral("typed"));
            return;
        }
        emit dialogWanted(QStringLiteral("draft"));
        return;
    }
    const bool same = path == m_document.path();
    if (!(same ? m_document.save() : m_document.saveAs(path))) {
        m_afterLeaving = nullptr;
        return;
    }
    if (!same)
        m_preferences.addRecentFile(m_document.path());
    goOnLeaving();
}

void Workbench::answerDraft(const QString &answer)
{
    const QString path = std::exchange(m_draftPath, {});
    bool done = false;
    if (answer == "typed") {
        done = m_document.saveText(path, m_code.bytes());
        if (done)
            m_keptDraft = m_code.bytes();
    } else if (answer == "design") {
        done = path == m_document.path() ? m_document.save() : m_document.saveAs(path);
        if (done)
            m_keptDraft.reset();
    }
    if (!done) {
        m_afterLeaving = nullptr;
        return;
    }
    keepDraft();
    emit unsavedChanged();
    m_preferences.addRecentFile(m_document.path());
    goOnLeaving();
}

void Workbench::leave(std::function<void()> then)
{
    m_code.endStint();
    if (!isUnsaved()) {
        then();
        return;
    }
    m_afterLeaving = std::move(then);
    emit leaveWanted();
}

void Workbench::goOnLeaving()
{
    if (const auto then = std::exchange(m_afterLeaving, nullptr))
        then();
}

void Workbench::answerLeaving(const QString &answer)
{
    if (answer == "cancel")
        m_afterLeaving = nullptr;
    else if (answer == "save")
        save(); // and then goes on
    else
        goOnLeaving();
}

bool Workbench::mayClose()
{
    m_code.endStint();
    if (m_leaving || !isUnsaved())
        return true;
    quit();
    return false;
}

void Workbench::quit()
{
    leave([this] {
        m_leaving = true;
        emit closeWanted();
    });
}

QUrl Workbench::folder() const
{
    QString path = m_document.path();
    if (path.isEmpty() && !m_preferences.recentFiles().isEmpty())
        path = m_preferences.recentFiles().first();
    const QDir folder = path.isEmpty() ? QDir::home() : QFileInfo(path).dir();
    return QUrl::fromLocalFile(folder.exists() ? folder.absolutePath() : QDir::homePath());
}

// The clipboard and the selection ------------------------------------------------------------------------------------

std::vector<ElementId> Workbench::selected() const
{
    return m_selection.ids();
}

void Workbench::select(const std::optional<std::vector<ElementId>> &made)
{
    if (made && !made->empty())
        m_selection.set(*made);
}

void Workbench::undo()
{
    m_code.flush();
    if (!m_code.isDraft() || m_code.isApart() || !m_code.undo())
        m_document.undo();
}

void Workbench::redo()
{
    m_code.flush();
    if (!m_code.isDraft() || m_code.isApart() || !m_code.redo())
        m_document.redo();
}

void Workbench::copy()
{
    const std::string whole = cirro::copyText(m_document.settledDesign(), m_document.index(), selected());
    auto *data = new QMimeData;
    data->setData(designFormat, QByteArray::fromStdString(whole));
    // Other programs get the template alone.
    const auto read = readDesign(whole);
    data->setText(QString::fromStdString(read ? syntax::write(documentWithoutLayout(read->design)) : whole));
    QGuiApplication::clipboard()->setMimeData(data);
}

void Workbench::cut()
{
    copy();
    removeSelected();
}

void Workbench::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return;
    const std::string text =
        data->hasFormat(designFormat) ? data->data(designFormat).toStdString() : data->text().toStdString();
    constexpr double step = 24; // so that a copy does not hide what it was copied from, nor the copy before
    m_pastes = text == m_pasted ? m_pastes + 1 : 1;
    m_pasted = text;
    Point offset{step * m_pastes, step * m_pastes};
    const Design before = m_document.settledDesign();
    auto pasted = cirro::paste(before, m_document.index(), text, offset);
    // What comes from another window may lie anywhere: it is wanted here.
    if (const auto bounds = pasted ? placedAt(pasted->design, pasted->made) : std::nullopt;
        bounds && !m_viewport.visible().intersects(*bounds)) {
        const Point middle = m_viewport.visible().center();
        const double aside = step * (m_pastes - 1);
        offset = {std::round(offset.x + middle.x - bounds->center().x) + aside,
                  std::round(offset.y + middle.y - bounds->center().y) + aside};
        pasted = cirro::paste(before, m_document.index(), text, offset);
    }
    select(m_document.push({"edit.paste", {}}, pasted));
}

void Workbench::duplicate()
{
    select(m_document.push({"edit.duplicate", {m_selection.ids().front().text()}},
                           cirro::duplicate(m_document.settledDesign(), m_document.index(), selected())));
}

void Workbench::removeSelected()
{
    if (m_selection.hasConnector()) {
        const Selection::Connector ends = m_selection.connector();
        if (!ends.arrow.isNull()) {
            const Message label{"edit.disconnect", {ends.from.text(), ends.to.text()}};
            if (m_document.push(label, remove(m_document.design(), m_document.index(), {ends.arrow})))
                m_selection.clear();
            return;
        }
        if (m_document.disconnectElements(ends.from, ends.to))
            m_selection.clear();
        return;
    }
    const std::vector<ElementId> ids = selected();
    if (ids.empty())
        return;
    const RemovalPlan plan = planRemove(m_document.index(), ids);
    const auto done =
        m_document.push({"edit.delete", {ids.front().text()}}, remove(m_document.design(), m_document.index(), ids));
    if (!done)
        return;
    const int more = int(plan.removed.size()) - int(ids.size());
    if (more > 0)
        emit notified(tr("Deleted, with %n resource(s) that only served it", nullptr, more));
}

void Workbench::drawArrow()
{
    const std::vector<ElementId> ids = selected();
    if (ids.size() == 2)
        m_document.commitArrow(ids.front(), ids.back());
    else
        emit arrowToolWanted();
}

void Workbench::connectSelected()
{
    const std::vector<ElementId> ids = selected();
    if (ids.size() == 2)
        m_document.commitConnect(ids.front(), ids.back());
}

void Workbench::selectAll()
{
    std::vector<ElementId> all;
    if (const auto picture = m_document.picture())
        for (const auto &part : picture->pictures())
            if (!part->id.isNull())
                all.push_back(part->id);
    m_selection.set(all);
}

QString Workbench::selectedName() const
{
    return m_selection.isEmpty() ? QString() : QString::fromStdString(m_selection.ids().front().text());
}

QString Workbench::selectedLabel() const
{
    if (m_selection.count() > 1) {
        const auto count = [&](auto... kinds) {
            return int(std::ranges::count_if(m_selection.ids(),
                                             [&](const ElementId &id) { return ((id.kind == kinds) || ...); }));
        };
        const int resources = count(ElementKind::Resource);
        const int drawings = count(ElementKind::Drawing, ElementKind::Group);
        const int others = m_selection.count() - resources - drawings;
        QStringList parts;
        if (resources > 0)
            parts << tr("%n resource(s)", nullptr, resources);
        if (drawings > 0)
            parts << tr("%n drawing(s)", nullptr, drawings);
        // Zones, the Region, what lies outside of the template.
        if (others > 0)
            parts << tr("%n other(s)", nullptr, others);
        return parts.join(" · ");
    }
    const auto picture = m_document.picture();
    const scene::Picture *part = picture && !m_selection.isEmpty() ? picture->find(m_selection.ids().front()) : nullptr;
    if (!part)
        return selectedName();
    const QString what = part->description.message.code.empty() ? QString::fromStdString(part->description.text)
                                                                : worded(part->description.message);
    const QString name = QString::fromStdString(part->name);
    return name.isEmpty() ? what : what.isEmpty() || what == name ? name : name + " · " + what;
}

bool Workbench::canRename() const
{
    if (m_selection.hasConnector())
        return !m_selection.connector().arrow.isNull();
    if (m_selection.count() != 1)
        return false;
    const ElementKind kind = m_selection.ids().front().kind;
    return kind == ElementKind::Resource || kind == ElementKind::Drawing || kind == ElementKind::Group;
}

void Workbench::groupSelected()
{
    const std::string label = worded(Message{"drawing.group", {}}).toStdString();
    select(m_document.push({"edit.group", {}}, group(m_document.design(), m_document.index(), selected(), label)));
}

void Workbench::ungroupSelected()
{
    const std::vector<ElementId> ids = selected();
    const auto found = std::ranges::find(ids, ElementKind::Group, &ElementId::kind);
    if (found != ids.end())
        select(m_document.push({"edit.ungroup", {found->text()}}, ungroup(m_document.design(), *found)));
}

void Workbench::layOut()
{
    const std::vector<ElementId> ids = selected();
    const Snapshot shown{m_document.settledDesign(), m_document.snapshot().index};
    const bool inside = ids.size() == 1 && isContainer(m_document, ids.front());
    const Message label = ids.empty() ? Message{"edit.lay-out", {}}
                          : inside    ? Message{"edit.lay-out-inside", {ids.front().text()}}
                                      : Message{"edit.lay-out-selection", {}};
    m_fitting = m_fitting || ids.empty(); // the picture with the new places is what has to fit
    m_document.push(label, scene::layOut(shown, m_document.view(), ids));
    if (m_document.isSettled() && std::exchange(m_fitting, false))
        showAll();
}

bool Workbench::isPinned() const
{
    return !m_selection.isEmpty() && std::ranges::all_of(m_selection.ids(), [this](const ElementId &id) {
        return cirro::isPinned(m_document.design(), id);
    });
}

void Workbench::pinSelected(bool pinned)
{
    m_document.push({pinned ? "edit.pin" : "edit.unpin", {}}, pin(m_document.settledDesign(), selected(), pinned));
}

bool Workbench::isBent() const
{
    return m_selection.hasConnector() && m_document.design().ways.contains(m_selection.connector());
}

void Workbench::routeSelected()
{
    m_document.commitBend(m_selection.connector(), {});
}

void Workbench::alignSelected(Alignment how)
{
    m_document.push({"edit.align", {}}, align(m_document.settledDesign(), m_document.index(), selected(), how));
}

void Workbench::distributeSelected(Orientation along)
{
    m_document.push({"edit.distribute", {}},
                    distribute(m_document.settledDesign(), m_document.index(), selected(), along));
}

// The view -----------------------------------------------------------------------------------------------------------

std::optional<Rect> Workbench::boundsOf(const std::vector<ElementId> &ids) const
{
    std::optional<Rect> bounds;
    const auto picture = m_document.picture();
    for (const ElementId &id : ids)
        if (const scene::Picture *part = picture ? picture->find(id) : nullptr)
            bounds = bounds ? bounds->united(part->body) : part->body;
    return bounds;
}

void Workbench::showAll()
{
    if (const auto picture = m_document.picture())
        m_viewport.fit(picture->bounds());
}

void Workbench::showSelected()
{
    if (const auto bounds = boundsOf(selected()))
        m_viewport.zoomToRect(*bounds);
}

void Workbench::showNearby()
{
    if (const auto bounds = boundsOf(selected()))
        m_viewport.ensureVisible(*bounds);
}

void Workbench::revealAll(const QStringList &elements)
{
    if (m_document.status() != DesignDocument::Status::Ready)
        return;
    std::vector<ElementId> shown;
    for (const QString &element : elements)
        // What is folded is not on the picture: what it is folded into stands for it.
        if (const ElementId id = elementIdFromString(element.toStdString()); !id.isNull())
            shown.push_back(m_document.standIn(id));
    if (shown.empty())
        return;
    m_selection.set(shown);
    const auto bounds = boundsOf(shown);
    m_revealing = bounds ? std::vector<ElementId>() : shown;
    if (!bounds)
        return;
    const QSizeF room = m_viewport.size();
    const QRectF view = m_viewport.toView(*bounds);
    if (shown.size() > 1 && (view.width() > room.width() || view.height() > room.height()))
        m_viewport.fit(*bounds);
    else
        m_viewport.ensureVisible(*bounds);
}

} // namespace cirro
