#include "app/palette/placer.h"

#include "app/words/words.h"
#include "model/wiring/wiring.h"

#include <algorithm>
#include <cmath>

namespace cirro {

namespace {

Fresh freshOf(const PaletteEntry &entry)
{
    return {.type = entry.type, .properties = entry.properties};
}

} // namespace

Placer::Placer(QObject *parent) : QObject(parent)
{
    connect(&m_blueprintForm, &BlueprintForm::accepted, this,
            [this](const PaletteEntry &entry, const ElementId &container) { put(entry, container, {}); });
}

void Placer::setWorkbench(Workbench *workbench)
{
    if (workbench == m_workbench)
        return;
    m_workbench = workbench;
    if (workbench) {
        m_blueprintForm.setWorkbench(workbench);
        // What was offered for another version may not fit any more.
        connect(workbench->document(), &DesignDocument::shown, this, &Placer::dismissOffer);
        connect(workbench->document(), &DesignDocument::statusChanged, this, &Placer::leave);
    }
    emit workbenchChanged();
}

std::optional<Drawn> Placer::drawn() const
{
    const DesignDocument *document = m_workbench ? m_workbench->document() : nullptr;
    if (!document || document->status() != DesignDocument::Status::Ready || !document->appraisal())
        return std::nullopt;
    return Drawn{.snapshot = {document->settledDesign(), document->snapshot().index},
                 .scene = document->appraisal()->scene};
}

/// Drawn frames own nothing: what they are drawn over is meant.
ElementId Placer::containerAt(Point at) const
{
    ElementId innermost;
    const auto picture = m_workbench->document()->picture();
    if (!picture)
        return innermost;
    for (const std::uint32_t position : picture->within({at.x, at.y, 1, 1})) // in the order of painting
        if (const scene::Picture &part = *picture->pictures()[position];
            part.container && part.body.contains(at) && part.id.kind != ElementKind::Drawing)
            innermost = part.id;
    return innermost;
}

Size Placer::sizeOf(const PaletteEntry &entry) const
{
    return entry.drawing
               ? freshSize(entry.drawing->kind)
               : freshSize(m_workbench->document()->index(), entry.blueprint ? entry.blueprint->about : entry.type);
}

Point Placer::cornerAround(const PaletteEntry &entry, Point middle) const
{
    const Preferences &preferences = *m_workbench->preferences();
    const double grid = preferences.snapping() ? preferences.gridStep() : 1; // diagram units
    const Size size = sizeOf(entry);
    const auto onGrid = [grid](double value) { return std::round(value / grid) * grid; };
    return {onGrid(middle.x - size.w / 2), onGrid(middle.y - size.h / 2)};
}

QString Placer::worded(const PaletteEntry &entry, const Message &message) const
{
    // Types in messages, alone or several in a row, are named as the palette names them.
    Message named = message;
    const Catalog &catalog = Catalog::builtin();
    const DesignDocument &document = *m_workbench->document();
    const std::string id = freshName(document.design(), document.index(), entry.type);
    for (std::string &arg : named.args) {
        if (arg == id) {
            arg = nameOf(entry, document.view().language).toStdString();
            continue;
        }
        QStringList words = QString::fromStdString(arg).split(", ");
        for (QString &word : words)
            if (const std::string type = word.toStdString(); catalog.find(type))
                word =
                    QString::fromStdString(catalog.services().presentationOf(type).name.in(document.view().language));
        arg = words.join(", ").toStdString();
    }
    return cirro::worded(named);
}

void Placer::look(const PaletteEntry &entry, const ElementId &container, Point corner)
{
    const auto now = drawn();
    if (!now)
        return;
    if (entry.drawing) {
        m_allowed = true;
        m_words = cirro::worded(Message{"drop.draws", {}});
        return;
    }
    if (entry.blueprint) {
        const auto result = putBlueprint(now->snapshot, *entry.blueprint, entry.choices, container);
        m_allowed = result.ok();
        const std::string makes = std::to_string(result ? result->made.size() : 0);
        m_words =
            cirro::worded(result ? Message{"place.blueprint", {makes}}
                                 : Message{result.error().code,
                                           {nameOf(entry, m_workbench->document()->view().language).toStdString()}});
        return;
    }
    const auto result = putWhereDropped(*now, entry, container, corner);
    m_allowed = result.ok();
    m_words = result ? worded(entry, result->words) : worded(entry, Message{result.error().code, result.error().args});
}

/// Beside everything only what belongs there, and what has no right place yet.
Result<PutInto> Placer::putWhereDropped(const Drawn &now, const PaletteEntry &entry, const ElementId &container,
                                        Point corner) const
{
    auto result = putInto(now, freshOf(entry), container, corner);
    if (!result || result->words.code != "drop.stands-yet")
        return result;
    const auto places = placesFor(now, freshOf(entry), corner);
    if (places.empty() || places.front().isNull())
        return result;
    return Error{.code = "drop.belongs-inside", .args = result->words.args};
}

void Placer::hover(const QString &key, QPointF at)
{
    const PaletteEntry *entry = findPaletteEntry(key);
    const auto picture = m_workbench->document()->picture();
    if (!entry || !picture)
        return;
    dismissOffer();
    const Point middle = m_workbench->viewport()->toDiagram(at);
    const ElementId container = containerAt(middle);
    const Point corner = cornerAround(*entry, middle);
    const Size size = sizeOf(*entry);
    const QRectF bounds(corner.x, corner.y, size.w, size.h);
    const bool isSaid = key == m_key && container == m_target && !m_words.isEmpty();
    if (isSaid && bounds == m_bounds)
        return;
    m_key = key;
    m_target = container;
    m_bounds = bounds;
    if (!isSaid)
        look(*entry, container, corner);
    emit hoverChanged();
}

void Placer::leave()
{
    m_key.clear();
    m_words.clear();
    m_target = {};
    m_bounds = {};
    m_allowed = false;
    emit hoverChanged();
}

Result<EditResult> Placer::furnished(const Drawn &now, const PaletteEntry &entry, const ElementId &container,
                                     Point corner) const
{
    auto put = putInto(now, freshOf(entry), container, corner);
    if (!put)
        return put.error();
    auto whole = wiring::furnish(now.snapshot.with(put->edit.design), put->edit.made.front(), container);
    if (!whole)
        return whole.error();
    EditResult result = std::move(put->edit);
    result.design = std::move(whole->design);
    result.made.insert(result.made.end(), whole->made.begin(), whole->made.end());
    return result;
}

bool Placer::put(const PaletteEntry &entry, const ElementId &container, Point corner)
{
    const auto now = drawn();
    if (!now)
        return false;
    DesignDocument *document = m_workbench->document();
    const std::string name = nameOf(entry, document->view().language).toStdString();
    std::optional<std::vector<ElementId>> made;
    if (entry.blueprint) {
        made = document->push({"edit.place", {name}},
                              putBlueprint(now->snapshot, *entry.blueprint, entry.choices, container));
    } else if (entry.drawing) {
        made = document->push({"edit.draw", {name}}, putDrawing(*now, *entry.drawing, corner));
    } else {
        made = document->push({"edit.place", {name}}, furnished(*now, entry, container, corner));
    }
    if (!made)
        return false;
    m_workbench->selection()->set({made->front()});
    m_workbench->preferences()->addRecentlyPlaced(entry.key);
    emit placed();
    return true;
}

bool Placer::refuse(const PaletteEntry &entry, const Error &error, const Drawn &now, Point near, QPointF at)
{
    m_refusal = worded(entry, Message{error.code, error.args});
    m_offered = entry.key;
    m_near = near;
    m_offerAt = at;
    const auto places = placesFor(now, freshOf(entry), near);
    m_instead = places.empty() ? std::nullopt : std::optional(places.front());
    emit offerChanged();
    return false;
}

bool Placer::drop(const QString &key, QPointF at)
{
    const PaletteEntry *entry = findPaletteEntry(key);
    const auto now = drawn();
    leave();
    if (!entry || !now)
        return false;
    const Point middle = m_workbench->viewport()->toDiagram(at);
    const ElementId container = containerAt(middle);
    const Point corner = cornerAround(*entry, middle);
    if (!entry->drawing && !entry->blueprint)
        if (const auto result = putWhereDropped(*now, *entry, container, corner); !result)
            return refuse(*entry, result.error(), *now, middle, at);
    if (entry->blueprint && !entry->blueprint->choices.empty()) {
        m_blueprintForm.ask(*entry, container, at);
        return false;
    }
    return put(*entry, container, corner);
}

bool Placer::place(const QString &key)
{
    const PaletteEntry *entry = findPaletteEntry(key);
    const auto now = drawn();
    dismissOffer();
    if (!entry || !now)
        return false;
    const Rect visible = m_workbench->viewport()->visible();
    Point near = visible.center();
    const auto &selected = m_workbench->selection()->ids();
    const Rect *selectedBounds = selected.empty() ? nullptr : now->scene.boundsOf(selected.front());
    if (selectedBounds)
        near = selectedBounds->center();

    ElementId container;
    if (entry->blueprint) {
        container = selected.empty() ? ElementId{} : selected.front();
        if (entry->blueprint->choices.empty())
            return put(*entry, container, near);
        m_blueprintForm.ask(*entry, container, m_workbench->viewport()->toView(visible.center()));
        return false;
    }
    if (!entry->drawing) {
        // What is selected, then what that lies in, then what is nearest.
        ElementId at = selected.empty() ? ElementId{} : selected.front();
        std::optional<ElementId> home;
        for (int depth = 0; depth < 64 && !at.isNull() && !home; ++depth) {
            const Element *element = now->snapshot.index->find(at);
            const bool holds = element && element->presentation && element->presentation->shape == Shape::Container;
            if (holds && putInto(*now, freshOf(*entry), at, near))
                home = at;
            at = element ? element->container : ElementId{};
        }
        if (!home) {
            const auto places = placesFor(*now, freshOf(*entry), near);
            home = places.empty() ? ElementId{} : places.front();
        }
        container = *home;
        // Without a container it goes beside what is there, not into whatever lies under the middle of the view.
        if (container.isNull() && now->scene.picture && !now->scene.picture->pictures().empty())
            near = {visible.center().x, visible.center().y};
    }
    const Size size = sizeOf(*entry);
    const Spot spot = entry->drawing ? Spot{container, freeCorner(*now, container, size, near)}
                                     : spotFor(*now, entry->type, container, near);
    if (!put(*entry, spot.container, spot.corner))
        return false;
    m_workbench->viewport()->ensureVisible({spot.corner.x, spot.corner.y, size.w, size.h});
    return true;
}

QString Placer::offer() const
{
    if (!m_instead)
        return {};
    if (m_instead->isNull())
        return tr("Place beside it instead");
    return tr("Place in %1 instead").arg(QString::fromStdString(m_instead->text()));
}

bool Placer::acceptOffer()
{
    const PaletteEntry *entry = findPaletteEntry(m_offered);
    const auto now = drawn();
    const auto instead = m_instead;
    const Point near = m_near;
    dismissOffer();
    if (!entry || !now || !instead)
        return false;
    if (entry->drawing || entry->blueprint)
        return put(*entry, *instead, freeCorner(*now, *instead, sizeOf(*entry), near));
    const Spot spot = spotFor(*now, entry->type, *instead, near);
    return put(*entry, spot.container, spot.corner);
}

void Placer::dismissOffer()
{
    if (m_refusal.isEmpty())
        return;
    m_refusal.clear();
    m_offered.clear();
    m_instead.reset();
    emit offerChanged();
}

} // namespace cirro
