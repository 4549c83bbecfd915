#include "model/design/history.h"

#include <cassert>

namespace cirro {

namespace {

/// Equal in meaning and made from the same text.
bool same(const Design &a, const Design &b)
{
    return a.document.source == b.document.source && a == b;
}

} // namespace

History::History(Design start) : m_savedDesign(start)
{
    m_steps.push_back({.design = std::move(start)});
}

void History::push(Message label, Design next, Gesture gesture)
{
    m_steps.resize(m_at + 1);
    Step &last = m_steps.back();
    if (gesture != 0 && last.gesture == gesture && m_at > 0) {
        if (same(m_steps[m_at - 1].design, next)) { // the gesture came back to where it began
            m_steps.pop_back();
            --m_at;
            return;
        }
        last.design = std::move(next);
        last.label = std::move(label);
        last.number = m_next++;
        return;
    }
    if (same(last.design, next))
        return;
    m_steps.push_back({std::move(label), std::move(next), gesture, m_next++});
    if (m_steps.size() > maxSteps)
        m_steps.erase(m_steps.begin());
    m_at = m_steps.size() - 1;
}

bool History::dropGesture(Gesture gesture)
{
    if (gesture == 0 || m_at == 0 || m_at + 1 != m_steps.size() || m_steps[m_at].gesture != gesture)
        return false;
    m_steps.pop_back();
    --m_at;
    return true;
}

void History::undo()
{
    assert(canUndo());
    --m_at;
}

void History::redo()
{
    assert(canRedo());
    ++m_at;
}

void History::markSaved()
{
    m_saved = m_steps[m_at].number;
    m_savedDesign = m_steps[m_at].design;
}

} // namespace cirro
