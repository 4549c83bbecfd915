#pragma once

#include "model/design/index.h"
#include "model/rules/engine.h"
#include "model/scene/build.h"

#include <QObject>
#include <QThreadPool>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace cirro {

/// What follows from one version of a design: what the rules say and what it looks like. Immutable.
struct Appraisal {
    Snapshot snapshot{};
    std::shared_ptr<const rules::Judgement> judgement{};
    scene::ViewSettings view{};
    scene::Scene scene{};
};
using AppraisalPtr = std::shared_ptr<const Appraisal>;

/// Judges and pictures the newest version of a design on a thread of its own. One run at a time; a run that was
/// overtaken is not shown, only built upon.
class Appraiser : public QObject
{
    Q_OBJECT

public:
    explicit Appraiser(QObject *parent = nullptr);
    ~Appraiser() override;

    /// Everything at once, on the calling thread: for tests and for saving a picture.
    void setSynchronous(bool synchronous) { m_synchronous = synchronous; }
    bool isSynchronous() const { return m_synchronous; }
    /// True between ask() and the ready() that answers it.
    bool isBusy() const { return m_running || m_waiting; }

    void ask(const Snapshot &snapshot, const scene::ViewSettings &view);
    /// Forgets what was appraised and what is under way: another file follows.
    void reset();
    /// Runs `work` on the worker and `then` with its result on this object's thread, unless reset() came in between.
    template <class Work, class Then> void run(Work work, Then then)
    {
        start([work = std::move(work), then = std::move(then)]() mutable -> std::function<void()> {
            return [then = std::move(then), result = work()]() mutable { then(std::move(result)); };
        });
    }

signals:
    void ready(const cirro::AppraisalPtr &appraisal);
    void busyChanged();

private:
    struct Wish {
        Snapshot snapshot{};
        scene::ViewSettings view{};
    };
    void start(std::function<std::function<void()>()> work);
    void next();

    QThreadPool m_pool;
    bool m_synchronous = false;
    std::uint64_t m_generation = 0; // of reset(): what was started before does not count
    bool m_running = false;
    std::optional<Wish> m_waiting;
    AppraisalPtr m_last; // the newest finished one, shown or not
};

} // namespace cirro
