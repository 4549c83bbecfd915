#include "app/study/service_term.h"

#include "quizbank/store/profiles.h"
#include "tests/app/study_fixture.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace cirro;
using namespace cirro::tests;

/// Sessions of questions and cards as the window sees them, on real files.
class TestStudy : public StudyFixture
{
    Q_OBJECT

private slots:
    void theFirstDayBeginsWithTwentyQuestions()
    {
        const auto study = desk();
        QVERIFY(study->isReady());
        QVERIFY(study->notice().isEmpty());
        QVERIFY(!study->overview()->isBandKnown());
        QVERIFY(study->overview()->readinessDetail().contains("60"));
        QVERIFY(study->overview()->readinessDetail().contains("mock exam"));
        study->overview()->doNext();
        QCOMPARE(study->page(), "session");
        QCOMPARE(study->session()->count(), 20);
        QCOMPARE(study->session()->kind(), "practice");
    }

    void nothingIsExplainedBeforeTheAnswer()
    {
        const auto study = desk();
        study->practise();
        SessionModel &session = *study->session();
        QAbstractItemModelTester tester(session.options());
        QVERIFY(session.takeaway().isEmpty());
        QVERIFY(session.references().isEmpty());
        for (int row = 0; row < session.options()->rowCount(); ++row) {
            const QModelIndex index = session.options()->index(row);
            QVERIFY(session.options()->data(index, OptionsModel::WhyRole).toString().isEmpty());
            QVERIFY(!session.options()->data(index, OptionsModel::CorrectRole).toBool());
        }
        answer(session, true);
        QVERIFY(session.isMarked() && session.isCorrect());
        QVERIFY(!session.takeaway().isEmpty());
        QVERIFY(!session.comesBack().isEmpty());
        QVERIFY(!session.reason().isEmpty());
        for (int row = 0; row < session.options()->rowCount(); ++row)
            QVERIFY(
                !session.options()->data(session.options()->index(row), OptionsModel::WhyRole).toString().isEmpty());
    }

    void aWrongNumberOfOptionsIsNotAnAnswer()
    {
        const auto study = desk();
        study->practise();
        SessionModel &session = *study->session();
        session.answer();
        QVERIFY(!session.isMarked());
        QVERIFY(!session.hint().isEmpty());
        session.choose(0);
        QVERIFY(session.hint().isEmpty());
    }

    void aSessionGoesOnWhereItStoodWhenTheProgramStartsAgain()
    {
        {
            const auto study = desk();
            study->practise();
            answer(*study->session(), true);
            study->session()->next();
            answer(*study->session(), false);
            study->session()->next();
        }
        const auto again = desk(false);
        QCOMPARE(again->overview()->underWay().size(), 1);
        QVERIFY(again->overview()->nextText().contains("Practice"));
        again->overview()->doNext();
        QCOMPARE(again->session()->position(), 2);
        QCOMPARE(again->session()->answered(), 2);
        QCOMPARE(again->session()->right(), 1);
        // What was answered can be looked at, not answered again.
        again->session()->previous();
        QVERIFY(again->session()->isMarked());
        const int right = again->session()->right();
        again->session()->choose(0);
        again->session()->answer();
        QCOMPARE(again->session()->right(), right);
    }

    void theOtherLanguageKeepsTheAnswer()
    {
        const auto study = desk();
        study->practise();
        SessionModel &session = *study->session();
        session.choose(1);
        const QString english = session.stem();
        session.switchLanguage();
        QVERIFY(session.stem() != english);
        QCOMPARE(session.language(), "ko");
        QVERIFY(session.options()->data(session.options()->index(1), OptionsModel::ChosenRole).toBool());
        answer(session, true);
        session.next();
        QCOMPARE(session.language(), "en");
    }

    void whatIsDueIsTheNextThingToDo()
    {
        const auto study = desk();
        study->practise();
        while (!study->session()->isOver()) {
            answer(*study->session(), study->session()->position() % 3 != 0);
            study->session()->next();
        }
        study->setPage("home");
        QVERIFY(study->overview()->underWay().isEmpty());
        QCOMPARE(study->overview()->streak(), 1);
        m_now.ms += 40 * day;
        study->touch();
        study->open();
        QVERIFY(study->overview()->dueQuestions() >= 20);
        QVERIFY(study->overview()->nextText().startsWith("Review"));
        study->overview()->doNext();
        QCOMPARE(study->session()->kind(), "review");
    }

    void threeQuestionsOnATaskLeaveThePracticeAlone()
    {
        const auto study = desk();
        study->practise();
        answer(*study->session(), true);
        study->askOn({"3.1"}, 3);
        QCOMPARE(study->session()->count(), 3);
        for (const auto &each : study->session()->session()->asked())
            QCOMPARE(m_pack->question(each.item)->task, std::string("3.1"));
        study->goOn("practice");
        QCOMPARE(study->session()->answered(), 1);
    }

    void aCardIsTurnedBeforeItIsGraded()
    {
        const auto study = desk();
        study->flashcards();
        SessionModel &session = *study->session();
        QVERIFY(session.isCard());
        session.grade(3);
        QCOMPARE(session.answered(), 0);
        QVERIFY(session.intervals().isEmpty());
        session.reveal();
        QCOMPARE(session.intervals().size(), 4);
        session.grade(4);
        QCOMPARE(session.answered(), 1);
        QVERIFY(!session.isRevealed());
    }

    void notesBookmarksAndReportsStayWithTheQuestion()
    {
        const auto study = desk();
        study->practise();
        SessionModel &session = *study->session();
        session.toggleBookmark();
        session.setNote("read again");
        QVERIFY(session.report("unclear", "which bucket?"));
        answer(session, true);
        session.next();
        QVERIFY(!session.isBookmarked());
        QVERIFY(session.note().isEmpty());
        session.previous();
        QVERIFY(session.isBookmarked());
        QCOMPARE(session.note(), "read again");
        QCOMPARE(study->store()->reports()->front().text, std::string("which bucket?"));
    }

    void aQuestionHasItsTermsAndWithTheAnswerThoseOfTheExplanation()
    {
        const auto kept = std::exchange(m_pack, packWithTerms());
        const auto study = desk();
        study->practise();
        SessionModel &session = *study->session();
        QAbstractItemModelTester tester(session.terms());
        const QString s3 = QString::fromStdString(m_pack->service("s3")->name);
        QCOMPARE(names(*session.terms()), QStringList{s3});
        session.switchLanguage();
        QCOMPARE(session.terms()->data(session.terms()->index(0), TermsModel::LineRole).toString(), "객체");
        answer(session, true);
        QCOMPARE(names(*session.terms()), (QStringList{s3, "Amazon SQS"}));
        session.next();
        QCOMPARE(names(*session.terms()), QStringList{s3});
        m_pack = kept;
    }

    void aTermIsLookedUpAndLeadsBack()
    {
        const auto kept = std::exchange(m_pack, packWithTerms());
        const auto study = desk();
        study->practise();
        const QString stem = study->session()->stem();
        study->lookUp("sqs");
        QCOMPARE(study->page(), "library");
        QCOMPARE(study->library()->kind(), "term");
        QCOMPARE(study->library()->head(), "Amazon SQS");
        QCOMPARE(study->library()->body(), "A queue");
        study->leaveLibrary();
        QCOMPARE(study->page(), "session");
        QCOMPARE(study->session()->stem(), stem);
        study->setPage("home");
        study->setPage("library");
        study->leaveLibrary();
        QCOMPARE(study->page(), "home");
        m_pack = kept;
    }

    void practiceOnAServiceAsksNothingElseAndNothingThatIsProtected()
    {
        const auto kept = std::exchange(m_pack, packWithTerms());
        auto pack = std::make_shared<quiz::Pack>(*m_pack);
        for (quiz::Question &question : pack->questions)
            if (question.task == "1.1")
                question.services = {"sqs"};
        m_pack = pack;
        const auto study = desk();
        study->practiseOn("sqs");
        QCOMPARE(study->page(), "session");
        QVERIFY(study->session()->count() > 0);
        for (const auto &each : study->session()->session()->asked()) {
            QCOMPARE(m_pack->question(each.item)->task, "1.1");
            QVERIFY(!study->facts().protectedItems.contains(each.item));
        }
        // Nothing to ask: there is still something to read.
        study->setPage("home");
        study->practiseOn("nothing");
        QCOMPARE(study->page(), "library");
        m_pack = kept;
    }

    void aGlossaryIsThereBeforeAnyQuestionIsRead()
    {
        StudyDesk study;
        const QStringList words{"AWS::S3::Bucket", "s3-bucket"};
        QVERIFY(ServiceTerm::lineOn(study, words).startsWith("Amazon S3: "));
        QVERIFY(ServiceTerm::lineOn(study, {"nothing"}).isEmpty());
        QVERIFY(!study.isReady() && !study.isBusy());
        ServiceTerm term;
        term.setDesk(&study);
        term.setWords(words);
        const QString english = term.line();
        QSignalSpy changed(&term, &ServiceTerm::changed);
        study.setLanguage("ko");
        QCOMPARE(changed.count(), 1);
        QVERIFY(!term.line().isEmpty() && term.line() != english);
    }

    void practiceAsksProtectedQuestionsOnlyWhenOneSaysSo()
    {
        const auto study = desk();
        QVERIFY(study->overview()->protectsExams());
        QCOMPARE(study->overview()->protectedCount(), 65);
        QCOMPARE(study->overview()->unseenQuestions(), 65);
        study->overview()->setProtectsExams(false);
        QCOMPARE(study->overview()->unseenQuestions(), 130);
        study->setPage("library");
        QCOMPARE(study->library()->keptBack(), 0);
        QVERIFY(!desk(false)->overview()->protectsExams());
    }

    void aQuestionOpensItsDesign()
    {
        auto pack = std::make_shared<quiz::Pack>(*m_pack);
        for (quiz::Question &question : pack->questions)
            question.challenge = "one";
        pack->challenges = {{.id = "one",
                             .title = {.en = "A design", .ko = "설계"},
                             .about = {.en = "Look at it", .ko = "살펴보세요"},
                             .design = R"({"Resources": {"Files": {"Type": "AWS::S3::Bucket"}}})"}};
        StudyDesk study;
        study.setFolder(m_folder.filePath("drawn"));
        study.setPack(pack);
        study.setClock([this] { return m_now; });
        study.setSynchronous(true);
        study.open();
        QSignalSpy wanted(&study, &StudyDesk::designWanted);
        study.practise();
        SessionModel &session = *study.session();
        QVERIFY(session.hasDesign());
        session.openDesign();
        QCOMPARE(wanted.takeFirst().front().toBool(), true);
        study.drawn()->setShown(true);
        QCOMPARE(study.drawn()->title(), "A design");
        QCOMPARE(study.drawn()->stem(), session.stem());
        // What comes after a look at the answer is no knowledge.
        QVERIFY(study.drawn()->takeaway().isEmpty());
        QCOMPARE(session.certainty(), 1);
        answer(session, true);
        session.openDesign();
        QCOMPARE(wanted.takeFirst().front().toBool(), false); // it is on the canvas already
        QVERIFY(!study.drawn()->takeaway().isEmpty());
        study.setLanguage("ko");
        QCOMPARE(study.drawn()->title(), "설계");
    }

    void anAnswerDoesNotHoldTheWindowUp()
    {
        const auto study = desk();
        study->practise();
        QElapsedTimer timer;
        qint64 most = 0;
        while (!study->session()->isOver()) {
            timer.start();
            answer(*study->session(), true);
            study->session()->next();
            most = std::max(most, timer.elapsed());
        }
        qInfo("an answer and the next question: at most %lld ms", static_cast<long long>(most));
        QVERIFY(most < 400); // a tenth of a second without the load of a machine that builds beside it
    }
};

QTEST_GUILESS_MAIN(TestStudy)
#include "tst_study.moc"
