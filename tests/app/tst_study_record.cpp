#include "quizbank/store/profiles.h"
#include "tests/app/study_fixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace cirro;
using namespace cirro::tests;

/// What a learner did and what becomes of it, on real files.
class TestStudyRecord : public StudyFixture
{
    Q_OBJECT

private slots:
    void everythingComesBackBeforeTheDayOfTheExam()
    {
        const auto study = desk();
        StudyOverview &overview = *study->overview();
        QVERIFY(!overview.setExamDay("tomorrow"));
        QVERIFY(!overview.setExamDay("2001-01-01"));
        const QDate exam = QDateTime::fromMSecsSinceEpoch(m_now.ms, Qt::UTC).date().addDays(30);
        QVERIFY(overview.setExamDay(exam.toString(Qt::ISODate)));
        QCOMPARE(overview.examDay(), exam.toString(Qt::ISODate));
        QVERIFY(overview.planText().contains("30"));
        overview.setWishedRetention(0.95);
        QCOMPARE(overview.wishedRetention(), 0.95);
        QVERIFY(overview.setExamDay(""));
        QVERIFY(overview.examDay().isEmpty());
    }

    void chartsHaveAPlaceForEveryDay()
    {
        const auto study = desk();
        study->practise();
        for (int i = 0; i < 10; ++i) {
            answer(*study->session(), true, 3);
            study->session()->next();
        }
        study->setPage("dashboard");
        const StudyOverview &overview = *study->overview();
        QCOMPARE(overview.weeks().size(), 53);
        int answers = 0;
        for (const QVariant &week : overview.weeks())
            for (const QVariant &each : week.toMap()["days"].toList())
                answers += std::max(0, each.toMap()["count"].toInt());
        QCOMPARE(answers, 10);
        QCOMPARE(overview.forecast().size(), 30);
        QCOMPARE(overview.mastery().size(), 14);
        for (const QVariant &task : overview.mastery())
            QCOMPARE(task.toMap()["enough"].toBool(), task.toMap()["answers"].toInt() >= 8);
        QCOMPARE(overview.calibration().last().toMap()["asked"].toInt(), 10);
    }

    void aDamagedProfileIsShownAndItsBackupOffered()
    {
        const QString folder = m_folder.filePath("damaged");
        {
            const auto study = desk();
            study->practise();
            answer(*study->session(), true);
            QVERIFY(quiz::makeBackup(*study->store(), m_now));
        }
        const auto profile = quiz::profileNamed(m_folder.filePath(QString::number(m_profile)).toStdString(), "default");
        QFile file(QString::fromStdString(profile->file.string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto study = desk(false);
        QVERIFY(!study->notice().isEmpty());
        QVERIFY(study->hasBackup());
        study->restoreBackup();
        QVERIFY(study->isReady());
        QVERIFY(study->notice().isEmpty());
        QCOMPARE(study->overview()->answersInAll(), 1);
    }

    void aFileOfNothingButNoiseOffersItsBackup()
    {
        {
            const auto study = desk();
            study->practise();
            answer(*study->session(), true);
            QVERIFY(quiz::makeBackup(*study->store(), m_now));
        }
        const auto profile = quiz::profileNamed(m_folder.filePath(QString::number(m_profile)).toStdString(), "default");
        QFile file(QString::fromStdString(profile->file.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(50000, 'x'));
        file.close();
        const auto study = desk(false);
        QVERIFY(!study->isReady());
        QVERIFY(!study->notice().isEmpty());
        QVERIFY(study->hasBackup());
        study->restoreBackup();
        QVERIFY(study->isReady());
        QCOMPARE(study->overview()->answersInAll(), 1);
    }

    void learnersShareNothing()
    {
        const auto study = desk();
        study->practise();
        answer(*study->session(), true);
        QCOMPARE(study->learners().size(), 1);
        QVERIFY(study->addLearner(" 민지 "));
        QCOMPARE(study->page(), "home");
        QVERIFY(study->isReady());
        QCOMPARE(study->learner(), "민지");
        QCOMPARE(study->overview()->answersInAll(), 0);
        QCOMPARE(study->session()->count(), 0);
        QVERIFY(study->overview()->underWay().isEmpty());
        QCOMPARE(study->learners().size(), 2);
        QVERIFY(!study->addLearner("민지"));
        QVERIFY(study->problem().contains("민지"));
        QVERIFY(!study->addLearner("  "));
        QVERIFY(!study->renameLearner("default"));
        QVERIFY(study->renameLearner("Minji"));
        QCOMPARE(study->learner(), "Minji");
        // Who learnt last learns when the program starts again.
        const auto again = desk(false);
        QCOMPARE(again->learner(), "Minji");
        again->chooseLearner("default");
        QCOMPARE(again->overview()->answersInAll(), 1);
        QCOMPARE(again->overview()->underWay().size(), 1);
        again->chooseLearner("Minji");
        again->removeLearner();
        QCOMPARE(again->learners().size(), 1);
        QCOMPARE(again->overview()->answersInAll(), 1);
        // Where nobody is left somebody new begins.
        again->removeLearner();
        QCOMPARE(again->learners().size(), 1);
        QCOMPARE(again->overview()->answersInAll(), 0);
    }

    void anotherLearnerDoesNotGoOnWithTheExamOfTheFirst()
    {
        const auto study = desk();
        study->setPage("exam");
        study->exam()->begin(false);
        QVERIFY(study->exam()->isRunning());
        QVERIFY(study->addLearner("Jun"));
        QVERIFY(!study->exam()->isRunning());
        study->exam()->resume();
        QVERIFY(!study->exam()->isRunning());
        study->chooseLearner("default");
        study->exam()->resume();
        QVERIFY(study->exam()->isRunning());
    }

    void theLibraryFindsWhatWasWrittenAndMarked()
    {
        const auto study = desk();
        study->practise();
        SessionModel &session = *study->session();
        const std::string noted = asked(session).id;
        session.setNote("a walrus");
        session.toggleBookmark();
        QVERIFY(session.report("outdated", "no longer"));
        study->setPage("library");
        LibraryModel &library = *study->library();
        QAbstractItemModelTester tester(&library);
        // Sixty-five wait for a mock exam, the rest can be read, and the cards.
        QCOMPARE(library.keptBack(), 65);
        QCOMPARE(library.count(), 65 + int(m_pack->cards.size() + m_pack->glossary.size()));
        for (const char *shelf : {"bookmarks", "notes", "reports"}) {
            library.setShelf(shelf);
            QCOMPARE(library.count(), 1);
        }
        library.setShelf("all");
        library.setQuery("WALRUS");
        QCOMPARE(library.count(), 1);
        library.setCurrent(0);
        QCOMPARE(library.kind(), "question");
        QCOMPARE(library.note(), "a walrus");
        QVERIFY(library.isBookmarked());
        QCOMPARE(library.reports().size(), 1);
        QCOMPARE(library.reports().first().toMap()["text"].toString(), "no longer");
        QCOMPARE(library.options()->rowCount(), int(m_pack->question(noted)->options.size()));
        QVERIFY(library.options()->data(library.options()->index(0), OptionsModel::RevealedRole).toBool());
        const QString english = library.head();
        library.switchLanguage();
        QVERIFY(library.head() != english);
        // What no longer matches is not read any more.
        library.setNote("");
        QCOMPARE(library.count(), 0);
        QCOMPARE(library.current(), -1);
        QVERIFY(library.kind().isEmpty());
        library.setQuery("");
        library.setShelf("bookmarks");
        library.setCurrent(0);
        library.toggleBookmark();
        QCOMPARE(library.count(), 0);
        // Reading is no answer.
        QCOMPARE(study->overview()->answersInAll(), 0);
    }

    void whatTheLibraryFoundIsPractised()
    {
        const auto study = desk();
        study->setPage("library");
        LibraryModel &library = *study->library();
        library.setShelf("questions");
        QCOMPARE(library.askable(), 20);
        library.setShelf("cards");
        library.setQuery("thing 2 4.4");
        QCOMPARE(library.count(), 1);
        library.practise();
        QCOMPARE(study->page(), "session");
        QCOMPARE(study->session()->count(), 1);
        QVERIFY(study->session()->isCard());
        library.setQuery("nothing holds this");
        QCOMPARE(library.askable(), 0);
        library.practise();
        QCOMPARE(study->session()->count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStudyRecord)
#include "tst_study_record.moc"
