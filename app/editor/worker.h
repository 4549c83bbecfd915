#pragma once

#include <QObject>
#include <QThreadPool>

#include <cstdint>
#include <functional>

namespace cirro {

/// Answers questions on a thread of its own, one at a time. Of those that wait only the latest counts; what was
/// overtaken is not answered.
class Worker : public QObject
{
    Q_OBJECT

public:
    explicit Worker(QObject *parent = nullptr);
    /// Waits for what is under way: it may hold what its owner holds.
    ~Worker() override;

    /// Everything at once, on the calling thread: for tests and for saving a picture.
    void setSynchronous(bool synchronous) { m_synchronous = synchronous; }
    bool isSynchronous() const { return m_synchronous; }
    /// True from a question until its answer.
    bool isBusy() const { return m_running || m_waiting; }

    /// Runs `work` on the thread and `then` with its result on this object's.
    template <class Work, class Then> void ask(Work work, Then then)
    {
        start([work = std::move(work), then = std::move(then)]() mutable -> Answer {
            return [then = std::move(then), result = work()]() mutable { then(std::move(result)); };
        });
    }
    /// Drops what waits and what is under way.
    void forget();
    /// Waits for the answer and takes it.
    void finish();

signals:
    void busyChanged();

private:
    using Answer = std::function<void()>;
    using Question = std::function<Answer()>;
    void start(Question question);
    void next();

    QThreadPool m_pool;
    bool m_synchronous = false;
    std::uint64_t m_generation = 0; // of forget(): what was started before does not count
    bool m_running = false;
    Question m_waiting;
};

} // namespace cirro
