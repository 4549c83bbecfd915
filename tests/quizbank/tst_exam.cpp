#include "generated_pack.h"
#include "learner.h"

#include "quizbank/session/exam_room.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace learner;

namespace {

constexpr Day today = 20'700;
constexpr std::int64_t minute = 60'000;

ExamRoom begun(Store &store, const Pack &pack, std::int64_t seed, const Moment &now, bool extraTime = false)
{
    auto room = ExamRoom::begin(store, pack, {extraTime, seed}, now);
    if (!room)
        qFatal("%s", room.error().code.c_str());
    return std::move(room).value();
}

std::vector<std::string> wrongAnswerTo(const ExamItem &item)
{
    std::vector<std::string> options;
    for (const std::string &option : item.shown)
        if (options.size() < item.key.size() && std::ranges::find(item.key, option) == item.key.end())
            options.push_back(option);
    return options;
}

/// What a child process does until it is killed: answers one question after the other, over and over.
int sitWithoutEnd(const char *file)
{
    auto store = opened(QString::fromLocal8Bit(file), noon(today));
    auto room = ExamRoom::resume(*store, noon(today, minute));
    if (!room || !*room)
        return 1;
    for (int i = (*room)->sitting().position;; ++i) {
        const int position = i % 65;
        const Moment now = noon(today, minute + i % 1000);
        const std::vector<std::string> choice{
            (*room)->record().items[std::size_t(position)].shown[std::size_t(i / 65 % 4)]};
        if ((*room)->visit(position, now) || (*room)->choose(position, choice, now))
            return 1;
        std::printf("%d %s\n", position, choice.front().c_str());
        std::fflush(stdout);
    }
}

} // namespace

/// Mock exams as at the test centre.
class TestExam : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aFormIsAsTheBlueprintSays_data();
    void aFormIsAsTheBlueprintSays();
    void eightFormsOfAFullBankShareNoQuestion();
    void noSiblingsAndNoConceptMeetInAForm();
    void aBankThatIsTooSmallIsToldSo();
    void practiceLeavesTheNextFormAlone();
    void theSameSeedIsTheSameExam();
    void theClockRunsWhileTheProgramDoesNot();
    void theTimeSpentIsThatOfTheQuestionInView();
    void theEndOfTheTimeHandsItIn();
    void aResultCountsTheScoredOnly();
    void aChangeOfMindIsSeen();
    void aHalfChosenAnswerBlocksTheWay();
    void onlyOneExamIsSatAtATime();
    void whatWasMarkedIsThereAfterABreak();
    void anExamSurvivesAKill();

private:
    QString fresh() { return m_folder.filePath(QString("%1.study").arg(++m_count)); }
    QTemporaryDir m_folder;
    int m_count = 0;
    Pack m_one;
    Pack m_two;
    Pack m_full;
};

void TestExam::initTestCase()
{
    m_one = generated::pack(1);
    m_two = generated::pack(2);
    m_full = generated::pack(8);
    QCOMPARE(m_one.questions.size(), std::size_t(65));
    QCOMPARE(m_full.questions.size(), std::size_t(520));
}

void TestExam::aFormIsAsTheBlueprintSays_data()
{
    QTest::addColumn<int>("form");
    for (int form = 1; form <= 8; ++form)
        QTest::addRow("%d", form) << form;
}

void TestExam::aFormIsAsTheBlueprintSays()
{
    QFETCH(int, form);
    const auto questions = formOf(m_full, form, {});
    QVERIFY(questions);
    QCOMPARE(questions->size(), std::size_t(65));
    std::map<std::string, int> tasks;
    std::map<Difficulty, int> difficulties;
    int multiple = 0;
    for (const Question *question : *questions) {
        ++tasks[question->task];
        ++difficulties[question->difficulty];
        multiple += question->type == Type::Multi ? 1 : 0;
    }
    for (const TaskRow &task : m_full.manifest.tasks)
        QCOMPARE(tasks[task.id], task.forms[std::size_t(form - 1)]);
    const auto share = [&](auto is) {
        return 65.0 * double(std::ranges::count_if(m_full.questions, is)) / double(m_full.questions.size());
    };
    for (const Difficulty difficulty : {Difficulty::Easy, Difficulty::Medium, Difficulty::Hard})
        QVERIFY(std::abs(difficulties[difficulty] -
                         share([&](const Question &question) { return question.difficulty == difficulty; })) <= 2);
    QVERIFY(std::abs(multiple - share([](const Question &question) { return question.type == Type::Multi; })) <= 2);

    const auto items = arranged(m_full, *questions, 99);
    std::map<std::string, int> scored;
    for (const ExamItem &item : items)
        scored[item.domain] += item.scored ? 1 : 0;
    QVERIFY((scored == std::map<std::string, int>{{"1", 15}, {"2", 13}, {"3", 12}, {"4", 10}}));
}

void TestExam::eightFormsOfAFullBankShareNoQuestion()
{
    LastSeen seen;
    QCOMPARE(freshForms(m_full, seen), 8);
    for (int sat = 0; sat < 8; ++sat) {
        const auto form = nextForm(m_full, sat, seen);
        QVERIFY(form && form->number == sat + 1);
        for (const Question *question : form->questions)
            QVERIFY2(seen.emplace(question->id, sat + 1).second, question->id.c_str());
    }
    QCOMPARE(freshForms(m_full, seen), 0);
    // The ninth: what was seen longest ago comes first.
    const auto again = nextForm(m_full, 8, seen);
    QVERIFY(again && again->number == 1);
    QVERIFY(
        std::ranges::all_of(again->questions, [&](const Question *question) { return seen.at(question->id) == 1; }));
}

void TestExam::noSiblingsAndNoConceptMeetInAForm()
{
    Pack pack = m_two;
    for (std::size_t i = 0; i + 1 < pack.questions.size(); i += 2) {
        Question &one = pack.questions[i];
        Question &other = pack.questions[i + 1];
        if (one.task != other.task)
            continue;
        if (i % 4 == 0) {
            one.sibling = other.id; // written on one side only
        } else {
            other.concept_ = one.concept_;
        }
    }
    const auto form = formOf(pack, 1, {});
    QVERIFY(form);
    std::set<std::string> concepts;
    std::set<std::string> ids;
    for (const Question *question : *form) {
        QVERIFY(concepts.insert(question->concept_).second);
        ids.insert(question->id);
    }
    for (const Question *question : *form)
        QVERIFY(!ids.contains(question->sibling));
}

void TestExam::aBankThatIsTooSmallIsToldSo()
{
    Pack pack = m_one;
    pack.questions.front().status = Status::Retired;
    const auto form = formOf(pack, 1, {});
    QVERIFY(!form);
    QCOMPARE(form.error().code, std::string("study.too-few-questions"));
    // One task may help out another of its domain, though.
    pack = m_one;
    pack.questions.front().task = "1.2";
    QVERIFY(formOf(pack, 1, {}));
}

void TestExam::practiceLeavesTheNextFormAlone()
{
    QCOMPARE(protectedForms(m_one, 0), 1);
    QCOMPARE(protectedForms(m_two, 0), 1);
    QCOMPARE(protectedForms(m_two, 1), 0);
    QCOMPARE(protectedForms(m_full, 0), 4);
    QCOMPARE(protectedForms(m_full, 3), 1);
    const auto items = protectedItems(m_two, 0, {});
    QCOMPARE(items.size(), std::size_t(65));
    // Whatever is practised meanwhile: the exam asks exactly what was kept for it.
    LastSeen seen;
    std::int64_t at = 0;
    for (const Question &question : m_two.questions)
        if (!items.contains(question.id) && at % 3 != 0)
            seen[question.id] = ++at;
        else
            ++at;
    QVERIFY(protectedItems(m_two, 0, seen) == items);
    const auto form = nextForm(m_two, 0, seen);
    for (const Question *question : form->questions)
        QVERIFY(items.contains(question->id));
}

void TestExam::theSameSeedIsTheSameExam()
{
    const auto questions = formOf(m_full, 1, {});
    QVERIFY(arranged(m_full, *questions, 5) == arranged(m_full, *questions, 5));
    const auto one = arranged(m_full, *questions, 5);
    const auto other = arranged(m_full, *questions, 6);
    QVERIFY(one != other);
    // Every place of the list is a place for the right option.
    std::map<std::ptrdiff_t, int> places;
    for (std::int64_t seed = 0; seed < 20; ++seed)
        for (const ExamItem &item : arranged(m_full, *questions, seed))
            if (item.key.size() == 1)
                ++places[std::ranges::find(item.shown, item.key.front()) - item.shown.begin()];
    int all = 0;
    for (const auto &[place, count] : places)
        all += count;
    for (std::ptrdiff_t place = 0; place < 4; ++place)
        QVERIFY2(std::abs(places[place] * 4.0 / all - 1) < 0.15, qPrintable(QString::number(places[place])));
}

void TestExam::theClockRunsWhileTheProgramDoesNot()
{
    const QString file = fresh();
    auto store = opened(file, noon(today));
    {
        ExamRoom room = begun(*store, m_one, 1, noon(today));
        QCOMPARE(room.remainingMs(noon(today).ms), 130 * minute);
        DONE(room.choose(0, room.record().items[0].key, noon(today, 3 * minute)));
        DONE(room.visit(7, noon(today, 4 * minute)));
    }
    store.reset();
    store = opened(file, noon(today, 64 * minute));
    auto resumed = ExamRoom::resume(*store, noon(today, 64 * minute));
    QVERIFY(resumed && *resumed);
    QCOMPARE((*resumed)->remainingMs(noon(today, 64 * minute).ms), 66 * minute);
    QCOMPARE((*resumed)->sitting().position, 7);
    QVERIFY((*resumed)->sitting().asked[0].chosen == (*resumed)->record().items[0].key);
    // A clock that was set back gives no time, and one that was set back before the beginning no more than there was.
    QCOMPARE((*resumed)->remainingMs(noon(today).ms - 600 * minute), 130 * minute);
}

void TestExam::theTimeSpentIsThatOfTheQuestionInView()
{
    auto store = opened(fresh(), noon(today));
    ExamRoom room = begun(*store, m_one, 1, noon(today));
    DONE(room.visit(1, noon(today, 2 * minute)));
    DONE(room.choose(1, room.record().items[1].key, noon(today, 3 * minute)));
    DONE(room.visit(0, noon(today, 4 * minute)));
    auto resumed = ExamRoom::resume(*store, noon(today, 50 * minute)); // nothing was read meanwhile
    ExamRoom &again = **resumed;
    DONE(again.visit(2, noon(today, 51 * minute)));
    DONE(again.handIn(noon(today, 56 * minute)));
    const ExamResult result = resultOf(again.record(), m_one.manifest.exam);
    QCOMPARE(result.rows[0].spentMs, 3 * minute);
    QCOMPARE(result.rows[1].spentMs, 2 * minute);
    QCOMPARE(result.rows[2].spentMs, 5 * minute);
    QCOMPARE(result.spentMs, 10 * minute);
    QVERIFY(paceMs(again.record(), again.sitting(), noon(today, 2 * minute).ms) ==
            0); // one of 65 in two of 130 minutes
}

void TestExam::theEndOfTheTimeHandsItIn()
{
    auto store = opened(fresh(), noon(today));
    {
        ExamRoom room = begun(*store, m_one, 1, noon(today), true);
        QCOMPARE(room.record().minutes, 160);
        DONE(room.choose(0, room.record().items[0].key, noon(today, 159 * minute)));
        DONE(room.tick(noon(today, 160 * minute - 1)));
        QVERIFY(!room.isOver());
        DONE(room.choose(1, room.record().items[1].key, noon(today, 160 * minute))); // too late
        QVERIFY(room.isOver());
        QVERIFY(room.sitting().asked[1].chosen.empty());
    }
    const auto exam = store->exams()->front();
    QCOMPARE(*exam.finishedMs, noon(today, 160 * minute).ms);
    QVERIFY(exam.endedBy == ExamRecord::EndedBy::Time);
    QVERIFY(!*store->openExam());
    QCOMPARE(store->log()->size(), std::size_t(1)); // what never came into view says nothing of the learner

    // The program was not running at the end: it was handed in at the end all the same.
    begun(*store, m_one, 2, noon(today + 1));
    auto resumed = ExamRoom::resume(*store, noon(today + 2));
    QVERIFY((*resumed)->isOver());
    QCOMPARE(*(*resumed)->record().finishedMs, noon(today + 1, 130 * minute).ms);
}

void TestExam::aResultCountsTheScoredOnly()
{
    auto store = opened(fresh(), noon(today));
    ExamRoom room = begun(*store, m_one, 3, noon(today));
    int scoredRight = 0;
    for (int i = 0; i < 65; ++i) {
        const ExamItem &item = room.record().items[std::size_t(i)];
        DONE(room.visit(i, noon(today, i * minute)));
        if (i % 5 == 4)
            continue; // blank
        const bool right = i % 5 != 3;
        scoredRight += right && item.scored ? 1 : 0;
        DONE(room.choose(i, right ? item.key : wrongAnswerTo(item), noon(today, i * minute + 1)));
    }
    DONE(room.handIn(noon(today, 66 * minute)));
    const auto stored = *store->exam(room.record().id);
    QVERIFY(*stored == room.record());
    const ExamResult result = resultOf(*stored, m_one.manifest.exam);
    QCOMPARE(result.scored, 50);
    QCOMPARE(result.raw, scoredRight);
    QCOMPARE(result.estimate, 100 + 18 * scoredRight);
    QCOMPARE(result.wouldPass, result.estimate >= 720);
    QCOMPARE(result.blank, 13);
    QCOMPARE(wrongIn(result).size(), std::size_t(26));
    int raw = 0;
    for (const Tally &domain : result.domains)
        raw += domain.scoredRight;
    QCOMPARE(raw, scoredRight);
    QCOMPARE(result.domains.size(), std::size_t(4));
    QCOMPARE(result.tasks.size(), std::size_t(14));
    // The log knows what was asked: 65 first answers, 39 of them right, and all of it in the schedule.
    const auto log = *store->log();
    QCOMPARE(log.size(), std::size_t(65));
    QCOMPARE(std::ranges::count(log, true, &Answer::correct), 39);
    QCOMPARE(store->items()->size(), std::size_t(65));
}

void TestExam::aChangeOfMindIsSeen()
{
    auto store = opened(fresh(), noon(today));
    ExamRoom room = begun(*store, m_one, 3, noon(today));
    const auto choose = [&](int position, const std::vector<std::string> &options) {
        DONE(room.choose(position, options, noon(today, 1)));
    };
    const auto &items = room.record().items;
    const auto at = [&](int position) { return items[std::size_t(position)]; };
    choose(0, at(0).key);
    choose(0, wrongAnswerTo(at(0)));
    choose(1, wrongAnswerTo(at(1)));
    choose(1, at(1).key);
    choose(2, at(2).key);
    choose(2, {});
    choose(2, at(2).key); // the same in the end
    DONE(room.handIn(noon(today, 2)));
    const ExamResult result = resultOf(room.record(), m_one.manifest.exam);
    QCOMPARE(result.rightToWrong, 1);
    QCOMPARE(result.wrongToRight, 1);
    QCOMPARE(result.wrongToWrong, 0);
    QCOMPARE(result.rows[0].changes, 1);
    QCOMPARE(result.rows[2].changes, 0);
}

void TestExam::aHalfChosenAnswerBlocksTheWay()
{
    const ExamItem item{.item = "q", .shown = {"a", "b", "c", "d", "e"}, .key = {"a", "c"}};
    QVERIFY(!choiceStillWanted(item, {}));
    QCOMPARE(choiceStillWanted(item, {"a"}), std::optional(2));
    QVERIFY(!choiceStillWanted(item, {"a", "b"}));
    QCOMPARE(choiceStillWanted(item, {"a", "b", "e"}), std::optional(2));
}

void TestExam::onlyOneExamIsSatAtATime()
{
    auto store = opened(fresh(), noon(today));
    ExamRoom room = begun(*store, m_two, 3, noon(today));
    const auto second = ExamRoom::begin(*store, m_two, {}, noon(today, 1));
    QVERIFY(!second);
    QCOMPARE(second.error().code, std::string("study.exam-open"));
    DONE(room.abandon());
    QVERIFY(store->exams()->empty() && store->log()->empty());
    QCOMPARE(begun(*store, m_two, 3, noon(today, 2)).record().form, 1);
}

void TestExam::whatWasMarkedIsThereAfterABreak()
{
    auto store = opened(fresh(), noon(today));
    const std::vector<Highlight> ranges{{Language::English, 3, 17}, {Language::Korean, 0, 4}};
    {
        ExamRoom room = begun(*store, m_one, 3, noon(today));
        DONE(room.flag(4, true, noon(today, 1)));
        DONE(room.flag(5, true, noon(today, 1)));
        DONE(room.flag(5, false, noon(today, 2)));
        DONE(room.strike(4, {room.record().items[4].shown[1]}, noon(today, 3)));
        DONE(room.highlight(4, ranges, noon(today, 4)));
    }
    const auto resumed = ExamRoom::resume(*store, noon(today, 5));
    const Sitting &sitting = (*resumed)->sitting();
    QCOMPARE(sitting.flagged(), 1);
    QVERIFY(sitting.asked[4].flagged);
    QVERIFY(sitting.asked[4].highlights == ranges);
    QVERIFY(sitting.asked[4].struck == std::vector<std::string>{(*resumed)->record().items[4].shown[1]});
    QVERIFY(sitting == sittingOf((*resumed)->record()));
}

void TestExam::anExamSurvivesAKill()
{
    const QString file = fresh();
    {
        auto store = opened(file, noon(today));
        begun(*store, m_one, 3, noon(today));
    }
    const int kills = qEnvironmentVariableIntValue("CIRRO_KILLS") ? qEnvironmentVariableIntValue("CIRRO_KILLS") : 20;
    std::mt19937 chance(29);
    std::map<int, std::string> said;
    for (int i = 0; i < kills; ++i) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {"--sit-without-end", file});
        QByteArray output;
        while (!output.contains('\n')) {
            QVERIFY2(child.waitForReadyRead(120'000), child.readAllStandardError());
            output += child.readAllStandardOutput();
        }
        QTest::qSleep(static_cast<int>(chance() % 40));
        child.kill();
        QVERIFY(child.waitForFinished());
        output += child.readAllStandardOutput();
        int last = 0;
        for (const QByteArray &line : output.left(output.lastIndexOf('\n')).split('\n')) {
            last = line.split(' ').front().toInt();
            said[last] = line.split(' ').back().toStdString();
        }
        auto store = opened(file, noon(today));
        auto room = ExamRoom::resume(*store, noon(today, 10 * minute));
        QVERIFY(room && *room && !(*room)->isOver());
        QCOMPARE((*room)->remainingMs(noon(today, 10 * minute).ms), 120 * minute);
        for (const auto &[position, choice] : said) {
            const auto &chosen = (*room)->sitting().asked[std::size_t(position)].chosen;
            if (position == (last + 1) % 65 && chosen != std::vector{choice})
                continue; // in flight when the kill came: the newer answer counts
            QCOMPARE(chosen, std::vector{choice});
        }
        for (int position = 0; position < 65; ++position) // what was in flight is what the learner sees now
            if (const auto &chosen = (*room)->sitting().asked[std::size_t(position)].chosen; !chosen.empty())
                said[position] = chosen.front();
    }
}

int main(int argc, char *argv[])
{
    if (argc == 3 && std::string_view(argv[1]) == "--sit-without-end")
        return sitWithoutEnd(argv[2]);
    QCoreApplication application(argc, argv);
    TestExam test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_exam.moc"
