#include "tests/e2e/driven.h"

#include <QDir>
#include <QGuiApplication>
#include <QMetaEnum>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>

using namespace cirro;
using namespace cirro::tests;

namespace {

/// With something of everything that actions ask for: a container, things alike, a flow, what serves another thing,
/// findings.
constexpr const char *everything = R"(Resources:
  Net:
    Type: AWS::EC2::VPC
    Properties: {CidrBlock: 10.0.0.0/16}
  Front:
    Type: AWS::EC2::Subnet
    Properties: {VpcId: !Ref Net, CidrBlock: 10.0.0.0/24}
  Web:
    Type: AWS::EC2::Instance
    Properties: {ImageId: ami-12345678, SubnetId: !Ref Front, SecurityGroupIds: [!Ref Guard]}
  Second:
    Type: AWS::EC2::Instance
    Properties: {ImageId: ami-12345678, SubnetId: !Ref Front, SecurityGroupIds: [!Ref Guard]}
  Guard:
    Type: AWS::EC2::SecurityGroup
    Properties:
      VpcId: !Ref Net
      GroupDescription: Open to all
      SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}]
  Topic:
    Type: AWS::SNS::Topic
  Queue:
    Type: AWS::SQS::Queue
  Subscription:
    Type: AWS::SNS::Subscription
    Properties: {TopicArn: !Ref Topic, Protocol: sqs, Endpoint: !GetAtt Queue.Arn}
  Policy:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Queue]
      PolicyDocument: {Statement: [{Effect: Allow, Principal: '*', Action: 'sqs:*', Resource: '*'}]}
)";

/// A key sequence as xdotool names it.
QString xKeys(const QKeySequence &sequence)
{
    QString keys;
    const QKeyCombination pressed = sequence[0];
    for (const auto &[modifier, name] : {std::pair(Qt::ControlModifier, "ctrl+"), std::pair(Qt::AltModifier, "alt+"),
                                         std::pair(Qt::ShiftModifier, "shift+")})
        if (pressed.keyboardModifiers() & modifier)
            keys += name;
    const QString key = QString(QMetaEnum::fromType<Qt::Key>().valueToKey(pressed.key())).section('_', 1);
    return keys + (pressed.key() < Qt::Key_Escape ? key.toLower() : key);
}

/// A key that edits a text, or moves in it: who types means the text.
bool meansText(const QKeySequence &sequence)
{
    const QKeyCombination pressed = sequence[0];
    if (pressed.key() < Qt::Key_Escape && !(pressed.keyboardModifiers() & ~Qt::ShiftModifier))
        return true;
    const QMetaEnum names = QMetaEnum::fromType<QKeySequence::StandardKey>();
    for (int i = 0; i < names.keyCount(); ++i) {
        const QString name = names.key(i);
        const bool edits = name.startsWith("MoveTo") || name.startsWith("Select") || name.startsWith("Delete") ||
                           QStringList{"Cut", "Copy", "Paste", "Undo", "Redo"}.contains(name);
        if (edits && QKeySequence::keyBindings(QKeySequence::StandardKey(names.value(i))).contains(sequence))
            return true;
    }
    return false;
}

} // namespace

/// The table of actions walked by the keyboard: each shortcut does its own action and nothing else wherever the
/// keyboard is, and what has no shortcut is found by its words.
class TestKeys : public Driven
{
    Q_OBJECT

    struct State {
        const char *name;
        std::function<void()> make;
    };
    struct Focus {
        const char *name;
        std::function<QQuickItem *()> item;
        bool typing;       // letters go into a text
        QStringList own{}; // what it does itself with keys that are an action's elsewhere
    };

    QString m_path;
    QStringList m_triggered;
    bool m_marked = false;
    const std::vector<State> m_states = states();
    std::map<QString, const State *> m_stateOf; // by the name of the action

    static ElementId id(const char *name) { return ElementId::resource(name); }
    void select(const std::vector<ElementId> &ids) { bench().selection()->set(ids); }
    void selectFlow()
    {
        for (const auto &each : document().picture()->pictures())
            if (each->edge != 0 && each->from == id("Topic"))
                bench().selection()->setConnector({each->from, each->to, each->arrow});
        const auto bends = Bends::of(*document().picture(), *bench().selection());
        QVERIFY(bends);
        const std::size_t piece = bends->pieces() / 2;
        QVERIFY(
            document().commitBend(bench().selection()->connector(), bends->moved(piece, bends->piece(piece).at + 16)));
        settle();
    }
    /// How a person may have come to where an action can be done. Which of them an action needs, it says itself.
    std::vector<State> states()
    {
        return {{"one element", [this] { select({id("Web")}); }},
                {"one that others serve", [this] { select({id("Queue")}); }},
                {"two elements",
                 [this] {
                     select({id("Topic"), id("Queue")});
                 }},
                {"three elements",
                 [this] {
                     select({id("Web"), id("Second"), id("Topic")});
                 }},
                {"a group",
                 [this] {
                     select({id("Web"), id("Second")});
                     bench().groupSelected();
                 }},
                {"a step taken back",
                 [this] {
                     select({id("Web")});
                     bench().duplicate();
                     bench().undo();
                 }},
                {"a bent connector", [this] { selectFlow(); }},
                {"one that is folded into another", [this] { select({id("Policy")}); }},
                {"the code beside the diagram", [this] {
                     showPanel("code");
                     QTRY_VERIFY(!bench().code()->isReadOnly());
                 }}};
    }
    QQuickItem *ofClass(const char *name)
    {
        return find(content(), [&](QQuickItem *each) { return each->inherits(name); });
    }
    QQuickItem *listNamed(const char *panel)
    {
        return find(content(), [&](QQuickItem *each) {
            return each->inherits("QQuickListView") && each->isEnabled() && isIn(each, panel);
        });
    }
    static bool isIn(QQuickItem *item, const char *file)
    {
        for (; item; item = item->parentItem())
            if (QString(item->metaObject()->className()).startsWith(file))
                return true;
        return false;
    }
    void showPanel(const char *name)
    {
        bench().preferences()->setPanel(name);
        bench().preferences()->setPanelShown(true);
    }
    std::vector<Focus> focuses()
    {
        return {{"on the canvas", [this]() -> QQuickItem * { return canvas(); }, false},
                {"in the outline",
                 [this] {
                     showPanel("outline");
                     return listNamed("OutlinePanel");
                 },
                 false},
                {"in the search of the outline",
                 [this] {
                     showPanel("outline");
                     return find(content(), [](QQuickItem *each) {
                         return each->inherits("QQuickTextField") && isIn(each, "OutlinePanel");
                     });
                 },
                 true},
                {"in the code",
                 [this] {
                     showPanel("code");
                     return ofClass("cirro::CodeSurface");
                 },
                 true,
                 {"Ctrl+F", "Ctrl+H", "Ctrl+G", "Ctrl+/"}}}; // find, replace, go to a line, comment
    }

    void closePopups()
    {
        // Questions for a file are told, or their popup would be gone and they would still ask.
        for (QObject *dialog : m_program->window()->findChildren<QObject *>())
            if (dialog->inherits("QQuickAbstractDialog") && dialog->property("visible").toBool())
                QMetaObject::invokeMethod(dialog, "close");
        for (int i = 0; i < 10; ++i) {
            QQuickItem *popup = find(content(), [](QQuickItem *each) {
                return each->inherits("QQuickPopupItem") && each->parent() &&
                       !each->parent()->inherits("QQuickToolTip");
            });
            if (!popup)
                return;
            QObject *owner = popup->parent();
            QMetaObject::invokeMethod(owner, "close");
            QTRY_VERIFY(!owner->property("visible").toBool());
        }
    }
    /// As the window was at the beginning.
    void reset()
    {
        if (!m_program->window()->isVisible()) {
            m_program->window()->show();
            QVERIFY(QTest::qWaitForWindowActive(m_program->window()));
        }
        closePopups();
        bench().answerLeaving("cancel");
        canvas()->setDrawsArrows(false);
        if (QQuickItem *dock = find(content(), [](QQuickItem *each) {
                return QString(each->metaObject()->className()).startsWith("FindDock");
            }))
            QMetaObject::invokeMethod(dock, "close");
        bench().comparison()->end();
        m_program->preferences().chooseForThisRun("light", "en");
        m_program->preferences().setPaletteShown(true);
        showPanel("inspector");
        document().openText("everything.yaml", everything);
        bench().setPlace("design");
        bench().actions()->find("view.show-everything")->trigger();
        settle();
        bench().actions()->refresh();
    }
    /// Presses keys and answers which actions were done, once the window has had them all.
    QStringList pressed(const QString &keys)
    {
        m_triggered.clear();
        m_marked = false;
        xdotool({"key", keys, "Pause"});
        // Keys come in order; a window that closes hears no more of them.
        (void)QTest::qWaitFor([&] { return m_marked || !m_program->window()->isVisible(); });
        return m_triggered;
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Pause)
            m_marked = true;
        return QObject::eventFilter(watched, event);
    }
    /// The first of the states in which an action can be done; null for none.
    const State *stateFor(const Action *action)
    {
        if (m_stateOf.empty())
            for (const State &state : m_states) {
                reset();
                state.make();
                bench().actions()->refresh();
                for (const Action *each : bench().actions()->all())
                    if (each->isEnabled())
                        m_stateOf.try_emplace(each->name(), &state);
            }
        const auto found = m_stateOf.find(action->name());
        return found == m_stateOf.end() ? nullptr : found->second;
    }
    void bringAbout(const State &state)
    {
        reset();
        state.make();
        bench().actions()->refresh();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_path = m_folder.filePath("everything.yaml");
        sample::write(m_path, everything);
        begin(m_path);
        m_program->window()->installEventFilter(this);
        m_program->preferences().setReducedMotion(true);
        for (Action *action : bench().actions()->all())
            connect(action, &Action::triggered, this, [this, action] { m_triggered << action->name(); });
    }
    void cleanupTestCase() { m_program.reset(); }

    void eachShortcutDoesItsOwnActionWhereverTheKeyboardIs_data()
    {
        QTest::addColumn<int>("focus");
        int number = 0;
        for (const Focus &focus : focuses())
            QTest::newRow(focus.name) << number++;
    }
    void eachShortcutDoesItsOwnActionWhereverTheKeyboardIs()
    {
        QFETCH(int, focus);
        const Focus there = focuses()[std::size_t(focus)];
        QStringList faults;
        int keys = 0;
        int texts = 0;
        for (Action *action : bench().actions()->all())
            for (const QString &shortcut : action->shortcuts()) {
                const State *state = stateFor(action);
                if (!state) {
                    faults << action->name() + " can be done in none of the states";
                    continue;
                }
                bringAbout(*state);
                QQuickItem *item = nullptr;
                QTRY_VERIFY((item = there.item()));
                item->forceActiveFocus(Qt::OtherFocusReason);
                QTRY_VERIFY(item->hasActiveFocus());
                action->refresh();
                // What is done to the code alone cannot be done with another panel in its place.
                const bool can = action->isEnabled();
                QVERIFY2(can || focus > 0, qPrintable(action->name()));
                const QKeySequence sequence(shortcut, QKeySequence::PortableText);
                const QStringList done = pressed(xKeys(sequence));
                ++keys;
                const bool typed =
                    done.isEmpty() && ((there.typing && meansText(sequence)) || there.own.contains(shortcut));
                texts += typed;
                if (done != (can ? QStringList{action->name()} : QStringList()) && !typed)
                    faults << QString("%1 (%2, %3): %4")
                                  .arg(shortcut, action->name(), state->name,
                                       done.isEmpty() ? "nothing happens" : done.join(", "));
            }
        qInfo("measured: %d shortcuts %s, %d of them mean the text there", keys, there.name, texts);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join("\n")));
        QVERIFY(keys > 60);
        QCOMPARE(texts > 0, there.typing);
    }

    void whatHasNoShortcutIsDoneByItsWords()
    {
        leaveUnsavedBehind();
        bench().unsaved()->look();
        m_stateOf.clear();
        QStringList faults;
        int found = 0;
        for (Action *action : bench().actions()->all()) {
            if (!action->shortcuts().isEmpty())
                continue;
            const State *state = stateFor(action);
            if (!state) {
                faults << action->name() + " can be done in none of the states";
                continue;
            }
            bringAbout(*state);
            canvas()->forceActiveFocus();
            // Words that a keyboard has: of a language in its own letters the menu's.
            const QString words = action->text();
            const bool typable = std::ranges::all_of(words, [](QChar c) { return c.unicode() < 0x100 || c == u'…'; });
            QCOMPARE(pressed("ctrl+k"), QStringList{commandsAction});
            QTRY_VERIFY(isTyping());
            xdotool({"type", "--delay", "4", typable ? QString(words).remove(u'…') : action->menu()});
            QQuickItem *row = nullptr;
            const auto current = [&] {
                row = find(content(), [](QQuickItem *each) {
                    return each->property("available").isValid() && each->property("current").toBool();
                });
                return row ? row->property("key").toString() : QString();
            };
            QTRY_VERIFY(item("key", "action:" + action->name()));
            for (int i = 0; i < 8 && current() != "action:" + action->name(); ++i) {
                const QString before = current();
                press("Down");
                QTRY_VERIFY(current() != before);
            }
            if (current() != "action:" + action->name()) {
                faults << action->name() + " is not found by its words";
                continue;
            }
            const QStringList done = pressed("Return");
            (void)QTest::qWaitFor([&] { return !m_triggered.isEmpty(); });
            if (m_triggered != QStringList{action->name()})
                faults << action->name() + ": " + m_triggered.join(", ");
            ++found;
        }
        qInfo("measured: %d actions without a shortcut", found);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join("\n")));
        QVERIFY(found > 20);
    }

private:
    /// As a program that was killed leaves it.
    void leaveUnsavedBehind()
    {
        reset();
        select({id("Web")});
        bench().duplicate();
        QVERIFY(bench().journal().flush());
        const QString folder =
            QDir(unsavedFolder()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).value(0).filePath();
        QVERIFY(QProcess::execute("cp", {"-r", folder, folder + "-left"}) == 0);
        QVERIFY(QFile::remove(folder + "-left/lock"));
    }
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    Program::prepare();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestKeys test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keys.moc"
