#include "model/core/rare_text.h"

#include <QTest>

using cirro::RareText;

class TestRareText : public QObject
{
    Q_OBJECT

private slots:
    void takesThePlaceOfAString();
};

void TestRareText::takesThePlaceOfAString()
{
    RareText tag;
    QVERIFY(tag.empty() && tag == "" && tag.str().empty());
    tag = "!Ref";
    QVERIFY(!tag.empty() && tag == "!Ref" && tag.size() == 4 && tag.starts_with("!"));
    const RareText copy = tag;
    tag = "!Sub";
    QVERIFY(copy == "!Ref" && tag == std::string("!Sub"));
    RareText taken = std::move(tag);
    QVERIFY(taken == "!Sub");
    taken = copy;
    QVERIFY(taken == copy);
    taken.clear();
    QVERIFY(taken.empty() && taken == RareText(std::string()) && copy == "!Ref");
}

QTEST_APPLESS_MAIN(TestRareText)
#include "tst_rare_text.moc"
