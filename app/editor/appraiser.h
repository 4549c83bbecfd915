#pragma once

#include "app/editor/worker.h"

#include "model/design/index.h"
#include "model/rules/engine.h"
#include "model/scene/build.h"

#include <QObject>

#include <memory>

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

    void setSynchronous(bool synchronous) { m_worker.setSynchronous(synchronous); }
    bool isSynchronous() const { return m_worker.isSynchronous(); }
    /// True between ask() and the ready() that answers it.
    bool isBusy() const { return m_worker.isBusy(); }

    void ask(const Snapshot &snapshot, const scene::ViewSettings &view);
    /// Forgets what was appraised and what is under way: another file follows.
    void reset();
    /// Runs `work` on the worker and `then` with its result on this object's thread, unless something else is asked
    /// for in between.
    template <class Work, class Then> void run(Work work, Then then) { m_worker.ask(std::move(work), std::move(then)); }

signals:
    void ready(const cirro::AppraisalPtr &appraisal);
    void busyChanged();

private:
    Worker m_worker;
    std::shared_ptr<AppraisalPtr> m_last; // the newest finished one, shown or not; the worker's alone
};

} // namespace cirro
