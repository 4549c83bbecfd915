#include "app/editor/worker.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace cirro {

Worker::Worker(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Worker::~Worker()
{
    // It answers through this object.
    m_pool.waitForDone();
}

void Worker::start(Question question)
{
    if (m_synchronous) {
        forget();
        question()();
        return;
    }
    const bool wasBusy = isBusy();
    m_waiting = std::move(question);
    if (!m_running)
        next();
    if (!wasBusy)
        emit busyChanged();
}

void Worker::next()
{
    m_running = true;
    m_pool.start([this, generation = m_generation, question = std::exchange(m_waiting, {})] {
        Answer answer = question();
        QMetaObject::invokeMethod(
            this,
            [this, generation, answer = std::move(answer)] {
                if (generation != m_generation)
                    return;
                m_running = false;
                if (m_waiting) {
                    next();
                    return;
                }
                emit busyChanged();
                answer();
            },
            Qt::QueuedConnection);
    });
}

void Worker::forget()
{
    ++m_generation;
    m_waiting = {};
    if (std::exchange(m_running, false))
        emit busyChanged();
}

void Worker::finish()
{
    while (isBusy()) {
        m_pool.waitForDone();
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
}

} // namespace cirro
