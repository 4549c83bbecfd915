#include "app/study/service_term.h"
#include "app/study/study_desk.h"

#include "quizbank/store/profiles.h"
#include "tests/quizbank/generated_pack.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cirro;
using quiz::Certainty;

namespace {

constexpr std::int64_t minute = 60'000; // ms
constexpr std::int64_t day = 24 * 60 * minute;

} // namespace

/// The study side as the window sees it, on real files.
class TestStudy : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<const quiz::Pack> m_pack;
    quiz::Moment m_now{1'790'000'000'000, 540};
    int m_profile = 0;

    std::unique_ptr<StudyDesk> desk(bool fresh = true)
    {
        if (fresh)
            ++m_profile;
        auto made = std::make_unique<StudyDesk>();
        made->setFolder(m_folder.filePath(QString::number(m_profile)));
        made->setPack(m_pack);
        made->setClock([this] { return m_now; });
        made->setSynchronous(true);
        made->open();
        return made;
    }
    const quiz::Question &asked(const SessionModel &session)
    {
        return *m_pack->question(session.session()->asked()[std::size_t(session.position())].item);
    }
    /// The rows of the options that are right (or wrong) in the order in which they are shown.
    std::vector<int> rows(OptionsModel &options, const quiz::Question &question, bool right)
    {
        std::vector<int> found;
        for (int row = 0; row < options.rowCount(); ++row)
            if (std::ranges::find(question.options, options.idOf(row), &quiz::Option::id)->correct == right)
                found.push_back(row);
        return found;
    }
    void answer(SessionModel &session, bool right, int certainty = 0)
    {
        const quiz::Question &question = asked(session);
        auto chosen = rows(*session.options(), question, right);
        while (int(chosen.size()) < question.select)
            chosen.push_back(rows(*session.options(), question, !right)[chosen.size() - 1]);
        for (int i = 0; i < question.select; ++i)
            session.choose(chosen[std::size_t(i)]);
        session.setCertainty(certainty);
        session.answer();
    }

    /// Every question names a service in its stem and another where it is explained.
    std::shared_ptr<const quiz::Pack> packWithTerms() const
    {
        auto pack = std::make_shared<quiz::Pack>(*m_pack);
        pack->glossary = {{.service = "s3", .line = {.en = "Objects", .ko = "객체"}},
                          {.service = "sqs", .line = {.en = "A queue", .ko = "대기열"}}};
        for (quiz::Question &question : pack->questions) {
            question.stem.en += " It uses S3.";
            question.stem.ko += " S3를 씁니다.";
            question.takeaway.en += " SQS waits.";
            question.takeaway.ko += " SQS는 기다립니다.";
        }
        return pack;
    }
    static QStringList names(const TermsModel &terms)
    {
        QStringList list;
        for (int row = 0; row < terms.count(); ++row)
            list << terms.data(terms.index(row), TermsModel::NameRole).toString();
        return list;
    }

private slots:
    void initTestCase() { m_pack = std::make_shared<const quiz::Pack>(generated::pack(2)); }

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
