#include "generated_pack.h"
#include "learner.h"

#include "quizbank/session/exam_room.h"
#include "quizbank/session/form.h"
#include "quizbank/session/next_thing.h"

#include <QTemporaryDir>

using namespace learner;

namespace {

constexpr Day today = 20'700;

/// One answer of a year ago, unless said otherwise: everything is due.
ItemHistory answeredOnce(const Question &question, bool correct, Certainty certainty = Certainty::NotAsked)
{
    return {.item = question.id,
            .task = question.task,
            .answers = 1,
            .right = correct ? 1 : 0,
            .rightInARow = correct ? 1 : 0,
            .firstMs = noon(today - 365).ms,
            .firstCorrect = correct,
            .firstCertainty = certainty,
            .lastMs = noon(today - 365).ms,
            .lastCorrect = correct,
            .lastCertainty = certainty};
}

std::vector<Mastery> masteryOf(const Manifest &manifest, const std::set<std::string> &weak)
{
    std::vector<Mastery> tasks;
    for (const TaskRow &task : manifest.tasks)
        tasks.push_back({.task = task.id, .share = weak.contains(task.id) ? 0.05 : 0.9, .least = 0, .most = 1});
    return tasks;
}

std::map<std::string, int> tasksOf(const Pack &pack, const std::vector<Queued> &queue)
{
    std::map<std::string, int> counts;
    for (const Queued &queued : queue)
        ++counts[pack.question(queued.item)->task];
    return counts;
}

std::vector<std::string> wrongAnswerTo(const Question &question)
{
    std::vector<std::string> options;
    for (const Option &option : question.options)
        if (!option.correct && std::cmp_less(options.size(), question.select))
            options.push_back(option.id);
    return options;
}

std::vector<std::string> rightAnswerTo(const Question &question)
{
    std::vector<std::string> options;
    for (const Option &option : question.options)
        if (option.correct)
            options.push_back(option.id);
    return options;
}

} // namespace

/// What practice, review and flashcards ask, and that nothing of it is lost.
class TestPractice : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_pack = generated::pack(2); }
    void threeOfFiveAreOfTheWeakestTasks();
    void tasksTakeTurns();
    void whatWasWrongForSureComesFirst();
    void aWornQuestionGivesWayToItsSibling();
    void practiceAsksForTasksAndLeavesExamsAlone();
    void whatIsDueComesBeforeWhatIsNot();
    void reviewSavesWhatIsNearlyKept();
    void flashcardsThatAreDueComeBeforeNewOnes();
    void aSessionGoesOnWhereItStood();
    void aWrongAnswerBringsTheSiblingLater();
    void anAnswerIsGivenOnceAndWhole();
    void certaintyDecidesTheGrade();
    void previewsPromiseWhatHappens();
    void whatCannotBeWrittenWasNotAnswered();
    void anItemThatLeftThePackIsLeftOut();
    void everyWordIsFoundInBothLanguages();
    void aServiceIsFoundByItsNameBeforeWhatIsSaidOfIt();
    void whatPromisesMostComesInItsOrder();
    void examsAreProtectedUntilOneSaysOtherwise();
    void everythingIsFreshOnTheDayOfTheExam();

private:
    QString fresh() { return m_folder.filePath(QString("%1.study").arg(++m_count)); }
    Known known(std::span<const ItemHistory> histories = {}, std::span<const ScheduledItem> schedule = {})
    {
        return {&m_pack, histories, schedule, noon(today).ms};
    }
    StudySession begun(Store &store, const std::vector<Queued> &queue,
                       StudySession::Kind kind = StudySession::Kind::Practice)
    {
        auto session = StudySession::begin(store, m_pack, kind, queue, 4, noon(today));
        if (!session)
            qFatal("%s", session.error().code.c_str());
        return std::move(session).value();
    }
    QTemporaryDir m_folder;
    int m_count = 0;
    Pack m_pack;
};

void TestPractice::threeOfFiveAreOfTheWeakestTasks()
{
    const auto mastery = masteryOf(m_pack.manifest, {"3.4", "4.1", "1.3"});
    const auto weakest = weakestTasks(m_pack.manifest, mastery);
    QVERIFY((std::set(weakest.begin(), weakest.begin() + 3) == std::set<std::string>{"3.4", "4.1", "1.3"}));
    QCOMPARE(weakest.front(), std::string("1.3")); // as weak as the others, but more of the exam
    const auto queue = practiceOf(known(), mastery, {.length = 20, .seed = 9});
    QCOMPARE(queue.size(), std::size_t(20));
    auto counts = tasksOf(m_pack, queue);
    QCOMPARE(counts["3.4"] + counts["4.1"] + counts["1.3"], 12);
    QVERIFY(counts["2.1"] >= 1 && counts["2.1"] >= counts["3.1"]);
    QVERIFY(counts.size() >= 8); // the others share the rest as the exam weighs them
    QVERIFY(practiceOf(known(), mastery, {.length = 20, .seed = 9}) == queue);
    QVERIFY(practiceOf(known(), mastery, {.length = 20, .seed = 10}) != queue);
}

void TestPractice::tasksTakeTurns()
{
    for (const int length : {3, 10, 20, 60}) {
        const auto queue = practiceOf(known(), masteryOf(m_pack.manifest, {"2.1"}), {.length = length});
        std::set<std::string> ids;
        for (std::size_t i = 0; i < queue.size(); ++i) {
            QVERIFY(ids.insert(queue[i].item).second);
            if (i > 0)
                QVERIFY(m_pack.question(queue[i].item)->task != m_pack.question(queue[i - 1].item)->task);
        }
        QVERIFY(tasksOf(m_pack, queue).size() >= 3);
    }
}

void TestPractice::whatWasWrongForSureComesFirst()
{
    const std::vector<ItemHistory> histories{answeredOnce(m_pack.questions[40], false, Certainty::Unsure),
                                             answeredOnce(m_pack.questions[50], false, Certainty::Sure),
                                             answeredOnce(m_pack.questions[100], false, Certainty::Sure),
                                             answeredOnce(m_pack.questions[110], true, Certainty::Sure)};
    const auto queue = practiceOf(known(histories), {}, {.length = 10});
    QCOMPARE(std::ranges::count(queue, Why::SureButWrong, &Queued::why), 2);
    std::set<std::string> first{queue[0].item, queue[1].item};
    QVERIFY((first == std::set{m_pack.questions[50].id, m_pack.questions[100].id}));
}

void TestPractice::aWornQuestionGivesWayToItsSibling()
{
    Pack pack = m_pack;
    Question &one = pack.questions[0];
    Question &other = pack.questions[1];
    one.sibling = other.id;
    other.sibling = one.id;
    ItemHistory history = answeredOnce(one, true);
    history.rightInARow = 2;
    const Known with{&pack, std::span(&history, 1), {}, noon(today).ms};
    const auto asked = [&](const Known &who, const std::string &id) {
        return std::ranges::count(practiceOf(who, {}, {.length = 130}), id, &Queued::item);
    };
    QCOMPARE(asked(with, one.id), 0);
    QCOMPARE(asked(with, other.id), 1); // and never both in one session
    history.rightInARow = 1;
    QCOMPARE(asked(with, one.id) + asked(with, other.id), 1);
}

void TestPractice::practiceAsksForTasksAndLeavesExamsAlone()
{
    const auto kept = protectedItems(m_pack, 0, {});
    const auto queue = practiceOf(known(), {}, {.length = 200, .leaveAlone = kept});
    QCOMPARE(queue.size(), std::size_t(130 - 65));
    for (const Queued &queued : queue)
        QVERIFY(!kept.contains(queued.item));
    const auto few = practiceOf(known(), {}, {.length = 12, .tasks = {"1.1", "4.4"}});
    QCOMPARE(few.size(), std::size_t(12));
    QCOMPARE(tasksOf(m_pack, few).size(), std::size_t(2));
}

void TestPractice::whatIsDueComesBeforeWhatIsNot()
{
    std::vector<ItemHistory> histories;
    std::vector<ScheduledItem> schedule;
    std::set<std::string> due;
    int n = 0;
    for (const Question &question : m_pack.questions) {
        if (question.task != "1.1")
            continue;
        histories.push_back(answeredOnce(question, true));
        const bool isDue = n++ % 3 == 0;
        if (isDue)
            due.insert(question.id);
        schedule.push_back({.item = question.id, .task = "1.1", .state = {.dueMs = noon(today + (isDue ? -3 : 9)).ms}});
    }
    const auto queue = practiceOf(known(histories, schedule), {}, {.length = int(due.size()), .tasks = {"1.1"}});
    for (const Queued &queued : queue)
        QVERIFY(due.contains(queued.item));
}

void TestPractice::reviewSavesWhatIsNearlyKept()
{
    std::vector<ScheduledItem> schedule;
    for (int i = 0; i < 6; ++i)
        schedule.push_back({.item = m_pack.questions[std::size_t(i)].id,
                            .state = {.memory = {.stability = i == 4 ? 400.0 : 5.0 + i, .difficulty = 5},
                                      .phase = Phase::Review,
                                      .dueMs = noon(i == 5 ? today + 1 : today - 1).ms,
                                      .lastDay = today - 20}});
    schedule.push_back({.item = "gone", .state = {.dueMs = 1}});
    const auto queue = reviewOf(known({}, schedule), {}, noon(today), 4);
    QCOMPARE(queue.size(), std::size_t(4));
    QCOMPARE(queue.front().item, m_pack.questions[4].id); // the surest
    QCOMPARE(queue[1].item, m_pack.questions[3].id);
    SchedulerSettings settings;
    settings.examDay = today + 5;
    QCOMPARE(reviewOf(known({}, schedule), settings, noon(today), 4).front().item, m_pack.questions[0].id);
}

void TestPractice::flashcardsThatAreDueComeBeforeNewOnes()
{
    std::vector<ScheduledItem> schedule;
    for (int i = 0; i < 5; ++i)
        schedule.push_back({.item = m_pack.cards[std::size_t(i)].id,
                            .kind = ItemKind::Card,
                            .state = {.dueMs = noon(i < 2 ? today - 1 : today + 1).ms}});
    const auto queue = flashcardsOf(known({}, schedule), 10, 100, {}, 1);
    QCOMPARE(queue.size(), std::size_t(12));
    QVERIFY(queue[0].why == Why::Due && queue[1].why == Why::Due && queue[2].why == Why::New);
    for (std::size_t i = 3; i < queue.size(); ++i)
        QVERIFY(m_pack.card(queue[i].item)->task != m_pack.card(queue[i - 1].item)->task);
    QCOMPARE(flashcardsOf(known({}, schedule), 10, 4, {"2.2"}, 1).size(), std::size_t(3));
}

void TestPractice::aSessionGoesOnWhereItStood()
{
    const QString file = fresh();
    const auto queue = practiceOf(known(), {}, {.length = 5});
    std::vector<StudySession::Asked> asked;
    {
        auto store = opened(file, noon(today));
        StudySession session = begun(*store, queue);
        QVERIFY(session.answer(rightAnswerTo(*session.question()), Certainty::Sure, 900, noon(today, 1)));
        DONE(session.goTo(1, noon(today, 2)));
        QVERIFY(session.answer(wrongAnswerTo(*session.question()), Certainty::Unsure, 1200, noon(today, 3)));
        asked = session.asked();
    }
    auto store = opened(file, noon(today + 1));
    QVERIFY(*StudySession::underWay(*store) == std::vector{StudySession::Kind::Practice});
    auto resumed = StudySession::resume(*store, m_pack, StudySession::Kind::Practice);
    QVERIFY(resumed && *resumed);
    StudySession &session = **resumed;
    QVERIFY(session.asked() == asked);
    QCOMPARE(session.position(), 1); // its explanation is still to be read
    QCOMPARE(session.answered(), 2);
    QCOMPARE(session.right(), 1);
    DONE(session.end(noon(today + 1)));
    QVERIFY(session.isOver());
    QVERIFY(!*StudySession::resume(*store, m_pack, StudySession::Kind::Practice));
    QCOMPARE(store->log()->size(), std::size_t(2));
}

void TestPractice::aWrongAnswerBringsTheSiblingLater()
{
    m_pack.questions[0].sibling = m_pack.questions[1].id;
    auto store = opened(fresh(), noon(today));
    std::vector<std::string> ids;
    for (const std::size_t i : {std::size_t(0), std::size_t(20), std::size_t(40), std::size_t(60), std::size_t(80)})
        ids.push_back(m_pack.questions[i].id);
    std::vector<Queued> queue;
    for (const std::string &id : ids)
        queue.push_back({.item = id});
    StudySession session = begun(*store, queue);
    const auto marked = session.answer(wrongAnswerTo(*session.question()), Certainty::NotAsked, 1, noon(today, 1));
    QVERIFY(marked && !marked->correct && marked->siblingFollows);
    QCOMPARE(session.asked()[4].item, m_pack.questions[1].id);
    QVERIFY(session.asked()[4].why == Why::Sibling);
    QCOMPARE(session.asked().size(), std::size_t(6));
    m_pack.questions[0].sibling.clear();
}

void TestPractice::anAnswerIsGivenOnceAndWhole()
{
    auto store = opened(fresh(), noon(today));
    const auto multi = std::ranges::find(m_pack.questions, 2, &Question::select);
    StudySession session = begun(*store, {{.item = multi->id}, {.item = m_pack.cards[0].id, .kind = ItemKind::Card}});
    QCOMPARE(session.answer({rightAnswerTo(*multi).front()}, Certainty::Sure, 1, noon(today)).error().code,
             std::string("study.choose-exactly"));
    const auto shown = session.asked().front().shown;
    QCOMPARE(shown.size(), multi->options.size());
    auto reversed = rightAnswerTo(*multi);
    std::ranges::reverse(reversed);
    QVERIFY(session.answer(reversed, Certainty::Sure, 1, noon(today, 1))->correct); // in whatever order
    QCOMPARE(session.answer(reversed, Certainty::Sure, 1, noon(today, 2)).error().code,
             std::string("study.answered-already"));
    DONE(session.goTo(1, noon(today, 3)));
    QVERIFY(!session.question() && session.card());
    QVERIFY(!session.answer({}, Certainty::Sure, 1, noon(today, 4)));
    QVERIFY(session.grade(Grade::Hard, 1, noon(today, 4)));
    DONE(session.goTo(2, noon(today, 5)));
    QVERIFY(session.isOver() && !session.card());
    QCOMPARE(store->log()->size(), std::size_t(2));
    QCOMPARE(StudySession::begin(*store, m_pack, StudySession::Kind::Review, {}, 1, noon(today)).error().code,
             std::string("study.nothing-to-ask"));
}

void TestPractice::certaintyDecidesTheGrade()
{
    QVERIFY(gradeOf(false, Certainty::Sure) == Grade::Again);
    QVERIFY(gradeOf(false, Certainty::NotAsked) == Grade::Again);
    QVERIFY(gradeOf(true, Certainty::Guessed) == Grade::Again);
    QVERIFY(gradeOf(true, Certainty::Unsure) == Grade::Hard);
    QVERIFY(gradeOf(true, Certainty::Sure) == Grade::Good);
    QVERIFY(gradeOf(true, Certainty::NotAsked) == Grade::Good);
    auto store = opened(fresh(), noon(today));
    StudySession session = begun(*store, {{.item = m_pack.questions[0].id}});
    QVERIFY(session.answer(rightAnswerTo(m_pack.questions[0]), Certainty::Guessed, 1, noon(today)));
    QVERIFY(store->log()->front().grade == Grade::Again);
    QVERIFY(store->log()->front().correct);
}

void TestPractice::previewsPromiseWhatHappens()
{
    auto store = opened(fresh(), noon(today));
    StudySession session =
        begun(*store, {{.item = m_pack.cards[0].id, .kind = ItemKind::Card}}, StudySession::Kind::Flashcards);
    const auto previews = session.preview(noon(today));
    QVERIFY(previews);
    QVERIFY((*previews)[0].state.dueMs < (*previews)[2].state.dueMs);
    const auto marked = session.grade(Grade::Good, 5, noon(today));
    QVERIFY(marked->scheduled.state == (*previews)[2].state);
    QVERIFY((*store->item(m_pack.cards[0].id))->state == (*previews)[2].state);
    QVERIFY(store->log()->front().source == Source::Flashcards);
}

void TestPractice::whatCannotBeWrittenWasNotAnswered()
{
    auto store = opened(fresh(), noon(today));
    m_pack.questions[0].sibling = m_pack.questions[1].id;
    StudySession session = begun(*store, {{.item = m_pack.questions[0].id}});
    const auto before = session.asked();
    Answer same{.item = m_pack.questions[0].id, .task = "1.1", .at = noon(today, 7)};
    QVERIFY(store->record(same)); // the log takes one answer to a question in a millisecond
    QVERIFY(!session.answer(wrongAnswerTo(m_pack.questions[0]), Certainty::Sure, 1, noon(today, 7)));
    QVERIFY(session.asked() == before);
    QVERIFY(session.answer(wrongAnswerTo(m_pack.questions[0]), Certainty::Sure, 1, noon(today, 8)));
    m_pack.questions[0].sibling.clear();
}

void TestPractice::anItemThatLeftThePackIsLeftOut()
{
    auto store = opened(fresh(), noon(today));
    {
        StudySession session = begun(
            *store,
            {{.item = m_pack.questions[0].id}, {.item = m_pack.questions[9].id}, {.item = m_pack.questions[30].id}});
        DONE(session.goTo(2, noon(today)));
    }
    Pack smaller = m_pack;
    smaller.questions.erase(smaller.questions.begin());
    const auto resumed = StudySession::resume(*store, smaller, StudySession::Kind::Practice);
    QCOMPARE((*resumed)->asked().size(), std::size_t(2));
    QCOMPARE((*resumed)->question()->id, m_pack.questions[30].id);
    DONE(store->setSession({"practice", R"({"from":"another version"})"}, 1));
    QVERIFY(!*StudySession::resume(*store, m_pack, StudySession::Kind::Practice));
}

void TestPractice::everyWordIsFoundInBothLanguages()
{
    const Question &question = m_pack.questions[3];
    const auto first = [&](const std::string &query, std::span<const Note> notes = {}) {
        const auto hits = search(m_pack, notes, query);
        return hits.empty() ? std::string() : hits.front().item;
    };
    QCOMPARE(first("COMPANY 1.1  number 3"), question.id);
    QCOMPARE(first("질문 1.1 number 3"), question.id);
    QCOMPARE(first("zebra"), std::string());
    const std::vector<Note> notes{{question.id, "Zebra, the animal", 1}};
    QCOMPARE(first("zebra", notes), question.id);
    QVERIFY(search(m_pack, {}, "  ").empty());
    QCOMPARE(search(m_pack, {}, "of <4.4>?").size(), std::size_t(3));   // cards
    QCOMPARE(search(m_pack, {}, "amazon s3").size(), std::size_t(130)); // by the service's name
}

void TestPractice::aServiceIsFoundByItsNameBeforeWhatIsSaidOfIt()
{
    Pack pack;
    pack.services = {{.id = "kms", .name = "AWS KMS"}, {.id = "s3", .name = "Amazon S3"}};
    pack.glossary = {{.service = "kms", .line = {.en = "Keys, also for S3", .ko = "키"}},
                     {.service = "s3", .line = {.en = "Objects", .ko = "객체를 저장합니다"}}};
    const auto found = searchGlossary(pack, "s3");
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0]->service, std::string("s3"));
    QCOMPARE(found[1]->service, std::string("kms"));
    QCOMPARE(searchGlossary(pack, "객체를 amazon").size(), std::size_t{1});
    QVERIFY(searchGlossary(pack, "objects keys").empty());
    QVERIFY(searchGlossary(pack, "  ").empty());
}

void TestPractice::whatPromisesMostComesInItsOrder()
{
    using What = NextThing::What;
    QTemporaryDir folder;
    const auto store = opened(folder.filePath("next.study"), noon(today));
    const auto next = [&](Day day) {
        return nextThing(*store, m_pack, factsOf(*store, m_pack, noon(day)).value()).value();
    };
    // Nobody answered anything: practice, of all tasks.
    QCOMPARE(next(today).what, What::Practice);
    QVERIFY(m_pack.task(next(today).task));
    // A session that was left goes before it.
    {
        const auto facts = factsOf(*store, m_pack, noon(today)).value();
        auto session =
            StudySession::begin(*store, m_pack, StudySession::Kind::Practice,
                                queueOf(StudySession::Kind::Practice, m_pack, facts, noon(today)), 1, noon(today));
        QVERIFY(session.ok());
        QCOMPARE(session->asked().size(), std::size_t{20});
        QVERIFY(session->answer(wrongAnswerTo(*session->question()), Certainty::NotAsked, 1, noon(today)).ok());
        DONE(session->goTo(1, noon(today)));
        const NextThing left = next(today);
        QCOMPARE(left.what, What::Session);
        QCOMPARE(left.kind, StudySession::Kind::Practice);
        QCOMPARE(left.position, 1);
        DONE(session->end(noon(today)));
    }
    // What is due goes before new questions, and is what a review asks.
    QCOMPARE(next(today + 1).what, What::Review);
    QCOMPARE(next(today + 1).count, 1);
    const auto facts = factsOf(*store, m_pack, noon(today + 1)).value();
    QCOMPARE(queueOf(StudySession::Kind::Review, m_pack, facts, noon(today + 1)).size(), std::size_t{1});
    // With sixty first answers a mock exam is what is missing.
    int given = 0;
    for (const Question &question : m_pack.questions)
        if (given < int(answersNeeded) && !facts.protectedItems.contains(question.id)) {
            QVERIFY(store->record({.item = question.id, .task = question.task, .at = noon(today, ++given)}).ok());
        }
    QCOMPARE(next(today).what, What::MockExam);
    // One that is being sat goes before everything: its clock runs.
    auto room = ExamRoom::begin(*store, m_pack, {.seed = 1}, noon(today));
    QVERIFY(room.ok());
    DONE(room->visit(3, noon(today, 1000)));
    QCOMPARE(next(today).what, What::Exam);
    QCOMPARE(next(today).position, 3);
    QCOMPARE(next(today).count, 65);
    DONE(room->abandon());
    // A pack without anything to ask has nothing to offer.
    const Pack empty{.manifest = m_pack.manifest};
    const auto fresh = opened(folder.filePath("empty.study"), noon(today));
    QCOMPARE(nextThing(*fresh, empty, factsOf(*fresh, empty, noon(today)).value()).value().what, What::Nothing);
}

void TestPractice::examsAreProtectedUntilOneSaysOtherwise()
{
    QTemporaryDir folder;
    const auto store = opened(folder.filePath("protect.study"), noon(today));
    const auto before = factsOf(*store, m_pack, noon(today)).value();
    QVERIFY(before.protectsExams);
    QCOMPARE(before.protectedItems.size(), std::size_t{65});
    QCOMPARE(before.unseenQuestions, 65);
    DONE(setProtectsExams(*store, false, noon(today)));
    const auto open = factsOf(*store, m_pack, noon(today)).value();
    QVERIFY(!open.protectsExams);
    QVERIFY(open.protectedItems.empty());
    QCOMPARE(open.unseenQuestions, 130);
    DONE(setProtectsExams(*store, true, noon(today)));
    QCOMPARE(factsOf(*store, m_pack, noon(today)).value().protectedItems, before.protectedItems);
}

void TestPractice::everythingIsFreshOnTheDayOfTheExam()
{
    // Sixty days, ten new items a day for the first forty, all that is due each evening; four of five are remembered.
    SchedulerSettings settings;
    const Day exam = today + 60;
    settings.examDay = exam;
    std::map<std::string, CardState> items;
    std::mt19937 chance(17);
    int most = 0;
    for (Day day = today; day < exam; ++day) {
        int count = 0;
        const auto ask = [&](const std::string &id, CardState &state) {
            for (std::int64_t at = 0; state.phase != Phase::Review || state.dueMs <= noon(day).ms; at += 1'800'000) {
                const Grade grade = chance() % 5 == 0 ? Grade::Again : Grade::Good;
                state = answered(settings, id, state, noon(day, at), grade).state;
                ++count;
            }
        };
        for (auto &[id, state] : items)
            if (state.dueMs <= noon(day).ms)
                ask(id, state);
        for (int i = 0; day < today + 40 && i < 10; ++i) {
            const std::string id = std::to_string(day) + "-" + std::to_string(i);
            ask(id, items[id]);
        }
        most = std::max(most, count);
    }
    QCOMPARE(items.size(), std::size_t(400));
    double recall = 0;
    int faded = 0; // forgotten the evening before and learnt anew: that keeps for hours
    for (const auto &[id, state] : items) {
        QVERIFY2(dayOf({state.dueMs, 540}) <= exam, id.c_str()); // nothing sleeps beyond the day
        const double chanceOn = retrievability(settings.weights, exam - state.lastDay, state.memory.stability);
        recall += chanceOn / 400;
        faded += chanceOn < 0.88 ? 1 : 0;
    }
    QVERIFY2(recall > 0.93, qPrintable(QString::number(recall)));
    QVERIFY2(faded < 400 / 20, qPrintable(QString::number(faded)));
    QVERIFY2(most < 200, qPrintable(QString::number(most))); // an evening's work on the worst day
}

QTEST_APPLESS_MAIN(TestPractice)
#include "tst_practice.moc"
