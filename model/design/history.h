#pragma once

#include "model/core/result.h"
#include "model/design/design.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cirro {

/// The versions of a design that undo and redo go through. Undo is keeping the old value.
class History
{
public:
    /// Steps of one gesture (a drag, a burst of typing) share a number and become one entry. 0 is no gesture.
    using Gesture = std::uint64_t;

    explicit History(Design start);

    const Design &current() const { return m_steps[m_at].design; }
    /// Makes `next` the current design and forgets what could have been redone. A step of the same gesture as the last
    /// entry replaces it; a step that changes nothing leaves no entry;
    /// one that was read from another text (comments, blanks) leaves one.
    void push(Message label, Design next, Gesture gesture = 0);
    /// Goes back to before a gesture that is still the last entry (Escape). False when it is not.
    bool dropGesture(Gesture gesture);

    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at + 1 < m_steps.size(); }
    /// What undo (redo) would take back (do again).
    const Message &undoLabel() const { return m_steps[m_at].label; }
    const Message &redoLabel() const { return m_steps[m_at + 1].label; }
    void undo();
    void redo();

    /// That made the current version; 0: none.
    Gesture gesture() const { return m_steps[m_at].gesture; }
    std::size_t size() const { return m_steps.size(); }
    std::size_t position() const { return m_at; }
    /// The versions from the oldest that is kept on.
    const Design &at(std::size_t position) const { return m_steps[position].design; }
    /// What led from the version before to this one; of the first one it is empty.
    const Message &labelAt(std::size_t position) const { return m_steps[position].label; }
    /// Names a version as long as it is kept.
    std::uint64_t numberAt(std::size_t position) const { return m_steps[position].number; }
    /// Marks the current version as the one on disk; isSaved() compares with it.
    void markSaved();
    /// No version is on disk.
    void markUnsaved() { m_saved = nowhere; }
    bool isSaved() const { return m_saved == m_steps[m_at].number; }
    /// The version on disk, also when no undo leads there any more.
    const Design &saved() const { return m_savedDesign; }

private:
    struct Step {
        Message label{}; // what led here
        Design design{};
        Gesture gesture = 0;
        std::uint64_t number = 0; // unique over the history's life
    };
    // A step costs what it changed; this many are still a few megabytes on a large design.
    static constexpr std::size_t maxSteps = 1000;
    static constexpr std::uint64_t nowhere = ~std::uint64_t{0};

    std::vector<Step> m_steps;
    std::size_t m_at = 0;
    std::uint64_t m_next = 1;
    std::uint64_t m_saved = 0;
    Design m_savedDesign; // the first version before anything is saved
};

} // namespace cirro
