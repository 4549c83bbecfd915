#include "quizbank/store/profiles.h"
#include "tests/app/study_fixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace cirro;
using namespace cirro::tests;

/// Mock exams as the window sees them, on real files.
class TestStudyExam : public StudyFixture
{
    Q_OBJECT

private slots:
    void anExamIsLeftOnlyWithWholeAnswers()
    {
        const auto study = desk();
        ExamModel &exam = *study->exam();
        exam.begin(false);
        QVERIFY(exam.isRunning());
        QCOMPARE(exam.count(), 65);
        QCOMPARE(exam.clock(), "2:10:00");
        while (exam.select() == 1)
            exam.next();
        const int multi = exam.position();
        exam.choose(0);
        exam.next();
        QCOMPARE(exam.position(), multi);
        QVERIFY(!exam.hint().isEmpty());
        exam.choose(0); // a blank may stay
        exam.next();
        QCOMPARE(exam.position(), multi + 1);
    }

    void marksOfTheStemAreKeptAndTakenBack()
    {
        const auto study = desk();
        ExamModel &exam = *study->exam();
        exam.begin(false);
        exam.highlight(2, 9);
        exam.highlight(5, 14);
        QCOMPARE(exam.highlights().size(), 1);
        QCOMPARE(exam.highlights().first().toMap()["last"].toInt(), 14);
        exam.highlight(4, 6);
        QCOMPARE(exam.highlights().size(), 2);
        exam.switchLanguage();
        QVERIFY(exam.highlights().isEmpty());
    }

    void anExamGoesOnAfterACrashWithTheClockOfTheWall()
    {
        {
            const auto study = desk();
            study->exam()->begin(true);
            QCOMPARE(study->exam()->clock(), "2:40:00");
            study->exam()->choose(2);
            study->exam()->toggleFlag();
            study->exam()->next();
        }
        m_now.ms += 30 * minute;
        const auto again = desk(false);
        QVERIFY(again->overview()->nextText().contains("mock exam"));
        again->exam()->resume();
        QVERIFY(again->exam()->isRunning());
        QCOMPARE(again->exam()->clock(), "2:10:00");
        QCOMPARE(again->exam()->flaggedCount(), 1);
        QCOMPARE(again->exam()->position(), again->exam()->answered());
    }

    void anExamWhoseTimeIsOverIsHandedIn()
    {
        {
            const auto study = desk();
            study->exam()->begin(false);
        }
        m_now.ms += 131 * minute;
        const auto again = desk(false);
        again->exam()->resume();
        QVERIFY(!again->exam()->isRunning());
        QCOMPARE(again->page(), "result");
        QVERIFY(again->result()->timeText().contains("time was over"));
        QVERIFY(!again->result()->wouldPass());
    }

    void aWholeExamEndsWithItsResult()
    {
        const auto kept = std::exchange(m_pack, packWithTerms());
        const auto study = desk();
        ExamModel &exam = *study->exam();
        exam.begin(false);
        const auto record = study->store()->openExam();
        for (int at = 0; at < exam.count(); ++at) {
            QCOMPARE(exam.position(), at);
            const quiz::Question &question = *m_pack->question((*record)->items[std::size_t(at)].item);
            if (at == 7) { // changed from wrong to right
                for (int i = 0; i < question.select; ++i)
                    exam.choose(rows(*exam.options(), question, false)[std::size_t(i)]);
                if (question.select > 1)
                    for (int i = 0; i < question.select; ++i)
                        exam.choose(rows(*exam.options(), question, false)[std::size_t(i)]);
            }
            const bool right = at % 10 != 0;
            for (int i = 0; i < question.select; ++i)
                exam.choose(rows(*exam.options(), question, right)[std::size_t(i)]);
            m_now.ms += minute;
            if (at + 1 < exam.count())
                exam.next();
        }
        exam.setReviewing(true);
        QVERIFY(exam.isReviewing());
        exam.handIn();
        QCOMPARE(study->page(), "result");
        ResultModel &result = *study->result();
        QAbstractItemModelTester tester(&result);
        QCOMPARE(result.wrong(), 7);
        QVERIFY(result.wouldPass());
        QCOMPARE(result.rowCount(), 65);
        QCOMPARE(result.domains().size(), 4);
        QCOMPARE(result.tasks().size(), 14);
        result.setWrongOnly(true);
        QCOMPARE(result.rowCount(), 7);
        result.setCurrent(0);
        QVERIFY(!result.takeaway().isEmpty());
        QVERIFY(result.options()->rowCount() >= 4);
        QCOMPARE(result.terms()->count(), 2);
        result.setCurrent(0); // the open one closes
        QCOMPARE(result.terms()->count(), 0);
        result.retryWrong();
        QCOMPARE(study->page(), "session");
        QCOMPARE(study->session()->count(), 7);
        study->setPage("home");
        QCOMPARE(study->overview()->exams().size(), 1);
        QVERIFY(study->overview()->isBandKnown()); // 65 first answers and an exam
        QVERIFY(study->overview()->bandLeast() <= study->overview()->bandMost());
        m_pack = kept;
    }
};

QTEST_GUILESS_MAIN(TestStudyExam)
#include "tst_study_exam.moc"
