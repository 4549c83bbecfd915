#include "app/shell/workbench.h"

#include "app/words/words.h"

#include "model/edits/hold.h"

#include <QClipboard>
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

bool showsConnector(const scene::DisplayList &list, const ConnectorId &connector)
{
    return std::ranges::any_of(list.pictures(), [&](const auto &each) {
        return each->id.isNull() && each->from == connector.from && each->to == connector.to &&
               each->arrow == connector.arrow;
    });
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
        takeLook();
    });
    connect(&m_document, &DesignDocument::viewChanged, this, &Workbench::rememberLook);
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
            if (m_selection.hasConnector() && m_document.isSettled() &&
                !showsConnector(*picture, m_selection.connector()))
                m_selection.clear();
            // What was just made is called by its name only now.
            if (!m_selection.isEmpty())
                emit selectionChanged();
        }
    });
    connect(&m_document, &DesignDocument::changed, this, [this](const DesignDiff &diff) {
        // What is gone cannot stay selected; of a connector without a drawing the picture tells.
        const auto gone = [&diff](const ElementId &id) {
            return std::ranges::find(diff.removed, id) != diff.removed.end();
        };
        if (m_selection.hasConnector()) {
            const ConnectorId held = m_selection.connector();
            const bool isDrawn = held.arrow.isNull() || m_document.design().drawings.contains(held.arrow);
            if (!isDrawn || gone(held.from) || gone(held.to))
                m_selection.clear();
            return;
        }
        std::vector<ElementId> left = m_selection.ids();
        std::erase_if(left, gone);
        m_selection.set(left);
    });
    refresh();
}

Workbench::~Workbench()
{
    m_pool.waitForDone(); // exports answer through this object
}

void Workbench::forget(QObject *listener)
{
    for (QObject *each : std::initializer_list<QObject *>{this, &m_document, &m_selection, &m_preferences})
        each->disconnect(listener);
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
    if (!part) {
        const QString held = heldIn();
        return held.isEmpty() ? selectedName() : selectedName() + " · " + held;
    }
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

/// What is on the canvas.
std::shared_ptr<const scene::DisplayList> Workbench::shownPicture() const
{
    return m_comparison.isOpen() ? m_comparison.picture() : m_document.picture();
}

std::optional<Rect> Workbench::boundsOf(const std::vector<ElementId> &ids) const
{
    std::optional<Rect> bounds;
    const auto picture = shownPicture();
    for (const ElementId &id : ids)
        if (const scene::Picture *part = picture ? picture->find(id) : nullptr)
            bounds = bounds ? bounds->united(part->body) : part->body;
    return bounds;
}

void Workbench::showAll()
{
    if (const auto picture = shownPicture())
        m_viewport.fit(picture->bounds());
}

void Workbench::showSelected()
{
    if (const auto bounds = boundsOf(shownSelection().ids()))
        m_viewport.zoomToRect(*bounds);
}

void Workbench::showNearby()
{
    if (const auto bounds = boundsOf(shownSelection().ids()))
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
