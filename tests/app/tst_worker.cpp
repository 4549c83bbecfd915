#include "app/editor/worker.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace cirro;

class TestWorker : public QObject
{
    Q_OBJECT
private slots:
    void aQuestionIsAnsweredHereAndWorkedOutElsewhere()
    {
        Worker worker;
        QSignalSpy busy(&worker, &Worker::busyChanged);
        QThread *workedOn = nullptr;
        QThread *answeredOn = nullptr;
        worker.ask(
            [&] {
                workedOn = QThread::currentThread();
                return 7;
            },
            [&](int answer) {
                QCOMPARE(answer, 7);
                QVERIFY(!worker.isBusy());
                answeredOn = QThread::currentThread();
            });
        QVERIFY(worker.isBusy());
        QTRY_VERIFY(answeredOn);
        QCOMPARE(answeredOn, QThread::currentThread());
        QVERIFY(workedOn != answeredOn);
        QCOMPARE(busy.count(), 2);
    }

    void ofThoseThatWaitTheLatestIsAnswered()
    {
        Worker worker;
        QSemaphore gate;
        QStringList worked;
        QStringList answered;
        const auto ask = [&](const QString &name) {
            worker.ask(
                [&, name] {
                    worked << name;
                    gate.acquire();
                    return name;
                },
                [&](const QString &answer) { answered << answer; });
        };
        ask("first");
        ask("second");
        ask("third");
        gate.release(3);
        QTRY_VERIFY(!worker.isBusy());
        QCOMPARE(worked, QStringList({"first", "third"}));
        QCOMPARE(answered, QStringList("third"));
    }

    void whatIsForgottenIsNotAnswered()
    {
        Worker worker;
        QSemaphore gate;
        bool answered = false;
        worker.ask(
            [&] {
                gate.acquire();
                return 1;
            },
            [&](int) { answered = true; });
        worker.forget();
        QVERIFY(!worker.isBusy());
        gate.release();
        int next = 0;
        worker.ask([] { return 2; }, [&](int answer) { next = answer; });
        QTRY_COMPARE(next, 2);
        QVERIFY(!answered);
    }

    void finishingWaitsForTheLatest()
    {
        Worker worker;
        QStringList answered;
        for (const char *name : {"first", "second"})
            worker.ask([name] { return QString(name); }, [&](const QString &answer) { answered << answer; });
        worker.finish();
        QVERIFY(!worker.isBusy());
        QCOMPARE(answered.value(answered.size() - 1), QString("second"));
        worker.finish(); // nothing to wait for
    }

    void synchronouslyItIsDoneAtOnce()
    {
        Worker worker;
        worker.setSynchronous(true);
        int got = 0;
        worker.ask([] { return 3; }, [&](int answer) { got = answer; });
        QCOMPARE(got, 3);
        QVERIFY(!worker.isBusy());
    }

    void anAnswerMayAskAgain()
    {
        Worker worker;
        int got = 0;
        worker.ask([] { return 1; },
                   [&](int first) {
                       worker.ask([first] { return first + 1; }, [&](int second) { got = second; });
                       QVERIFY(worker.isBusy());
                   });
        QTRY_COMPARE(got, 2);
    }
};

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
