#include "app/template/template_model.h"

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
    TemplateModel parts;
    QAbstractItemModelTester tester{&parts, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit Bench(const std::string &text = sample::text)
    {
        workbench.document()->setSynchronous(true);
        parts.setWorkbench(&workbench);
        workbench.document()->openText("a.yaml", text);
    }
    int row(const QString &kind, const QString &label) const
    {
        for (int i = parts.rowCount() - 1; i >= 0; --i)
            if (parts.index(i).data(TemplateModel::RowRole).toString() == kind &&
                parts.index(i).data(TemplateModel::LabelRole).toString() == label)
                return i;
        return -1;
    }
    void open(const QString &member) { parts.toggle(row("member", member)); }
    QVariant of(const QString &label, int role) const { return parts.index(row("value", label)).data(role); }
    void write(int row, const QString &text)
    {
        parts.type(row, text);
        parts.commit(row, text);
    }
    std::string text() const { return syntax::write(workbench.document()->design().document); }
    /// The sample with one text in place of another.
    static std::string with(const std::string &from, const std::string &to)
    {
        std::string expected = sample::text;
        return expected.replace(expected.find(from), from.size(), to);
    }
};

} // namespace

class TestTemplateModel : public QObject
{
    Q_OBJECT
private slots:
    void parametersSayWhatTheyAreAndWhoUsesThem()
    {
        Bench bench;
        const QModelIndex size = bench.parts.index(bench.row("member", "Size"));
        QCOMPARE(size.data(TemplateModel::SummaryRole).toString(), QString("String = t3.micro"));
        QCOMPARE(size.data(TemplateModel::UsersRole).toStringList(), QStringList{"Resources/Web"});
        QVERIFY(!size.data(TemplateModel::UnusedRole).toBool());
        QVERIFY(bench.parts.index(bench.row("member", "Name")).data(TemplateModel::UnusedRole).toBool());
        bench.parts.follow("Resources/Web");
        QCOMPARE(bench.workbench.selection()->elements(), QStringList{"resource:Web"});
    }

    void typingOnIsOneStepAndOneLine()
    {
        Bench bench;
        bench.open("Size");
        const int row = bench.row("value", "Description");
        for (const char *text : {"H", "Ho", "How fast"})
            bench.parts.type(row, text);
        bench.parts.commit(row, "How fast");
        QCOMPARE(bench.text(), Bench::with("How large", "How fast"));
        bench.workbench.document()->undo();
        QCOMPARE(bench.text(), sample::text);
        QVERIFY(!bench.workbench.document()->canUndo());
    }

    void aDefaultThatIsNotAllowedStaysInItsFieldAndSaysWhy()
    {
        Bench bench;
        bench.open("Size");
        const int row = bench.row("value", "Default");
        QCOMPARE(bench.of("Default", TemplateModel::ChoicesRole).toStringList(), (QStringList{"t3.micro", "t3.small"}));
        bench.parts.type(row, "t3.s");
        QCOMPARE(bench.of("Default", TemplateModel::TextRole).toString(), QString("t3.s"));
        QVERIFY(bench.of("Default", TemplateModel::ProblemRole).toString().contains("t3.s"));
        QCOMPARE(bench.text(), sample::text);
        bench.write(row, "t3.small");
        QVERIFY(bench.of("Default", TemplateModel::ProblemRole).toString().isEmpty());
        QCOMPARE(bench.text(), Bench::with("Default: t3.micro", "Default: t3.small"));
    }

    void whatAConstraintRulesOutIsSaidAtTheDefault_data()
    {
        QTest::addColumn<QString>("constraints");
        QTest::addColumn<QString>("refused");
        QTest::addColumn<QString>("taken");
        QTest::newRow("pattern") << "Type: String\n    AllowedPattern: '[a-z]+'"
                                 << "abc1"
                                 << "abc";
        QTest::newRow("length") << "Type: String\n    MinLength: 3"
                                << "가나"
                                << "가나다";
        QTest::newRow("most") << "Type: String\n    MaxLength: 3"
                              << "abcd"
                              << "abc";
        QTest::newRow("number") << "Type: Number"
                                << "a"
                                << "-1.5";
        QTest::newRow("range") << "Type: Number\n    MinValue: 1\n    MaxValue: 4"
                               << "5"
                               << "4";
        QTest::newRow("least") << "Type: Number\n    MinValue: 1"
                               << "0"
                               << "1";
        QTest::newRow("numbers") << "Type: List<Number>"
                                 << "1,b"
                                 << "1, 2";
        QTest::newRow("items") << "Type: CommaDelimitedList\n    AllowedValues: [a, b]"
                               << "a,c"
                               << "a,b";
        QTest::newRow("id") << "Type: AWS::EC2::VPC::Id"
                            << "subnet-1"
                            << "vpc-1";
        QTest::newRow("ids") << "Type: List<AWS::EC2::Subnet::Id>"
                             << "subnet-1,vpc-1"
                             << "subnet-1,subnet-2";
    }
    void whatAConstraintRulesOutIsSaidAtTheDefault()
    {
        QFETCH(QString, constraints);
        QFETCH(QString, refused);
        QFETCH(QString, taken);
        const std::string before = "Parameters:\n  P:\n    " + constraints.toStdString() + "\nResources: {}\n";
        Bench bench(before);
        bench.open("P");
        const int row = bench.row("value", "Default");
        bench.write(row, refused);
        QVERIFY(!bench.of("Default", TemplateModel::ProblemRole).toString().isEmpty());
        QCOMPARE(bench.text(), before);
        bench.write(row, taken);
        QCOMPARE(bench.of("Default", TemplateModel::ProblemRole).toString(), QString());
        QVERIFY(bench.text().find("Default: ") != std::string::npos);
    }

    void constraintsThatDoNotFitTheTypeAreSaid()
    {
        Bench bench("Parameters:\n  P:\n    Type: Number\n    MinLength: 2\n    MinValue: 5\n    MaxValue: 4\n");
        bench.open("P");
        QVERIFY(bench.of("MinLength", TemplateModel::ProblemRole).toString().contains("MinLength"));
        QVERIFY(bench.of("MaxValue", TemplateModel::ProblemRole).toString().contains("MinValue"));
        QCOMPARE(bench.row("value", "AllowedPattern"), -1);
    }

    void aNameIsGivenWhenItIsTypedToItsEnd()
    {
        Bench bench;
        bench.open("Size");
        const int row = bench.row("name", "Name");
        bench.parts.type(row, "Kin");
        QCOMPARE(bench.text(), sample::text);
        bench.write(row, "Kind");
        QVERIFY(bench.text().find("InstanceType: !Ref Kind\n") != std::string::npos);
        // It stays open under its new name.
        QCOMPARE(bench.parts.nameRow("Parameters", "Kind"), row);
        QCOMPARE(bench.workbench.document()->undoText().contains("Kind"), true);
        bench.workbench.document()->undo();
        QCOMPARE(bench.text(), sample::text);
    }

    void aNameThatIsTakenIsSaidWhileItIsTyped()
    {
        Bench bench;
        bench.open("Size");
        const int row = bench.row("name", "Name");
        bench.write(row, "Web");
        QVERIFY(bench.parts.index(row).data(TemplateModel::ProblemRole).toString().contains("Web"));
        QCOMPARE(bench.text(), sample::text);
    }

    void allowedValuesAreAListOfTheirOwn()
    {
        Bench bench;
        bench.open("Size");
        QCOMPARE(bench.of("AllowedValues", TemplateModel::TextRole).toString(), QString("t3.micro, t3.small"));
        bench.parts.add(bench.row("value", "AllowedValues"));
        bench.write(bench.row("value", "3"), "t3.large");
        QCOMPARE(bench.text(), Bench::with("[t3.micro, t3.small]", "[t3.micro, t3.small, t3.large]"));
        bench.parts.clear(bench.row("value", "3"));
        QCOMPARE(bench.text(), sample::text);
    }

    void anAddedParameterIsOpenToBeNamed()
    {
        Bench bench;
        QSignalSpy added(&bench.parts, &TemplateModel::added);
        bench.parts.add(bench.row("section", "Parameters"));
        QCOMPARE(added.size(), 1);
        QVERIFY(bench.parts.nameRow("Parameters", "Parameter") >= 0);
        QCOMPARE(bench.text(), Bench::with("Resources:\n", "  Parameter:\n    Type: String\nResources:\n"));
        bench.parts.clear(bench.row("member", "Parameter"));
        QCOMPARE(bench.text(), sample::text);
    }

    void anOutputGivesWhatIsPicked()
    {
        Bench bench;
        bench.parts.add(bench.row("section", "Outputs"));
        QVERIFY(bench.of("Value", TemplateModel::ChoicesRole).toStringList().contains("!GetAtt Web.PrivateIp"));
        bench.write(bench.row("value", "Value"), "!GetAtt Web.PrivateIp");
        bench.write(bench.row("value", "Export.Name"), "${AWS::StackName}-ip");
        const std::string made = "Outputs:\n  Output:\n    Value: !GetAtt Web.PrivateIp\n"
                                 "    Export:\n      Name: !Sub ${AWS::StackName}-ip\n";
        QCOMPARE(bench.text(), sample::text + made);
        QCOMPARE(bench.of("Export.Name", TemplateModel::ValueRole), QVariant("known only when it is deployed"));
        bench.write(bench.row("value", "Export.Name"), "");
        QCOMPARE(bench.text(), sample::text + made.substr(0, made.find("    Export")));
    }

    void aConditionIsATreeThatIsChangedFunctionByFunction()
    {
        const std::string before = "Parameters:\n  Size:\n    Type: String\n    Default: small\n"
                                   "    AllowedValues: [small, large]\nConditions:\n  # Large ones only.\n"
                                   "  IsLarge: !Equals [!Ref Size, large] # for now\nResources: {}\n";
        Bench bench(before);
        const auto with = [&](const std::string &condition) {
            std::string text = before;
            const std::string old = "!Equals [!Ref Size, large]";
            return text.replace(text.find(old), old.size(), condition);
        };
        bench.open("IsLarge");
        const auto rows = [&] {
            QStringList all;
            for (int i = 0; i < bench.parts.rowCount(); ++i)
                if (const QModelIndex row = bench.parts.index(i);
                    row.data(TemplateModel::SectionRole) == "Conditions" &&
                    (row.data(TemplateModel::RowRole) == "expression" || row.data(TemplateModel::RowRole) == "value"))
                    all << row.data(TemplateModel::TextRole).toString();
            return all;
        };
        const auto rowOf = [&](const QString &text) {
            for (int i = bench.parts.rowCount() - 1; i >= 0; --i)
                if (bench.parts.index(i).data(TemplateModel::SectionRole) == "Conditions" &&
                    bench.parts.index(i).data(TemplateModel::TextRole) == text)
                    return i;
            return -1;
        };
        QCOMPARE(rows(), (QStringList{"!Equals", "!Ref Size", "large"}));
        QVERIFY(bench.parts.index(bench.row("member", "IsLarge"))
                    .data(TemplateModel::ValueRole)
                    .toString()
                    .contains("false"));
        // What the parameter may be is offered.
        QVERIFY(bench.parts.index(rowOf("large")).data(TemplateModel::ChoicesRole).toStringList().contains("small"));
        bench.write(rowOf("large"), "small");
        QCOMPARE(bench.text(), with("!Equals [!Ref Size, small]"));
        QVERIFY(bench.parts.index(bench.row("member", "IsLarge"))
                    .data(TemplateModel::ValueRole)
                    .toString()
                    .contains("true"));
        bench.write(rowOf("!Equals"), "!Not");
        QCOMPARE(rows(), (QStringList{"!Not", "!Equals", "!Ref Size", "small"}));
        bench.write(rowOf("!Not"), "!Or");
        QCOMPARE(rows(), (QStringList{"!Or", "!Equals", "!Ref Size", "small", "!Equals", "!Ref Size", "small"}));
        bench.parts.add(rowOf("!Or"));
        QCOMPARE(rows().count("!Equals"), 3);
        QVERIFY(bench.text().find("# for now") != std::string::npos);
        bench.parts.clear(rowOf("!Equals"));
        QCOMPARE(rows().count("!Equals"), 2);
        // The function of a condition may be exchanged, not taken away.
        bench.write(rowOf("!Or"), "");
        QCOMPARE(rows().front(), QString("!Or"));
        while (bench.workbench.document()->canUndo())
            bench.workbench.document()->undo();
        QCOMPARE(bench.text(), before);
    }

    void aFunctionThatTakesNoConditionsKeepsAComparisonAndSaysWhatItLeavesOut()
    {
        const std::string before = "Parameters:\n  Size: {Type: String}\nConditions:\n  A: !Equals [a, b]\n"
                                   "  B: !And [!Condition A, !Not [!Equals [!Ref Size, big]], !Equals [c, d]]\n";
        Bench bench(before);
        bench.open("B");
        const auto outermost = [&] {
            int row = 0;
            while (bench.parts.index(row).data(TemplateModel::RowRole) != "expression")
                ++row;
            return row;
        };
        QSignalSpy remarked(bench.workbench.document(), &DesignDocument::remarked);
        bench.write(outermost(), "!Equals");
        QVERIFY(bench.text().find("B: !Equals [!Ref Size, big]\n") != std::string::npos);
        QCOMPARE(remarked.size(), 1);
        QCOMPARE(remarked.front().front().toString(),
                 QString("No longer part of the condition: A, c = d. Undo brings it back."));
        bench.workbench.document()->undo();
        QCOMPARE(bench.text(), before);

        // What is only put around them leaves nothing out.
        bench.write(outermost(), "!Not");
        bench.write(outermost(), "!Or");
        QCOMPARE(remarked.size(), 1);
        QVERIFY(bench.text().find("c, d") != std::string::npos);
        // Another condition in its place does.
        bench.write(outermost(), "!Condition A");
        QCOMPARE(remarked.size(), 2);
    }

    void aConditionThatIsNotThereIsRefused()
    {
        Bench bench("Conditions:\n  A: !Equals [a, b]\n  B: !Not [!Condition A]\n");
        bench.open("B");
        const int row = bench.row("expression", {}); // the inner one
        QCOMPARE(bench.parts.index(row).data(TemplateModel::TextRole).toString(), QString("!Condition A"));
        bench.write(row, "!Condition C");
        QVERIFY(bench.parts.index(row).data(TemplateModel::ProblemRole).toString().contains("C"));
        bench.write(row, "!Maybe");
        QVERIFY(bench.parts.index(row).data(TemplateModel::ProblemRole).toString().contains("!Maybe"));
        QCOMPARE(bench.text(), std::string("Conditions:\n  A: !Equals [a, b]\n  B: !Not [!Condition A]\n"));
    }

    void typingInACellIsOneStepThatCanBeGivenBack()
    {
        const std::string before = "Mappings:\n  Images:\n    us-east-1: {Arm: ami-1}\n";
        Bench bench(before);
        bench.open("Images");
        const int row = bench.row("table", "Images");
        for (const char *text : {"a", "am", "ami-9"})
            bench.parts.typeCell(row, 0, 0, text);
        QVERIFY(bench.text().find("ami-9") != std::string::npos);
        bench.parts.setCell(row, 0, 0, "ami-9");
        bench.workbench.document()->undo();
        QCOMPARE(bench.text(), before);

        bench.parts.typeCell(row, 0, 0, "ami-9");
        bench.parts.abandon(row);
        QCOMPARE(bench.text(), before);
        // A list that is not finished is no value: what stood there stays until it is.
        bench.parts.typeCell(row, 0, 0, "[a, ");
        QCOMPARE(bench.text(), before);
        QCOMPARE(bench.parts.index(row).data(TemplateModel::CellsRole).toStringList(), QStringList{"[a, "});
        bench.parts.typeCell(row, 0, 0, "[a, b]");
        bench.parts.setCell(row, 0, 0, "[a, b]");
        QVERIFY(bench.text().find("[a, b]") != std::string::npos);
        bench.workbench.document()->undo();
        QCOMPARE(bench.text(), before);
    }

    void groupsOfParametersAreAddedMovedAndStayOpen()
    {
        Bench bench("Parameters:\n  Size: {Type: String}\n  Name: {Type: String}\n");
        QSignalSpy added(&bench.parts, &TemplateModel::added);
        bench.parts.add(bench.row("section", "Parameter groups"));
        bench.parts.add(bench.row("section", "Parameter groups"));
        QCOMPARE(added.size(), 2);
        const int label = bench.parts.nameRow("Interface", "1");
        QCOMPARE(bench.parts.index(label).data(TemplateModel::LabelRole).toString(), QString("Label"));
        bench.write(label, "The site");
        bench.parts.toggle(bench.row("member", "Group 1")); // folded
        const int group = bench.row("member", "The site");
        QCOMPARE(bench.parts.index(group).data(TemplateModel::SummaryRole).toString(), QString("Name"));
        const int moved = bench.parts.move(group, -1);
        QCOMPARE(moved, bench.row("member", "The site"));
        QVERIFY(moved < group && bench.parts.index(moved).data(TemplateModel::OpenRole).toBool());
        QVERIFY(!bench.parts.index(bench.row("member", "Group 2")).data(TemplateModel::OpenRole).toBool());
        QCOMPARE(bench.parts.move(moved, -1), -1);
        while (bench.workbench.document()->canUndo())
            bench.workbench.document()->undo();
        QCOMPARE(bench.text(), std::string("Parameters:\n  Size: {Type: String}\n  Name: {Type: String}\n"));
    }

    void aMappingIsATable()
    {
        const std::string before = "Mappings:\n  Images:\n    us-east-1: {Arm: ami-1, Intel: ami-2} # first\n"
                                   "    eu-west-1: {Arm: ami-3, Intel: ami-4}\n";
        Bench bench(before);
        bench.open("Images");
        const int row = bench.row("table", "Images");
        const QModelIndex table = bench.parts.index(row);
        QCOMPARE(table.data(TemplateModel::ColumnsRole).toStringList(), (QStringList{"Arm", "Intel"}));
        QCOMPARE(table.data(TemplateModel::CellsRole).toStringList(),
                 (QStringList{"ami-1", "ami-2", "ami-3", "ami-4"}));
        const auto expect = [&](const std::string &from, const std::string &to) {
            std::string text = before;
            for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
                text.replace(at, from.size(), to);
            const std::string now = bench.text();
            bench.workbench.document()->undo();
            QCOMPARE(now, text);
            QCOMPARE(bench.text(), before);
        };
        bench.parts.setCell(row, 1, 0, "ami-5");
        expect("ami-3", "ami-5");
        bench.parts.setCell(row, 1, 0, "[a, b]");
        expect("ami-3", "[a, b]");
        bench.parts.renameColumn(row, 1, "X86");
        expect("Intel", "X86");
        bench.parts.renameLine(row, 0, "us-west-2");
        expect("us-east-1", "us-west-2");
        bench.parts.removeColumn(row, 0);
        QCOMPARE(bench.text(), std::string("Mappings:\n  Images:\n    us-east-1: {Intel: ami-2} # first\n"
                                           "    eu-west-1: {Intel: ami-4}\n"));
        // The last column stays: a mapping without any is none.
        QSignalSpy failed(bench.workbench.document(), &DesignDocument::failed);
        bench.parts.removeColumn(row, 0);
        QCOMPARE(failed.size(), 1);
        bench.workbench.document()->undo();
        bench.parts.addLine(row);
        expect("Intel: ami-4}\n", "Intel: ami-4}\n    Key: {Arm: '', Intel: ''}\n");
        bench.parts.removeLine(row, 1);
        expect("    eu-west-1: {Arm: ami-3, Intel: ami-4}\n", "");
    }

    void whatLooksAKeyUpFollowsItsNewName()
    {
        const std::string before =
            "Mappings:\n  Sizes:\n    test: {Class: small}\n    prod: {Class: large}\n"
            "Conditions:\n  Big: !Equals [!FindInMap [Sizes, test, Class], large]\n"
            "Outputs:\n  Size:\n    Value:\n      Fn::FindInMap: [Sizes, !Ref Stage, 'Class'] # one\n"
            "  Other:\n    Value: !FindInMap [Other, test, Class]\n";
        Bench bench(before);
        bench.open("Sizes");
        const int row = bench.row("table", "Sizes");
        bench.parts.renameColumn(row, 0, "Kind");
        std::string columns = before;
        for (const auto &[from, to] :
             {std::pair("{Class: small}", "{Kind: small}"), std::pair("{Class: large}", "{Kind: large}"),
              std::pair("[Sizes, test, Class]", "[Sizes, test, Kind]"), std::pair("'Class'", "'Kind'")})
            columns.replace(columns.find(from), std::string(from).size(), to);
        QCOMPARE(bench.text(), columns);
        bench.workbench.document()->undo();
        QCOMPARE(bench.text(), before);
        bench.parts.renameLine(row, 0, "dev");
        std::string lines = before;
        lines.replace(lines.find("test: {"), 4, "dev");
        lines.replace(lines.find("[Sizes, test"), 12, "[Sizes, dev");
        QCOMPARE(bench.text(), lines);
    }

    void inJsonOnlyTheWrittenLinesChange()
    {
        const std::string before =
            "{\n  \"Parameters\": {\n    \"Stage\": {\"Type\": \"String\", \"Default\": \"test\"}\n  },\n"
            "  \"Mappings\": {\n    \"Sizes\": {\n      \"test\": {\"Count\": 1},\n"
            "      \"prod\": {\"Count\": 3}\n    }\n  },\n"
            "  \"Conditions\": {\n    \"IsProd\": {\"Fn::Equals\": [{\"Ref\": \"Stage\"}, \"prod\"]}\n  },\n"
            "  \"Resources\": {}\n}\n";
        Bench bench(before);
        const auto expect = [&](const std::string &from, const std::string &to) {
            std::string text = before;
            text.replace(text.find(from), from.size(), to);
            QCOMPARE(bench.text(), text);
            bench.workbench.document()->undo();
            QCOMPARE(bench.text(), before);
        };
        bench.open("Sizes");
        bench.parts.setCell(bench.row("table", "Sizes"), 1, 0, "4");
        expect("{\"Count\": 3}", "{\"Count\": 4}");
        bench.parts.renameLine(bench.row("table", "Sizes"), 0, "dev");
        expect("\"test\": {\"Count\"", "\"dev\": {\"Count\"");
        bench.open("IsProd");
        const int equals = bench.row("expression", {});
        QCOMPARE(bench.parts.index(equals).data(TemplateModel::TextRole).toString(), QString("!Equals"));
        bench.write(equals + 2, "test");
        expect("\"prod\"]", "\"test\"]");
    }

    void rulesAndTransformsAreShown()
    {
        Bench bench("Transform: AWS::Serverless-2016-10-31\nResources: {}\n");
        const int row = bench.row("fixed", "Transform");
        QCOMPARE(bench.parts.index(row).data(TemplateModel::TextRole).toString(),
                 QString("AWS::Serverless-2016-10-31"));
    }

    void aSearchFindsMembersByNameAndType()
    {
        Bench bench;
        bench.parts.setSearch("t3");
        QVERIFY(bench.row("member", "Size") >= 0);
        QCOMPARE(bench.row("member", "Name"), -1);
        QCOMPARE(bench.row("value", "Description"), -1);
        bench.parts.setSearch({});
        QVERIFY(bench.row("member", "Name") >= 0);
    }

    void whatNobodySeesIsBroughtUpToDateWhenItIsSeen()
    {
        Bench bench;
        bench.parts.setActive(false);
        bench.workbench.document()->openText("b.yaml", "Parameters:\n  Other: {Type: String}\n");
        QCOMPARE(bench.row("member", "Other"), -1);
        bench.parts.setActive(true);
        QVERIFY(bench.row("member", "Other") >= 0);
    }
};

QTEST_GUILESS_MAIN(TestTemplateModel)
#include "tst_template_model.moc"
