// What the canvas asks of a document: the picture, and what a gesture would do and does.
#include "app/editor/design_document.h"

#include "app/words/words.h"

#include "model/edits/hold.h"
#include "model/wiring/wiring.h"

namespace cirro {

namespace {

/// A line from or to a note, frame or actor needs no meaning in the template.
bool isDrawn(const ElementId &from, const ElementId &to)
{
    return from.kind == ElementKind::Drawing || to.kind == ElementKind::Drawing;
}

} // namespace

std::shared_ptr<const scene::DisplayList> DesignDocument::picture() const
{
    return m_appraisal ? m_appraisal->scene.picture : nullptr;
}

ElementId DesignDocument::containerOf(const ElementId &id) const
{
    const Element *element = m_status == Status::Ready ? index().find(id) : nullptr;
    return element ? element->container : ElementId{};
}

Design DesignDocument::settledDesign() const
{
    return m_appraisal ? scene::settled(design(), m_appraisal->scene) : design();
}

DropVerdict DesignDocument::previewMove(const std::vector<ElementId> &ids, Point, const ElementId &container)
{
    if (m_status != Status::Ready)
        return {};
    const DropPlan plan = planMove(design(), index(), ids, container);
    return {.allowed = plan.allowed, .words = worded(plan.words), .container = plan.container};
}

bool DesignDocument::commitMove(const std::vector<ElementId> &ids, Point delta, const ElementId &container)
{
    if (m_status != Status::Ready || ids.empty())
        return false;
    const DropPlan plan = planMove(design(), index(), ids, container);
    if (plan.onlyWhere.empty())
        return push({"edit.move", {ids.front().text()}}, move(settledDesign(), index(), ids, delta, container))
            .has_value();
    m_undecided = {ids, delta, container};
    QStringList conditions;
    for (const std::string &condition : plan.onlyWhere)
        conditions << (condition.starts_with('!')
                           //: %1 is the name of a condition that does not hold
                           ? tr("not %1").arg(QString::fromStdString(condition.substr(1)))
                           : QString::fromStdString(condition));
    const QString where = conditions.join(QStringLiteral(" · "));
    emit scopeAsked(tr("%1 of %2 is an expression that depends on conditions. What should change?")
                        .arg(QString::fromStdString(plan.property), QString::fromStdString(ids.front().text())),
                    tr("Only this branch (%1)").arg(where), tr("Replace the expression"));
    return false;
}

void DesignDocument::decideScope(bool everywhere)
{
    const Drop drop = std::exchange(m_undecided, {});
    if (m_status == Status::Ready && !drop.ids.empty())
        push({"edit.move", {drop.ids.front().text()}},
             move(settledDesign(), index(), drop.ids, drop.delta, drop.container,
                  everywhere ? Scope::Everywhere : Scope::ThisWorld));
}

DropVerdict DesignDocument::previewResize(const ElementId &, const Rect &)
{
    return {.allowed = m_status == Status::Ready};
}

bool DesignDocument::commitResize(const ElementId &id, const Rect &bounds)
{
    if (m_status != Status::Ready)
        return false;
    return push({"edit.resize", {id.text()}}, resize(settledDesign(), index(), id, bounds)).has_value();
}

std::vector<ElementId> DesignDocument::connectTargets(const ElementId &from)
{
    std::vector<ElementId> ids;
    if (m_status == Status::Ready)
        for (const wiring::Target &target : wiring::targetsOf(snapshot(), from))
            ids.push_back(target.id);
    return ids;
}

DropVerdict DesignDocument::previewConnect(const ElementId &from, const ElementId &to)
{
    if (m_status != Status::Ready)
        return {};
    const auto connected = wiring::connect(snapshot(), from, to);
    if (!connected && isDrawn(from, to))
        return previewArrow(from, to);
    if (!connected)
        return {.words = worded(connected.error())};
    return {.allowed = true,
            .words = QString::fromStdString(wiring::wordsOf(*connected->recipe, m_view.language).title)};
}

bool DesignDocument::commitConnect(const ElementId &from, const ElementId &to)
{
    if (m_status != Status::Ready)
        return false;
    const auto connected = wiring::connect({settledDesign(), snapshot().index}, from, to);
    if (!connected && isDrawn(from, to))
        return commitArrow(from, to);
    if (!connected) {
        emit connectionRefused(worded(connected.error()), QString::fromStdString(toString(from)),
                               QString::fromStdString(toString(to)));
        return false;
    }
    if (!push({"edit.connect", {from.text(), to.text()}}, EditResult{connected->design, connected->made, {}}))
        return false;
    QStringList names;
    QStringList elements;
    for (const ElementId &id : connected->made) {
        names << QString::fromStdString(id.text());
        elements << QString::fromStdString(toString(id));
    }
    emit connectionMade(QString::fromStdString(wiring::wordsOf(*connected->recipe, m_view.language).title), names,
                        elements);
    return true;
}

DropVerdict DesignDocument::previewArrow(const ElementId &, const ElementId &)
{
    return {.allowed = m_status == Status::Ready, .words = worded(Message{"drop.draws-arrow", {}})};
}

bool DesignDocument::commitArrow(const ElementId &from, const ElementId &to)
{
    const Drawing arrow{.kind = DrawingKind::Arrow, .from = from, .to = to};
    return m_status == Status::Ready &&
           push({"edit.draw-arrow", {from.text(), to.text()}}, draw(settledDesign(), arrow, {})).has_value();
}

std::vector<Point> DesignDocument::previewBend(const ConnectorId &connector, const Way &way)
{
    return m_appraisal ? scene::wayOf(m_appraisal->scene, connector, way) : std::vector<Point>();
}

bool DesignDocument::commitBend(const ConnectorId &connector, const Way &way)
{
    if (m_status != Status::Ready)
        return false;
    const Message label{way.empty() ? "edit.unbend" : "edit.bend", {connector.from.text(), connector.to.text()}};
    return push(label, bend(settledDesign(), connector, way)).has_value();
}

void DesignDocument::drawArrow(const QString &from, const QString &to)
{
    commitArrow(elementIdFromString(from.toStdString()), elementIdFromString(to.toStdString()));
}

bool DesignDocument::disconnectElements(const ElementId &from, const ElementId &to)
{
    if (m_status != Status::Ready)
        return false;
    const Message label{"edit.disconnect", {from.text(), to.text()}};
    const auto next = wiring::disconnect({settledDesign(), snapshot().index}, from, to);
    return push(label, next ? Result<EditResult>(EditResult{.design = *next}) : Result<EditResult>(next.error()))
        .has_value();
}

} // namespace cirro
