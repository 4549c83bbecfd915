#include "tests/walk/shown_texts.h"
#include "tests/walk/walker.h"

#include "model/catalog/catalog.h"
#include "model/catalog/type_details.h"
#include "model/core/assets.h"
#include "model/rules/engine.h"
#include "quizbank/bank/loader.h"

#include <QAccessible>
#include <QFile>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace cirro;
using namespace cirro::tests;

namespace {

const QString translations = QString(CIRRO_SOURCE_DIR) + "/assets/translations/cirrograph_ko.ts";

/// Parts of a text that stand alone: what is between blanks and punctuation.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between("[^A-Za-z0-9_.+-]+");
    QStringList words;
    for (const QString &word : text.split(between, Qt::SkipEmptyParts)) {
        static const QRegularExpression ends("^[.+-]+|[.+-]+$");
        words << QString(word).remove(ends);
    }
    return words;
}

/// Words that stay as they are in every language: those that Korean texts of ours keep in Latin letters, names of AWS
/// services, types and properties, keys of templates, ids of rules, names of keys and of languages.
class StayingWords
{
public:
    StayingWords()
    {
        QFile file(translations);
        if (file.open(QIODevice::ReadOnly)) {
            static const QRegularExpression translation("<translation>([^<]*)</translation>");
            for (auto found = translation.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();)
                add(found.next().captured(1).replace("&amp;", "&").replace("&apos;", "'"));
        }
        assets().forEachUnder("", [this](std::string_view path, std::string_view content) {
            if (path.ends_with(".json")) {
                const auto read = nlohmann::json::parse(content, nullptr, false);
                addKorean(read);
                if (path.ends_with("/service.json"))
                    add(QString::fromStdString(read["name"]["en"].get<std::string>()));
            } else if (path.starts_with("examples/")) {
                static const QRegularExpression keys("^\\s*([A-Za-z]+):", QRegularExpression::MultilineOption);
                const QString text = QString::fromUtf8(content.data(), qsizetype(content.size()));
                for (auto found = keys.globalMatch(text); found.hasNext();)
                    m_words << found.next().captured(1);
                addProperties(text);
            }
        });
        for (const TypeSummary &type : Catalog::builtin().types())
            add(QString::fromUtf8(type.name.data(), qsizetype(type.name.size())));
        for (const rules::Rule *rule : rules::allRules())
            add(QString::fromUtf8(rule->id.data(), qsizetype(rule->id.size())));
        for (const std::string &pack : quiz::builtinPacks())
            if (const auto loaded = quiz::load(quiz::builtinPack(pack))) {
                add(QString::fromStdString(loaded->pack.manifest.name.ko));
                for (const auto &service : loaded->pack.services)
                    add(QString::fromStdString(service.name));
            }
    }

    /// The properties of the types in a text.
    void addProperties(const QString &text)
    {
        static const QRegularExpression type("AWS::\\w+::\\w+");
        for (auto found = type.globalMatch(text); found.hasNext();)
            if (const auto details = Catalog::builtin().details(found.next().captured().toStdString()))
                addNames(*details);
    }

    void add(const QString &text)
    {
        for (const QString &word : wordsOf(text))
            m_words << word;
    }
    bool contains(const QString &word) const { return m_words.contains(word); }

private:
    void addNames(const TypeDetails &details)
    {
        const auto addAll = [this](const std::vector<Property> &properties) {
            for (const Property &property : properties)
                m_words << QString::fromUtf8(property.name.data(), qsizetype(property.name.size()));
        };
        addAll(details.properties);
        for (const Definition &definition : details.definitions)
            addAll(definition.properties);
    }
    void addKorean(const nlohmann::json &value)
    {
        if (value.is_object() && value.contains("ko") && value["ko"].is_string())
            add(QString::fromStdString(value["ko"].get<std::string>()));
        if (value.is_structured())
            for (const auto &child : value)
                addKorean(child);
    }
    QSet<QString> m_words;
};

/// What stands outside of the brackets of the pseudo translation.
QString outside(const QString &text)
{
    QString left;
    int depth = 0;
    for (const QChar letter : text) {
        if (letter == PseudoTranslator::opening)
            ++depth;
        else if (letter == PseudoTranslator::closing)
            --depth;
        else if (depth == 0)
            left += letter;
    }
    return left;
}

bool isKorean(const QString &text)
{
    static const QRegularExpression hangul("[\\x{AC00}-\\x{D7A3}]");
    return text.contains(hangul);
}

QString roleName(QAccessible::Role role)
{
    return QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(role));
}

} // namespace

/// What is wrong with what is shown, each fault once, with the place where it was met first.
class Faults
{
public:
    explicit Faults(const char *kind) : m_kind(kind) {}

    void add(const QString &what, const QString &place)
    {
        if (!m_faults.contains(what))
            m_faults.insert(what, place);
    }
    void addTexts(QQuickWindow &window, const QString &where)
    {
        ++m_states;
        for (const ShownText &shown : shownTexts(window)) {
            ++m_texts;
            if (!shown.flaw.isEmpty())
                add(placeOf(*shown.item) + ' ' + shown.text.left(60), shown.flaw + " (" + where + ')');
        }
    }
    /// Dialogs and menus that do not fit, and buttons on them that are out of reach.
    void addPopups(QQuickWindow &window, const QString &where)
    {
        const QRectF room(0, 0, window.width(), window.height());
        for (const QQuickItem *item : shownItems(window)) {
            if (!item->inherits("QQuickPopupItem") || !item->parent())
                continue;
            const QRectF popup = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
            if (!room.adjusted(-1, -1, 1, 1).contains(popup))
                add(placeOf(*item) + ' ' + item->parent()->property("title").toString(),
                    QString("%1 x %2 leaves the window (%3)").arg(popup.width()).arg(popup.height()).arg(where));
        }
    }
    int tell() const
    {
        for (auto it = m_faults.cbegin(); it != m_faults.cend(); ++it)
            qInfo().noquote() << m_kind << it.key().left(160) << "\n   " << it.value();
        return int(m_faults.size());
    }
    int states() const { return m_states; }
    int texts() const { return m_texts; }

private:
    const char *m_kind;
    QMap<QString, QString> m_faults;
    int m_states = 0;
    int m_texts = 0;
};

/// What a reader of the screen is told, place by place; a dump of it lies beside the test.
class Told
{
public:
    Told() { m_dump.open(QIODevice::WriteOnly); }

    void add(QQuickWindow &window, const QString &where)
    {
        m_dump.write("\n== " + where.toUtf8() + '\n');
        addNode(QAccessible::queryAccessibleInterface(&window), 0, where);
        for (QQuickItem *item : shownItems(window)) {
            if (!item->activeFocusOnTab() || !item->isEnabled() || item->width() <= 0 || !isOurs(*item))
                continue;
            QAccessibleInterface *node = QAccessible::queryAccessibleInterface(item);
            if (!node || node->text(QAccessible::Name).trimmed().isEmpty())
                m_nameless.add(placeOf(*item), "Tab stops where nothing is told (" + where + ')');
        }
    }
    int nodes() const { return m_nodes; }
    const Faults &nameless() const { return m_nameless; }

private:
    static bool acts(QAccessible::Role role)
    {
        switch (role) {
        case QAccessible::Button:
        case QAccessible::CheckBox:
        case QAccessible::ComboBox:
        case QAccessible::EditableText:
        case QAccessible::Link:
        case QAccessible::MenuItem:
        case QAccessible::PageTab:
        case QAccessible::RadioButton:
        case QAccessible::Slider:
        case QAccessible::TreeItem:
            return true;
        default:
            return false;
        }
    }
    void addNode(QAccessibleInterface *node, int depth, const QString &where)
    {
        if (!node || !node->isValid() || node->state().invisible)
            return;
        ++m_nodes;
        const QString name = node->text(QAccessible::Name);
        const QAccessible::Role role = node->role();
        m_dump.write((QString(depth * 2, ' ') + roleName(role) + " \"" + name.simplified() + '"' +
                      (node->state().focusable ? " focusable" : "") + (node->state().disabled ? " disabled" : "") +
                      '\n')
                         .toUtf8());
        const auto *item = qobject_cast<QQuickItem *>(node->object());
        // Rows that a list makes in advance, out of sight, have no words yet.
        if (item && isOurs(*item) && acts(role) && name.trimmed().isEmpty() && item->window() &&
            isInSight(*item, item->mapRectToScene(QRectF(0, 0, item->width(), item->height())),
                      QRectF(QPointF(), item->window()->size())))
            m_nameless.add(placeOf(*item), roleName(role) + " without a name (" + where + ')');
        for (int i = 0; i < node->childCount(); ++i)
            addNode(node->child(i), depth + 1, where);
    }

    QFile m_dump{"accessibility.txt"};
    Faults m_nameless{"told nothing of"};
    int m_nodes = 0;
};

class TestWalk : public QObject
{
    Q_OBJECT

    static inline QStringList m_warnings; // what QML complains of

    static void listen(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        if (type == QtWarningMsg && message.contains("qrc:/") && !m_warnings.contains(message))
            m_warnings << message;
        s_before(type, context, message);
    }
    static inline QtMessageHandler s_before = nullptr;

    static void report(const Walker &walker, const Faults &faults)
    {
        qInfo("measured: %d texts in %d states of the window, %d buttons pressed", faults.texts(), faults.states(),
              walker.presses());
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_warnings.clear();
        s_before = qInstallMessageHandler(listen);
    }
    void cleanup() { qInstallMessageHandler(s_before); }

    // In Korean, so that what comes from our content can be told from what was never translated: the one has Korean
    // letters, the other one neither those nor the brackets of the pseudo translation. A word is allowed to stay as it
    // is when the user may have written it or when it is a name (see StayingWords).
    void everythingThatIsShownWasGivenToTranslators()
    {
        PseudoTranslator translator(translations);
        QVERIFY(translator.size() > 500);
        Walker walker("ko", {1280, 800}, &translator);
        QVERIFY(walker.isShown());
        StayingWords names;
        for (const Action *action : walker.bench().actions()->all()) {
            const QStringList shortcuts = action->shortcuts();
            for (const QString &shortcut : shortcuts)
                names.add(QKeySequence(shortcut).toString(QKeySequence::NativeText));
        }
        for (const Action *action : walker.bench().actions()->inMenu("language"))
            names.add(action->sourceText());

        Faults untranslated("not translated");
        Faults cutOff("cut off");
        const auto judge = [&](const QString &text, const QString &place) {
            const QString left = outside(text);
            if (isKorean(left))
                return;
            for (const QString &word : wordsOf(left)) {
                static const QRegularExpression letters("[A-Za-z]{2}");
                static const QRegularExpression number("[0-9]+$"); // of a copy: "Web2"
                if (word.contains(letters) && !names.contains(word) &&
                    !walker.userText().contains(QString(word).remove(number)))
                    untranslated.add(text + " {" + word + '}', place);
            }
        };
        walker.walk([&](const QString &where) {
            cutOff.addTexts(walker.window(), where);
            for (const ShownText &shown : shownTexts(walker.window()))
                judge(shown.text, placeOf(*shown.item) + " (" + where + ')');
            for (QQuickItem *item : shownItems(walker.window()))
                for (const QObject *child : item->children())
                    if (child->inherits("QQuickToolTip"))
                        judge(child->property("text").toString(), placeOf(*item) + "'s tooltip (" + where + ')');
        });
        report(walker, cutOff);
        QCOMPARE(untranslated.tell(), 0);
        QCOMPARE(cutOff.tell(), 0);
        QCOMPARE(m_warnings, QStringList());
    }

    // A screen of 1440 × 900 at 200 % has room for 720 × 450, less what the desktop takes.
    void aSmallScreenCutsNothingOffAndReadersOfItAreToldEverything()
    {
        QAccessible::setActive(true);
        const QSize small(720, 400);
        Walker walker("en", small);
        QVERIFY(walker.isShown());
        QCOMPARE(walker.window().size(), small);
        Faults cutOff("cut off");
        Told told;
        walker.walk([&](const QString &where) {
            cutOff.addTexts(walker.window(), where);
            cutOff.addPopups(walker.window(), where);
            told.add(walker.window(), where);
        });
        report(walker, cutOff);
        qInfo("measured: %d nodes for readers of the screen", told.nodes());
        QCOMPARE(cutOff.tell(), 0);
        QVERIFY(told.nodes() > 10000);
        QCOMPARE(told.nameless().tell(), 0);
    }
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    Program::prepare();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestWalk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_walk.moc"
