#include "model/core/sentence.h"

#include <QTest>

using namespace cirro;

class TestSentence : public QObject
{
    Q_OBJECT

private slots:
    void placesAreFilledOnceAndInAnyOrder()
    {
        QCOMPARE(filled("%2 in %1", {"100 %2", "Web"}), std::string("Web in 100 %2"));
        QCOMPARE(filled("%1 and %2, 100 %", {"Web"}), std::string("Web and , 100 %"));
    }

    void aParticleGoesWithTheWordBeforeIt_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *sentence, const char *word, const char *expected) {
            QTest::newRow(name) << sentence << word << expected;
        };
        row("a consonant", "%1은(는) 없습니다", "서브넷", "서브넷은 없습니다");
        row("a vowel", "%1이(가) 없습니다", "버튼으로 누르기", "버튼으로 누르기가 없습니다");
        row("ㄹ and 로", "%1(으)로 갑니다", "터널", "터널로 갑니다");
        row("ㄹ and another", "%1을(를) 만듭니다", "터널", "터널을 만듭니다");
        row("a consonant and 로", "%1(으)로 갑니다", "버킷", "버킷으로 갑니다");
        row("a digit", "%1과(와) 같습니다", "10.0.0.0/16", "10.0.0.0/16과 같습니다");
        row("the other way round", "%1와(과) 같습니다", "443", "443과 같습니다");
        row("(이)라", "%1(이)라는 이름", "Topic", "Topic이라는 이름");
        row("read by its letters", "%1을(를) 만듭니다", "VPC", "VPC를 만듭니다");
        row("letters with ㄹ", "%1(으)로 묻습니다", "SQL", "SQL로 묻습니다");
        row("in quotation marks", "“%1”은(는) 이름입니다", "first", "“first”는 이름입니다");
        row("not read", "%1은(는) 모두입니다", "0.0.0.0/*", "0.0.0.0/*은(는) 모두입니다");
        row("no particle", "%1 안으로", "VPC", "VPC 안으로");
        row("nothing", "%1은(는) 없습니다", "", "은(는) 없습니다");
    }
    void aParticleGoesWithTheWordBeforeIt()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, word);
        QTEST(QString::fromStdString(filled(sentence.toStdString(), {word.toStdString()})), "expected");
    }

    void anEnglishWordTakesTheParticleOfHowItSounds_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("form");
        QTest::newRow("open")
            << "Balancer Database Subnets Queue Cache Store Gateway Lambda Key Cloud Host Client Event "
               "Network Task Tag Hub Route Policy Parameter Search Switch Root Ip us-east-1a https"
            << "는";
        QTest::newRow("closed")
            << "Bucket PublicSubnet Group App Web Job Topic Metric Stack Hook Zone Machine Volume Type "
               "Domain System Staging Fleet Layout Secret my_map Function"
            << "은";
        QTest::newRow("ㄹ") << "Table Role Tunnel Pool Rule File Sql url"
                            << "은";
    }
    void anEnglishWordTakesTheParticleOfHowItSounds()
    {
        QFETCH(QString, words);
        QFETCH(QString, form);
        for (const QString &word : words.split(' ')) {
            const std::string name = word.toStdString();
            QVERIFY2(particleAfter(name, "은(는)").form == form.toStdString(), name.c_str());
            QVERIFY2(QTest::currentDataTag() != QByteArray("ㄹ") || particleAfter(name, "(으)로").form == "로",
                     name.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestSentence)

#include "tst_sentence.moc"
