#include "app/inspector/property_form_model.h"

#include "tests/app/sample.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cirro;

namespace {

struct Bench {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath("settings.ini")};
    Workbench workbench{preferences};
    PropertyFormModel form;
    QAbstractItemModelTester tester{&form, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit Bench(const std::string &text = sample::text)
    {
        workbench.document()->setSynchronous(true);
        form.setWorkbench(&workbench);
        workbench.document()->openText("a.yaml", text);
    }
    void select(const std::vector<const char *> &names)
    {
        std::vector<ElementId> ids;
        ids.reserve(names.size());
        for (const char *name : names)
            ids.push_back(ElementId::resource(name));
        workbench.selection()->set(ids);
    }
    int row(const QString &label) const
    {
        for (int i = 0; i < form.rowCount(); ++i)
            if (form.index(i).data(PropertyFormModel::LabelRole).toString() == label)
                return i;
        return -1;
    }
    QVariant of(const QString &label, int role) const { return form.index(row(label)).data(role); }
    std::string text() const { return syntax::write(workbench.document()->design().document); }
};

} // namespace

class TestPropertyFormModel : public QObject
{
    Q_OBJECT
private slots:
    void whatIsSelectedIsKnownToTheGlossaryByItsTypeAndService()
    {
        Bench bench;
        bench.select({"Back"});
        QCOMPARE(bench.form.glossaryWords(), (QStringList{"AWS::EC2::Subnet", "subnet"}));
        bench.select({"Back", "Net"});
        QVERIFY(bench.form.glossaryWords().isEmpty());
    }
    void aPlaceInTheTemplateIsFollowedIntoWhatIsNested()
    {
        Bench bench(R"(Resources:
  Web:
    Type: AWS::EC2::Instance
    Properties:
      ImageId: ami-12345678
      BlockDeviceMappings:
        - DeviceName: /dev/xvda
          Ebs: {VolumeSize: 8}
)");
        bench.select({"Web"});
        const int row = bench.form.follow("/Resources/Web/Properties/BlockDeviceMappings/0/Ebs/VolumeSize");
        QCOMPARE(row, bench.row("VolumeSize"));
        QVERIFY(row > 0);
        QCOMPARE(bench.form.follow("/Resources/Web"), 0);
        QCOMPARE(bench.form.follow("/Resources/Other/Properties/ImageId"), -1);
    }
    void aSubnetHasItsNetworkWithWhatFitsThere()
    {
        Bench bench;
        bench.select({"Back"});
        QCOMPARE(bench.of("VpcId", PropertyFormModel::TextRole).toString(), QString("!Ref Net"));
        QCOMPARE(bench.of("VpcId", PropertyFormModel::PartRole).toString(), QString("required"));
        const QStringList choices = bench.of("VpcId", PropertyFormModel::ChoicesRole).toStringList();
        QVERIFY(choices.contains("!Ref Net"));
        QVERIFY(!choices.contains("!Ref Web"));
        QVERIFY(bench.of("VpcId", PropertyFormModel::DocsRole).toString().endsWith("#cfn-ec2-subnet-vpcid"));
    }

    void typingOnIsOneStepAndOneLine()
    {
        Bench bench;
        bench.select({"Web"});
        const int row = bench.row("ImageId");
        QVERIFY(row >= 0);
        for (const char *text : {"ami-9", "ami-99", "ami-999"})
            bench.form.write(row, text);
        bench.form.commit(row, "ami-999");
        std::string expected = sample::text;
        expected.replace(expected.find("ami-12345678"), 12, "ami-999");
        QCOMPARE(bench.text(), expected);
        bench.workbench.document()->undo();
        QCOMPARE(bench.text(), sample::text);
        QVERIFY(!bench.workbench.document()->canUndo());
    }

    void whatIsNoBlockStaysInItsFieldAndSaysWhy()
    {
        Bench bench;
        bench.select({"Net"});
        const int row = bench.row("CidrBlock");
        bench.form.write(row, "10.0.0.");
        QCOMPARE(bench.of("CidrBlock", PropertyFormModel::TextRole).toString(), QString("10.0.0."));
        QVERIFY(bench.of("CidrBlock", PropertyFormModel::ProblemRole).toString().contains("10.0.0.0/16"));
        QCOMPARE(bench.text(), sample::text);
        bench.form.write(row, "10.1.0.0/16");
        QVERIFY(bench.of("CidrBlock", PropertyFormModel::ProblemRole).toString().isEmpty());
        QVERIFY(bench.text().find("CidrBlock: 10.1.0.0/16") != std::string::npos);
    }

    void anIntrinsicShowsItsValue()
    {
        Bench bench;
        bench.select({"Web"});
        QVERIFY(bench.of("InstanceType", PropertyFormModel::ValueRole).toString().contains("t3.micro"));
    }

    void severalElementsAreWrittenInOneStep()
    {
        Bench bench;
        bench.select({"Front", "Back"});
        QVERIFY(bench.of("CidrBlock", PropertyFormModel::DiffersRole).toBool());
        QVERIFY(!bench.of("VpcId", PropertyFormModel::DiffersRole).toBool());
        bench.form.setSearch("MapPublic");
        const int row = bench.row("MapPublicIpOnLaunch");
        bench.form.write(row, "true");
        bench.form.commit(row, "true");
        const std::string text = bench.text();
        const std::size_t first = text.find("MapPublicIpOnLaunch: true");
        QVERIFY(first != std::string::npos);
        QVERIFY(text.find("MapPublicIpOnLaunch: true", first + 1) != std::string::npos);
        bench.workbench.document()->undo();
        QCOMPARE(bench.text(), sample::text);
    }

    void tagsAreAddedRenamedAndTakenAway()
    {
        Bench bench;
        bench.select({"Net"});
        QVERIFY(bench.form.addTag(bench.row("Tags"), " Name ", "main"));
        QVERIFY(bench.form.addTag(bench.row("Tags"), "팀", "파랑"));
        QVERIFY(!bench.form.addTag(bench.row("Tags"), "Name", "other"));
        QVERIFY(bench.of("Tags", PropertyFormModel::ProblemRole).toString().contains("Name"));
        QCOMPARE(bench.of("Name", PropertyFormModel::TextRole).toString(), QString("main"));
        bench.form.renameTag(bench.row("Name"), "Title");
        QCOMPARE(bench.of("Title", PropertyFormModel::TextRole).toString(), QString("main"));
        bench.form.clear(bench.row("Title"));
        QCOMPARE(bench.row("Title"), -1);
        QVERIFY(bench.text().find("Key: 팀") != std::string::npos);
        for (int steps = 0; steps < 4; ++steps)
            bench.workbench.document()->undo();
        QCOMPARE(bench.text(), sample::text);
        QVERIFY(!bench.workbench.document()->canUndo());
    }

    void itemsOfAListChangePlaces()
    {
        Bench bench("Resources:\n  Web:\n    Type: AWS::EC2::Instance\n    Properties:\n"
                    "      SecurityGroupIds: [sg-1, sg-2]\n");
        bench.select({"Web"});
        bench.form.toggle(bench.row("SecurityGroupIds"));
        QCOMPARE(bench.of("2", PropertyFormModel::PositionRole).toInt(), 2);
        bench.form.moveItem(bench.row("1"), 1);
        QVERIFY(bench.text().find("[sg-2, sg-1]") != std::string::npos);
        bench.form.add(bench.row("SecurityGroupIds"), {});
        QVERIFY(bench.row("3") >= 0);
        bench.form.clear(bench.row("3"));
        bench.form.clear(bench.row("1"));
        QVERIFY(bench.text().find("[sg-1]") != std::string::npos);
    }

    void whatCannotBeWrittenStaysInItsFieldUntilItIsGivenUp()
    {
        Bench bench("Resources:\n  Line:\n    Type: AWS::SQS::Queue\n    Properties:\n      DelaySeconds: 5\n"
                    "      VisibilityTimeout: 30\n");
        bench.select({"Line"});
        const std::string before = bench.text();
        bench.form.write(bench.row("DelaySeconds"), "1000");
        bench.form.commit(bench.row("DelaySeconds"), "1000");
        QCOMPARE(bench.text(), before);
        bench.form.write(bench.row("VisibilityTimeout"), "40");
        QCOMPARE(bench.of("DelaySeconds", PropertyFormModel::TextRole).toString(), QString("1000"));
        QVERIFY(bench.of("DelaySeconds", PropertyFormModel::ProblemRole).toString().contains("900"));
        QVERIFY(!bench.of("DelaySeconds", PropertyFormModel::DoubtfulRole).toBool());
        bench.form.abandon(bench.row("DelaySeconds"));
        QCOMPARE(bench.of("DelaySeconds", PropertyFormModel::TextRole).toString(), QString("5"));
        QVERIFY(bench.of("DelaySeconds", PropertyFormModel::ProblemRole).toString().isEmpty());
    }

    void aPropertyStaysWhereItIsWhileItIsTyped()
    {
        Bench bench("Resources:\n  Line:\n    Type: AWS::SQS::Queue\n");
        bench.select({"Line"});
        bench.form.setAll(true);
        const int row = bench.row("DelaySeconds");
        QSignalSpy removed(&bench.form, &QAbstractItemModel::rowsRemoved);
        bench.form.write(row, "5");
        QCOMPARE(bench.row("DelaySeconds"), row);
        bench.form.write(row, "!Sub '5'");
        bench.form.commit(row, "!Sub '5'");
        bench.form.step(row, false);
        QVERIFY(bench.of("DelaySeconds", PropertyFormModel::TextRole).toString().isEmpty());
        QCOMPARE(bench.row("DelaySeconds"), row);
        QCOMPARE(removed.count(), 0);
        // Seen afresh it stands with what is written.
        bench.form.write(row, "5");
        bench.select({});
        bench.select({"Line"});
        QCOMPARE(bench.of("DelaySeconds", PropertyFormModel::PartRole).toString(), QString("written"));
    }

    void aRenameKeepsTheRows()
    {
        Bench bench;
        bench.select({"Net"});
        QSignalSpy removed(&bench.form, &QAbstractItemModel::rowsRemoved);
        bench.form.write(0, "Network");
        bench.form.commit(0, "Network");
        QCOMPARE(bench.form.name(), QString("Network"));
        QCOMPARE(removed.count(), 0);
    }

    void whatIsUndoneElsewhereEndsTheTyping()
    {
        Bench bench;
        bench.select({"Web"});
        const int row = bench.row("ImageId");
        bench.form.write(row, "ami-9");
        bench.workbench.document()->undo();
        QCOMPARE(bench.of("ImageId", PropertyFormModel::TextRole).toString(), QString("ami-12345678"));
    }

    void anotherShapeKeepsWhatFitsIt()
    {
        Bench bench("Transform: AWS::Serverless-2016-10-31\nResources:\n  Do:\n    Type: AWS::Serverless::Function\n"
                    "    Properties:\n      Policies: ReadOnly\n");
        const std::string before = bench.text();
        bench.select({"Do"});
        const QStringList shapes = bench.of("Policies", PropertyFormModel::ShapesRole).toStringList();
        QCOMPARE(shapes.value(bench.of("Policies", PropertyFormModel::ShapeRole).toInt()), QString("Text"));
        bench.form.chooseShape(bench.row("Policies"), int(shapes.indexOf("List")));
        QCOMPARE(bench.of("Policies", PropertyFormModel::KindRole).toString(), QString("list"));
        QVERIFY(bench.text().find("ReadOnly") != std::string::npos);
        bench.form.chooseShape(bench.row("Policies"), int(shapes.indexOf("Text")));
        QCOMPARE(bench.of("Policies", PropertyFormModel::KindRole).toString(), QString("text"));
        QVERIFY(bench.text().find("ReadOnly") == std::string::npos);
        bench.workbench.document()->undo();
        bench.workbench.document()->undo();
        QCOMPARE(bench.text(), before);
    }

    void aPatternDoubtsAndDoesNotForbid()
    {
        Bench bench("Resources:\n  Do:\n    Type: AWS::Lambda::Function\n    Properties:\n      Handler: a.b\n");
        bench.select({"Do"});
        QVERIFY(bench.of("Handler", PropertyFormModel::ProblemRole).toString().isEmpty());
        bench.form.write(bench.row("Handler"), "a b");
        QVERIFY(bench.text().find("Handler: a b") != std::string::npos);
        QVERIFY(!bench.of("Handler", PropertyFormModel::ProblemRole).toString().isEmpty());
        QVERIFY(bench.of("Handler", PropertyFormModel::DoubtfulRole).toBool());
    }

    void whatIsNotSetSaysWhatHolds()
    {
        Bench bench("Resources:\n  Line:\n    Type: AWS::SQS::Queue\n");
        bench.select({"Line"});
        bench.form.setAll(true);
        QVERIFY(bench.of("DelaySeconds", PropertyFormModel::HintRole).toString().contains("900"));
    }

    void aValueIsOfferedInPlaceOfItsExpression()
    {
        Bench bench;
        bench.select({"Web"});
        const QStringList offers = bench.of("InstanceType", PropertyFormModel::MakesRole).toStringList();
        const int instead = int(offers.indexOf("Write t3.micro instead"));
        QVERIFY(instead >= 0);
        bench.form.make(bench.row("InstanceType"), instead);
        QCOMPARE(bench.of("InstanceType", PropertyFormModel::TextRole).toString(), QString("t3.micro"));
        bench.form.make(bench.row("InstanceType"), int(offers.indexOf("New parameter")));
        QCOMPARE(bench.of("InstanceType", PropertyFormModel::TextRole).toString().left(5), QString("!Ref "));
        bench.workbench.document()->undo();
        bench.workbench.document()->undo();
        QCOMPARE(bench.text(), sample::text);
    }

    void whatIsMadeForAPropertyIsDrawnAndReferredTo()
    {
        Bench bench("Resources:\n  Do:\n    Type: AWS::Lambda::Function\n    Properties:\n      Handler: a.b\n");
        bench.select({"Do"});
        const QStringList offers = bench.of("Role", PropertyFormModel::MakesRole).toStringList();
        QVERIFY(!offers.isEmpty());
        bench.form.make(bench.row("Role"), 0);
        QVERIFY(bench.text().find("AWS::IAM::Role") != std::string::npos);
        QVERIFY(bench.text().find("Role: !GetAtt ") != std::string::npos);
        bench.workbench.document()->undo();
        QVERIFY(bench.text().find("AWS::IAM::Role") == std::string::npos);
    }

    void bothBranchesOfAConditionAreEdited()
    {
        Bench bench(
            "Conditions:\n  Big: !Equals [!Ref AWS::Region, x]\nResources:\n  Web:\n    Type: AWS::EC2::Instance\n"
            "    Properties:\n      InstanceType: !If [Big, t3.large, t3.micro]\n");
        bench.select({"Web"});
        QCOMPARE(bench.of("InstanceType", PropertyFormModel::KindRole).toString(), QString("branches"));
        const int row = bench.row("otherwise");
        QCOMPARE(bench.of("otherwise", PropertyFormModel::TextRole).toString(), QString("t3.micro"));
        bench.form.write(row, "t3.nano");
        QVERIFY(bench.text().find("!If [Big, t3.large, t3.nano]") != std::string::npos);
    }

    void aLogicalNameIsChangedWhenTypingEnds()
    {
        Bench bench;
        bench.select({"Net"});
        bench.form.write(0, "Network");
        QCOMPARE(bench.text(), sample::text);
        bench.form.commit(0, "Network");
        QVERIFY(bench.text().find("VpcId: !Ref Network") != std::string::npos);
        QCOMPARE(bench.workbench.selection()->elements(), QStringList{"resource:Network"});
    }

    void anEmptiedFieldIsTakenOut()
    {
        Bench bench;
        bench.select({"Web"});
        const int row = bench.row("ImageId");
        bench.form.write(row, "");
        QCOMPARE(bench.text(), sample::text);
        bench.form.commit(row, "");
        QVERIFY(bench.text().find("ImageId") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestPropertyFormModel)
#include "tst_property_form_model.moc"
