#include "app/editor/appraiser.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace cirro {

namespace {

/// What reading a template and judging it the first time took for a while goes back to the system: of a large one many
/// megabytes.
void giveMemoryBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

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

Appraiser::Appraiser(QObject *parent) : QObject(parent), m_last(std::make_shared<AppraisalPtr>())
{
    connect(&m_worker, &Worker::busyChanged, this, &Appraiser::busyChanged);
}

void Appraiser::reset()
{
    m_worker.forget();
    // What is under way still writes to the one before.
    m_last = std::make_shared<AppraisalPtr>();
}

void Appraiser::ask(const Snapshot &snapshot, const scene::ViewSettings &view)
{
    m_worker.ask(
        [snapshot, view, last = m_last] {
            const bool isFirst = !*last;
            *last = appraise(snapshot, view, *last);
            if (isFirst)
                giveMemoryBack();
            return *last;
        },
        [this](const AppraisalPtr &appraisal) { emit ready(appraisal); });
}

} // namespace cirro
