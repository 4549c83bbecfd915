#include "model/rules/allowed_pattern.h"

#include <QRegularExpression>
#include <QTest>

#include <rapidcheck.h>

using cirro::rules::matchesAllowedPattern;

class TestAllowedPattern : public QObject
{
    Q_OBJECT

private slots:
    void aWholeTextIsMatched_data();
    void aWholeTextIsMatched();
    void whatIsNotReadIsNotJudged_data();
    void whatIsNotReadIsNotJudged();
    void hostileExpressionsEnd();
    void itAgreesWithAnotherMachine();
};

void TestAllowedPattern::aWholeTextIsMatched_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    const auto add = [](const char *pattern, const char *text, bool matches) {
        QTest::addRow("%s on %s", pattern, text) << pattern << text << matches;
    };
    add("[a-z]+", "abc", true);
    add("[a-z]+", "abc1", false);
    add("^[a-z]+$", "abc", true);
    add("^$|^[a-z]{2,3}$", "", true);
    add("^$|^[a-z]{2,3}$", "abcd", false);
    add("[a-zA-Z][\\w-]*", "a_b-9", true);
    add("(\\d{1,3})\\.(\\d{1,3})", "10.256", true);
    add("(\\d{1,3})\\.(\\d{1,3})", "10x256", false);
    add("(?:a|bc)*d?", "abcad", true);
    add("[^/]*", "a/b", false);
    add("[^\\s]+", "a b", false);
    add("[\\x20-\\u007E]+", "a b~", true);
    add(".", "\xED\x95\x9C", true); // one letter of three bytes
    add("(?<name>a){3,}", "aaaa", true);
    add("a{0}", "", true);
    add("[-a]+", "a-a", true);
    add("[a\\]-]+", "]-a", true);
    add("((25[0-5]|1\\d\\d|\\d{1,2})(\\.|$)){2}", "255.10", true);
    add("a|b|c", "c", true);
    add("(a|b|)c+?", "cc", true);
    add("a\\/b", "a/b", true);
}

void TestAllowedPattern::aWholeTextIsMatched()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, matches);
    QCOMPARE(matchesAllowedPattern(pattern.toStdString(), text.toStdString()), std::optional(matches));
}

void TestAllowedPattern::whatIsNotReadIsNotJudged_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern :
         {"(?=.*[0-9]).+", "(a)\\1", "\\p{L}+", "[a-z&&[^b]]", "a++", "(a", "a)", "[a", "*", "a{2", "a{3,2}", "a**",
          "[b-a]", "\\", "[]a]", "(?i)a", "a{99999}{99999}", "\\bword\\b"})
        QTest::newRow(pattern) << pattern;
}

void TestAllowedPattern::whatIsNotReadIsNotJudged()
{
    QFETCH(QString, pattern);
    QVERIFY(!matchesAllowedPattern(pattern.toStdString(), "a").has_value());
}

void TestAllowedPattern::hostileExpressionsEnd()
{
    const std::string text(4000, 'a');
    QCOMPARE(matchesAllowedPattern("(a+)+b", text), std::optional(false));
    QCOMPARE(matchesAllowedPattern("(a|a)*b", text), std::optional(false));
    QVERIFY(!matchesAllowedPattern(std::string(100'000, '('), text).has_value());
    QVERIFY(!matchesAllowedPattern("((((a{90}){90}){90}){90}){90}", text).has_value());
}

namespace {

std::string expression(int depth)
{
    const int kind = depth == 0 ? *rc::gen::inRange(0, 4) : *rc::gen::inRange(0, 11);
    switch (kind) {
    case 0:
        return "a";
    case 1:
        return "[ab]";
    case 2:
        return "[^a]";
    case 3:
        return "c";
    case 4:
        return "(" + expression(depth - 1) + "|" + expression(depth - 1) + ")";
    case 5:
        return "(?:" + expression(depth - 1) + ")*";
    case 6:
        return "(" + expression(depth - 1) + ")+";
    case 7:
        return "(" + expression(depth - 1) + ")?";
    case 8:
        return "(" + expression(depth - 1) + "){1,2}";
    case 9:
        return "(^" + expression(depth - 1) + "|" + expression(depth - 1) + "$)";
    default:
        return expression(depth - 1) + expression(depth - 1);
    }
}

} // namespace

void TestAllowedPattern::itAgreesWithAnotherMachine()
{
    QVERIFY(rc::check("the same texts match", [] {
        const std::string pattern = expression(4);
        const auto text = *rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c'));
        const QRegularExpression other(QRegularExpression::anchoredPattern(QString::fromStdString(pattern)));
        const auto found = other.match(QString::fromStdString(text.substr(0, 12)));
        const auto ours = matchesAllowedPattern(pattern, text.substr(0, 12));
        RC_ASSERT(other.isValid());
        RC_ASSERT(ours == std::optional(found.hasMatch()));
    }));
}

QTEST_APPLESS_MAIN(TestAllowedPattern)
#include "tst_allowed_pattern.moc"
