#include "tests/e2e/driven.h"

#include "tests/quizbank/generated_pack.h"

#include <QStandardPaths>

using namespace cirro;
using namespace cirro::tests;

/// Learning by keyboard alone, in the real window: a session of practice and a whole mock exam.
class TestStudying : public Driven
{
    Q_OBJECT

    std::shared_ptr<const quiz::Pack> m_pack;

    StudyDesk &desk() { return *bench().study(); }
    void start()
    {
        m_program = std::make_unique<Program>(m_folder.filePath("settings.ini"));
        m_program->preferences().chooseForThisRun("light", "en");
        desk().setPack(m_pack);
        QVERIFY(m_program->show({1280, 800}));
        QVERIFY(QTest::qWaitForWindowActive(m_program->window()));
        press("alt+s");
        QTRY_COMPARE(bench().place(), "study");
        QTRY_VERIFY(desk().isReady() && !desk().isBusy());
    }
    bool shows(const QString &text)
    {
        return find(content(), [&](QQuickItem *item) { return item->property("text").toString().contains(text); });
    }
    /// The keys of the options that are right (or of as many wrong ones), in the order on show.
    QStringList keys(OptionsModel &options, const quiz::Question &question, bool right)
    {
        QStringList found;
        for (int row = 0; row < options.rowCount() && found.size() < question.select; ++row)
            if (std::ranges::find(question.options, options.idOf(row), &quiz::Option::id)->correct == right)
                found << QString::number(row + 1);
        return found;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_pack = std::make_shared<const quiz::Pack>(generated::pack(2));
    }
    void init() { start(); }
    void cleanup() { m_program.reset(); }

    void aSessionOfPracticeByKeyboard()
    {
        press("Return");
        QTRY_COMPARE(desk().page(), "session");
        SessionModel &session = *desk().session();
        const int count = session.count();
        for (int at = 0; at < count; ++at) {
            QTRY_COMPARE(session.position(), at);
            const auto &question = *m_pack->question(session.session()->asked()[std::size_t(at)].item);
            const bool right = at % 4 != 1;
            for (const QString &key : keys(*session.options(), question, right))
                press(key);
            QTRY_COMPARE(session.chosenCount(), question.select);
            press(right ? "s" : "u");
            press("Return");
            QTRY_VERIFY(session.isMarked());
            QCOMPARE(session.isCorrect(), right);
            if (at == 2) {
                // The program ends here and goes on where it stood.
                m_program.reset();
                start();
                press("Return");
                QTRY_COMPARE(desk().page(), "session");
                QCOMPARE(desk().session()->position(), 2);
                QVERIFY(desk().session()->isMarked());
                return restOfThePractice();
            }
            press("Return");
        }
    }

    void aWholeMockExamByKeyboard()
    {
        press("Tab"); // any key but Enter: the exam is not the next thing to do yet
        desk().setPage("exam");
        QTRY_VERIFY(shows("Begin the exam"));
        QTRY_VERIFY(!atRest([&] { return button("Begin the exam"); }).isNull());
        click(middleOf(button("Begin the exam")));
        ExamModel &exam = *desk().exam();
        QTRY_VERIFY(exam.isRunning());
        const auto record = desk().store()->openExam();
        for (int at = 0; at < exam.count(); ++at) {
            QTRY_COMPARE(exam.position(), at);
            const auto &question = *m_pack->question((*record)->items[std::size_t(at)].item);
            if (question.select > 1) {
                // Too few: the page cannot be left.
                press("1");
                press("Return");
                QTRY_VERIFY(!exam.hint().isEmpty());
                QCOMPARE(exam.position(), at);
                press("1");
                QTRY_COMPARE(exam.answered(), at);
            }
            for (const QString &key : keys(*exam.options(), question, at % 8 != 0))
                press(key);
            QTRY_COMPARE(exam.answered(), at + 1);
            if (at == 5)
                press("f");
            press("Return");
        }
        QTRY_VERIFY(exam.isReviewing());
        QCOMPARE(exam.flaggedCount(), 1);
        press("Return");
        // The dialog takes the keyboard once it has faded in.
        QTRY_VERIFY(m_program->window()->activeFocusItem()->property("text").toString() == "Hand it in");
        press("Return");
        QTRY_COMPARE_WITH_TIMEOUT(desk().page(), "result", 20000);
        QTRY_VERIFY(shows("Estimate"));
        QCOMPARE(desk().result()->wrong(), 9);
        QVERIFY(desk().result()->wouldPass());
        QTRY_VERIFY(shows("would pass"));
    }

    void aQuestionIsLookedUpAndItsDesignOpened()
    {
        // The program's own pack, with its designs.
        m_program.reset();
        m_program = std::make_unique<Program>(m_folder.filePath("settings.ini"));
        m_program->preferences().chooseForThisRun("dark", "ko");
        QVERIFY(m_program->show({1280, 800}));
        QVERIFY(QTest::qWaitForWindowActive(m_program->window()));
        press("alt+s");
        QTRY_VERIFY(desk().isReady() && !desk().isBusy());
        press("slash");
        QTRY_COMPARE(desk().page(), "library");
        QTRY_VERIFY(isTyping());
        desk().overview()->setProtectsExams(false); // the one that is looked for may wait for an exam
        QTRY_VERIFY(!desk().isBusy());
        xdotool({"type", "partner NAT"});
        LibraryModel &library = *desk().library();
        QTRY_COMPARE(library.query(), "partner NAT");
        QTRY_VERIFY(library.count() > 0);
        press("Down");
        QTRY_COMPARE(library.current(), 0);
        while (!library.hasDesign()) {
            const int at = library.current();
            press("Down");
            QTRY_VERIFY(library.current() == at + 1);
        }
        press("d");
        QTRY_COMPARE(bench().place(), "design");
        QTRY_VERIFY(desk().drawn()->isShown());
        QCOMPARE(document().title(), desk().drawn()->title());
        QTRY_VERIFY(shows(desk().drawn()->about()));
        // The way back leads to what was read.
        QTRY_VERIFY(!atRest([&] { return button("문제로 돌아가기"); }).isNull());
        click(middleOf(button("문제로 돌아가기")));
        QTRY_COMPARE(bench().place(), "study");
        QCOMPARE(desk().page(), "library");
        // Another design is no question's any more.
        bench().newDesign();
        QTRY_VERIFY(!desk().drawn()->isShown());
    }

private:
    void restOfThePractice()
    {
        SessionModel &session = *desk().session();
        press("Return");
        for (int at = 3; !session.isOver(); ++at) {
            QTRY_VERIFY(session.isOver() || session.position() == at);
            if (session.isOver())
                break;
            const auto &question = *m_pack->question(session.session()->asked()[std::size_t(at)].item);
            for (const QString &key : keys(*session.options(), question, true))
                press(key);
            QTRY_COMPARE(session.chosenCount(), question.select);
            press("Return");
            QTRY_VERIFY(session.isMarked());
            press("Return");
            QTRY_VERIFY(!session.isMarked());
        }
        QTRY_VERIFY(session.isOver());
        QVERIFY(shows("of 20 right"));
        press("Return");
        QTRY_COMPARE(desk().page(), "home");
    }
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    Program::prepare();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestStudying test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_studying.moc"
