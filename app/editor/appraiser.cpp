#include "app/editor/appraiser.h"

namespace cirro {

namespace {

AppraisalPtr appraise(const Snapshot &snapshot, const scene::ViewSettings &view, const AppraisalPtr &previous)
{
    auto result = std::make_shared<Appraisal>();
    result->snapshot = snapshot;
    result->view = view;
    const rules::Profile profile = rules::profileOf(*snapshot.design.settings);
    result->judgement = previous ? rules::judge(snapshot, previous->snapshot, *previous->judgement, profile)
                                 : rules::judge(snapshot, profile);
    const bool sameView = previous && previous->view == view;
    result->scene = scene::build(snapshot, result->judgement.get(), view, sameView ? &previous->scene : nullptr);
    return result;
}

} // namespace

Appraiser::Appraiser(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Appraiser::~Appraiser()
{
    // Workers answer through this object.
    m_pool.waitForDone();
}

void Appraiser::start(std::function<std::function<void()>()> work)
{
    if (m_synchronous) {
        work()();
        return;
    }
    m_pool.start([this, generation = m_generation, work = std::move(work)] {
        auto answer = work();
        QMetaObject::invokeMethod(
            this,
            [this, generation, answer = std::move(answer)] {
                if (generation == m_generation)
                    answer();
            },
            Qt::QueuedConnection);
    });
}

void Appraiser::reset()
{
    ++m_generation;
    m_running = false;
    m_waiting.reset();
    m_last.reset();
}

void Appraiser::ask(const Snapshot &snapshot, const scene::ViewSettings &view)
{
    m_waiting = Wish{snapshot, view};
    if (!m_running)
        next();
}

void Appraiser::next()
{
    m_running = true;
    Wish wish = std::move(*m_waiting);
    m_waiting.reset();
    emit busyChanged();
    run([wish = std::move(wish), previous = m_last] { return appraise(wish.snapshot, wish.view, previous); },
        [this](AppraisalPtr result) {
            m_running = false;
            m_last = std::move(result);
            if (m_waiting) {
                next();
                return;
            }
            emit busyChanged();
            emit ready(m_last);
        });
}

} // namespace cirro
