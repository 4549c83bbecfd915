#include "app/inline/arrow_editor.h"

#include <utility>

namespace cirro {

void ArrowEditor::setWorkbench(Workbench *workbench)
{
    if (workbench == m_workbench)
        return;
    if (m_workbench)
        m_workbench->forget(this);
    m_workbench = workbench;
    if (workbench) {
        connect(workbench->selection(), &Selection::changed, this, &ArrowEditor::changed);
        connect(workbench->document(), &DesignDocument::shown, this, &ArrowEditor::changed);
        connect(workbench->document(), &DesignDocument::pictureChanged, this, &ArrowEditor::changed);
    }
    emit workbenchChanged();
    emit changed();
}

const Drawing *ArrowEditor::arrow() const
{
    if (!m_workbench || m_workbench->document()->status() != DesignDocument::Status::Ready)
        return nullptr;
    return m_workbench->document()->design().drawings.find(m_workbench->selection()->connector().arrow);
}

QPointF ArrowEditor::place() const
{
    const auto list = isActive() ? m_workbench->document()->picture() : nullptr;
    if (!list)
        return {};
    for (const auto &picture : list->pictures()) {
        if (picture->arrow.isNull() || !(picture->arrow == m_workbench->selection()->connector().arrow))
            continue;
        for (const scene::Mark &mark : picture->marks)
            if (const auto *text = std::get_if<scene::TextMark>(&mark.shape))
                return {text->rect.center().x, text->rect.center().y};
    }
    return {};
}

QString ArrowEditor::heads() const
{
    const Drawing *now = arrow();
    const ArrowHeads heads = now ? now->heads : ArrowHeads::End;
    return heads == ArrowHeads::Both   ? QStringLiteral("both")
           : heads == ArrowHeads::None ? QStringLiteral("none")
                                       : QStringLiteral("end");
}

void ArrowEditor::setHeads(const QString &heads)
{
    if (!isActive() || heads == this->heads())
        return;
    Drawing next = *arrow();
    next.heads = heads == "both" ? ArrowHeads::Both : heads == "none" ? ArrowHeads::None : ArrowHeads::End;
    redraw(next);
}

bool ArrowEditor::isSolid() const
{
    const Drawing *now = arrow();
    return now && now->solid;
}

void ArrowEditor::setSolid(bool solid)
{
    if (!isActive() || solid == isSolid())
        return;
    Drawing next = *arrow();
    next.solid = solid;
    redraw(next);
}

void ArrowEditor::turn()
{
    if (!isActive())
        return;
    Drawing next = *arrow();
    std::swap(next.from, next.to);
    redraw(next);
}

void ArrowEditor::redraw(const Drawing &next)
{
    const ElementId id = m_workbench->selection()->connector().arrow;
    DesignDocument &document = *m_workbench->document();
    if (document.push({"edit.redraw-arrow", {}}, cirro::redraw(document.settledDesign(), id, next)))
        m_workbench->selection()->setConnector({next.from, next.to, id});
}

} // namespace cirro
