#include "tests/expression/templates.h"

#include "model/expression/intrinsic.h"

#include <QTest>

#include <chrono>

using namespace cirro;
using namespace cirro::expression;
using namespace cirro::expression::tests;

namespace {

const char *const world = R"(
Parameters:
  Name: {Type: String, Default: shop}
  Open: {Type: String}
  Count: {Type: Number, Default: 3}
  Ports: {Type: List<Number>, Default: '80, 443'}
  Names: {Type: CommaDelimitedList, Default: 'a, b ,c'}
  Nothing: {Type: CommaDelimitedList, Default: ''}
  OpenList: {Type: CommaDelimitedList}
  Digits: {Type: String, Default: 0755}
  Image: {Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', Default: /aws/service/ami}
  Path: {Type: 'AWS::SSM::Parameter::Name', Default: /shop/key}
  Secret: {Type: String, Default: '{{resolve:ssm:/shop/key}}'}
  Odd: {Type: String, Default: [1]}
Mappings:
  Sizes:
    ap-northeast-2: {web: t3.small, ids: [i-1, i-2]}
    us-east-1: {web: t3.large}
Conditions:
  Yes: !Equals [a, a]
  No: !Equals [a, b]
  Perhaps: !Equals [!Ref Open, a]
Resources:
  Vpc: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16, Loop: !GetAtt Vpc.Loop}}
  Own: {Type: 'Custom::Thing', Properties: {Answer: asked}}
  Pair:
    Type: AWS::EC2::Subnet
    Properties:
      A: !Sub '${Pair.B}${Pair.B}'
      B: !Sub '${Pair.A}${Pair.A}'
      Gone: !Ref AWS::NoValue
)";

Assumptions seoul()
{
    return {.region = "ap-northeast-2",
            .zones = {"ap-northeast-2a", "ap-northeast-2b"},
            .account = "123456789012",
            .stackName = "s"};
}

} // namespace

class TestEvaluate : public QObject
{
    Q_OBJECT

private slots:
    void anExpressionComesToItsValue_data();
    void anExpressionComesToItsValue();
    void withoutAWorldTheReasonIsTold_data();
    void withoutAWorldTheReasonIsTold();
    void longAndShortFormsComeToTheSame();
    void valuesOfTheWorldReplaceDefaults();
    void partitionsFollowTheRegion_data();
    void partitionsFollowTheRegion();
    void namesThatAMacroMayMakeAreNotUndefined();
    void whatWasAskedForAndUnknownIsRemembered();
    void aSmallTextCannotFillTheMemory();
    void aLongChainOfAttributesEndsQuietly();
    void tenThousandResourcesAreLookedUpOnce();
};

void TestEvaluate::anExpressionComesToItsValue_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *expression, const char *expected) {
        QTest::newRow(name) << QString(expression) << QString(expected);
    };
    row("text", "hello", R"("hello")");
    row("number", "80", "80");
    row("octal looks stay text", "0755", R"("0755")");
    row("quoted number", "'80'", R"("80")");
    row("mapping and sequence", "{a: [1, true, x]}", R"({"a":[1,true,"x"]})");
    row("yaml's own tags say nothing", "!!str 80", R"("80")");
    row("last of duplicate keys", "{a: 1, b: 2, a: 3}", R"({"b":2,"a":3})");
    row("merge", "{base: &b {x: 1, y: 2}, all: {<<: *b, y: 3}}", R"({"base":{"x":1,"y":2},"all":{"x":1,"y":3}})");
    row("first merge wins", "{p: &p {x: 1}, q: &q {x: 2, z: 3}, all: {<<: [*p, *q]}}",
        R"({"p":{"x":1},"q":{"x":2,"z":3},"all":{"x":1,"z":3}})");
    row("alias", "[&a !Ref Name, *a]", R"(["shop","shop"])");
    row("dynamic reference", "'pw {{resolve:secretsmanager:s:SecretString:p}}'",
        "<DynamicReference {{resolve:secretsmanager:s:SecretString:p}}>");
    row("dynamic reference without an end", "'{{resolve:ssm:x'", R"("{{resolve:ssm:x")");

    row("Ref default", "!Ref Name", R"("shop")");
    row("Ref without value", "!Ref Open", "<ParameterWithoutValue Open>");
    row("Ref number", "!Ref Count", "3");
    row("Ref numbers", "!Ref Ports", "[80,443]");
    row("Ref list is trimmed", "!Ref Names", R"(["a","b","c"])");
    row("Ref empty list has one empty item", "!Ref Nothing", R"([""])");
    row("Ref text that looks like a number", "!Ref Digits", R"("0755")");
    row("Ref Parameter Store", "!Ref Image", "<ParameterWithoutValue Image>");
    row("Ref Parameter Store name", "!Ref Path", R"("/shop/key")");
    row("Ref dynamic default", "!Ref Secret", "<DynamicReference {{resolve:ssm:/shop/key}}>");
    row("Ref odd default", "!Ref Odd", "<Malformed Odd>");
    row("Ref resource", "!Ref Vpc", "<PhysicalId Vpc>");
    row("Ref nowhere", "!Ref Ghost", "<Undefined Ghost>");
    row("Ref computed", "Ref: !Sub 'Na${!x}'", "<Undefined Na${x}>");
    row("Ref computed name", "Ref: !Join ['', [Na, me]]", R"("shop")");
    row("Ref of a list", "Ref: [a]", "<Malformed Ref>");
    row("Region", "!Ref AWS::Region", R"("ap-northeast-2")");
    row("AccountId", "!Ref AWS::AccountId", R"("123456789012")");
    row("StackName", "!Ref AWS::StackName", R"("s")");
    row("StackId", "!Ref AWS::StackId", "<PhysicalId AWS::StackId>");
    row("NotificationARNs", "!Ref AWS::NotificationARNs", "<ParameterWithoutValue AWS::NotificationARNs>");
    row("NoValue", "!Ref AWS::NoValue", "<NoValue>");
    row("unknown pseudo parameter", "!Ref AWS::Weather", "<Undefined AWS::Weather>");
    row("NoValue in a list", "[a, !Ref AWS::NoValue, b]", R"(["a","b"])");
    row("NoValue in a mapping", "{a: !Ref AWS::NoValue, b: 1}", R"({"b":1})");

    row("GetAtt later", "!GetAtt Vpc.Ipv6CidrBlocks", "<Attribute Vpc.Ipv6CidrBlocks>");
    row("GetAtt that repeats a property", "!GetAtt Vpc.CidrBlock", R"("10.0.0.0/16")");
    row("GetAtt list form", "!GetAtt [Vpc, CidrBlock]", R"("10.0.0.0/16")");
    row("GetAtt computed attribute", "Fn::GetAtt: [Vpc, !Join ['', [Cidr, Block]]]", R"("10.0.0.0/16")");
    row("GetAtt open attribute", "Fn::GetAtt: [Vpc, !Ref Open]", "<ParameterWithoutValue Open>");
    row("GetAtt of a property that is not set", "!GetAtt Pair.Gone", "<Attribute Pair.Gone>");
    row("GetAtt custom resource", "!GetAtt Own.Answer", "<Attribute Own.Answer>");
    row("GetAtt nowhere", "!GetAtt Ghost.Arn", "<Undefined Ghost>");
    row("GetAtt without a dot", "!GetAtt Vpc", "<Malformed Fn::GetAtt>");
    row("GetAtt of itself", "!GetAtt Vpc.Loop", "<TooDeep>");
    row("GetAtt in a web of cycles", "!GetAtt Pair.A", "<TooDeep>");

    row("Sub", "!Sub '${Name}-${AWS::Region}/${Vpc.CidrBlock}'", R"("shop-ap-northeast-2/10.0.0.0/16")");
    row("Sub without variables", "!Sub plain", R"("plain")");
    row("Sub with blanks", "!Sub '${ Name }'", R"("shop")");
    row("Sub literal", "!Sub '${!Name} $Name ${ $${Name}'", R"("${Name} $Name ${ $shop")");
    row("Sub own variables", "!Sub ['${Name}${a.b}', {Name: own, a.b: !Ref Count}]", R"("own3")");
    row("Sub partly unknown", "!Sub '${Name}${Open}'", "<ParameterWithoutValue Open>");
    row("Sub attribute", "!Sub 'arn:${Vpc.Arn}'", "<Attribute Vpc.Arn>");
    row("Sub list", "!Sub '${Names}'", "<Malformed Fn::Sub>");
    row("Sub makes a dynamic reference", "!Sub '{{resolve:ssm:/${Name}}}'", "<DynamicReference {{resolve:ssm:/shop}}>");
    row("Sub of a mapping", "Fn::Sub: {a: b}", "<Malformed Fn::Sub>");
    row("Sub with too many parts", "!Sub [a, {}, b]", "<Malformed Fn::Sub>");
    row("Sub true and numbers", "!Sub ['${a}${b}', {a: true, b: 1.5}]", R"("true1.5")");

    row("Join", "!Join [':', [a, 1, true, !Ref Name]]", R"("a:1:true:shop")");
    row("Join list parameter", "!Join ['-', !Ref Names]", R"("a-b-c")");
    row("Join leaves NoValue out", "!Join [',', [a, !Ref AWS::NoValue, b]]", R"("a,b")");
    row("Join nothing", "!Join [',', []]", R"("")");
    row("Join partly unknown", "!Join [',', [a, !Ref Open, !Ref Vpc]]", "<ParameterWithoutValue Open>");
    row("Join nested list", "!Join [',', [a, [b]]]", "<Malformed Fn::Join>");
    row("Join text", "!Join [',', a]", "<Malformed Fn::Join>");
    row("Join one argument", "!Join [',']", "<Malformed Fn::Join>");
    row("Join null", "!Join [',', [a, null]]", "<Malformed Fn::Join>");

    row("Select", "!Select [1, [a, b]]", R"("b")");
    row("Select text index", "!Select ['0', !Ref Names]", R"("a")");
    row("Select computed", "!Select [!Ref Count, [a, b, c, d]]", R"("d")");
    row("Select beside an unknown", "!Select [1, [!Ref Open, b]]", R"("b")");
    row("Select unknown", "!Select [0, [!Ref Open, b]]", "<ParameterWithoutValue Open>");
    row("Select skips NoValue", "!Select [0, [!Ref AWS::NoValue, b]]", R"("b")");
    row("Select behind what may vanish", "!Select [1, [!If [Perhaps, x, !Ref AWS::NoValue], a, b]]",
        "<ParameterWithoutValue Open>");
    row("Select outside", "!Select [2, [a, b]]", "<Malformed Fn::Select>");
    row("Select negative", "!Select [-1, [a, b]]", "<Malformed Fn::Select>");
    row("Select open index", "!Select [!Ref Open, [a, b]]", "<ParameterWithoutValue Open>");

    row("Split", "!Split ['|', 'a|b||c']", R"(["a","b","","c"])");
    row("Split by text", "!Split ['ab', 'xabyab']", R"(["x","y",""])");
    row("Split unknown", "!Split [',', !Ref Open]", "<ParameterWithoutValue Open>");
    row("Split by nothing", "!Split ['', a]", "<Malformed Fn::Split>");
    row("Select Split Ref", "!Select [1, !Split ['/', !GetAtt Vpc.CidrBlock]]", R"("16")");

    row("FindInMap", "!FindInMap [Sizes, !Ref AWS::Region, web]", R"("t3.small")");
    row("FindInMap list", "!FindInMap [Sizes, ap-northeast-2, ids]", R"(["i-1","i-2"])");
    row("FindInMap nowhere", "!FindInMap [Sizes, ap-northeast-2, db]", "<Undefined Sizes.ap-northeast-2.db>");
    row("FindInMap default", "Fn::FindInMap: [Sizes, mars, web, {DefaultValue: !Ref Name}]", R"("shop")");
    row("FindInMap default not needed", "Fn::FindInMap: [Sizes, us-east-1, web, {DefaultValue: x}]", R"("t3.large")");
    row("FindInMap open key", "!FindInMap [Sizes, !Ref Open, web]", "<ParameterWithoutValue Open>");
    row("FindInMap no map", "!FindInMap [Ghosts, a, b]", "<Undefined Ghosts.a.b>");

    row("If yes", "!If [Yes, a, b]", R"("a")");
    row("If no", "!If [No, a, !Ref Count]", "3");
    row("If open", "!If [Perhaps, a, b]", "<ParameterWithoutValue Open>");
    row("If open but the same", "!If [Perhaps, [a], [a]]", R"(["a"])");
    row("If NoValue", "{a: !If [No, x, !Ref AWS::NoValue]}", "{}");
    row("If nowhere", "!If [Ghost, a, b]", "<Undefined Ghost>");
    row("If without else", "!If [Yes, a]", "<Malformed Fn::If>");
    row("Condition", "{Condition: Yes}", "true");
    row("a property named Condition", "{Condition: sunny}", R"({"Condition":"sunny"})");
    row("a policy's Condition", "{Condition: {Bool: {a: true}}}", R"({"Condition":{"Bool":{"a":true}}})");

    row("GetAZs here", "!GetAZs ''", R"(["ap-northeast-2a","ap-northeast-2b"])");
    row("GetAZs without argument", "[!GetAZs ]", R"([["ap-northeast-2a","ap-northeast-2b"]])");
    row("GetAZs null", "{\"Fn::GetAZs\": null}", R"(["ap-northeast-2a","ap-northeast-2b"])");
    row("GetAZs Ref", "Fn::GetAZs: !Ref AWS::Region", R"(["ap-northeast-2a","ap-northeast-2b"])");
    row("GetAZs tagged Ref", "!GetAZs {Ref: AWS::Region}", R"(["ap-northeast-2a","ap-northeast-2b"])");
    row("GetAZs by name", "!GetAZs ap-northeast-2", R"(["ap-northeast-2a","ap-northeast-2b"])");
    row("GetAZs elsewhere", "!GetAZs us-east-1", "<Region us-east-1>");
    row("Select GetAZs", "!Select [1, !GetAZs '']", R"("ap-northeast-2b")");

    row("Cidr", "!Cidr [192.168.0.0/24, 6, 5]",
        R"(["192.168.0.0/27","192.168.0.32/27","192.168.0.64/27","192.168.0.96/27","192.168.0.128/27","192.168.0.160/27"])");
    row("Cidr of an attribute", "!Select [2, !Cidr [!GetAtt Vpc.CidrBlock, '4', '8']]", R"("10.0.2.0/24")");
    row("Cidr IPv6", "!Select [255, !Cidr ['2001:db8:1234:1a00::/56', 256, 64]]", R"("2001:db8:1234:1aff::/64")");
    row("Cidr does not fit", "!Cidr [10.0.0.0/24, 3, 7]", "<Malformed Fn::Cidr>");
    row("Cidr of nothing", "!Cidr [10.0.0.0, 1, 8]", "<Malformed Fn::Cidr>");
    row("Cidr too many", "!Cidr [10.0.0.0/8, 257, 8]", "<Malformed Fn::Cidr>");
    row("Cidr unknown", "!Cidr [!Ref Open, 1, 8]", "<ParameterWithoutValue Open>");

    row("Base64", "!Base64 hello", R"("aGVsbG8=")");
    row("Base64 one", "!Base64 a", R"("YQ==")");
    row("Base64 three", "!Base64 abc", R"("YWJj")");
    row("Base64 nothing", "!Base64 ''", R"("")");
    row("Base64 Korean", "!Base64 서울", R"("7ISc7Jq4")");
    row("Base64 Sub", "Fn::Base64: !Sub '${Name}'", R"("c2hvcA==")");
    row("Base64 tagged long form", "!Base64 {'Fn::Sub': '${Name}'}", R"("c2hvcA==")");
    row("Base64 unknown", "Fn::Base64: !Ref Open", "<ParameterWithoutValue Open>");

    row("ImportValue", "!ImportValue net-vpc", "<Import net-vpc>");
    row("ImportValue Sub", "Fn::ImportValue: !Sub '${Name}-vpc'", "<Import shop-vpc>");
    row("ImportValue unknown", "Fn::ImportValue: !Ref Open", "<Import>");

    row("Length", "Fn::Length: [a, b]", "2");
    row("Length tag", "!Length [a, !Ref AWS::NoValue]", "1");
    row("Length Ref", "Fn::Length: !Ref Names", "3");
    row("Length with unknown items", "Fn::Length: [!Ref Open, b]", "2");
    row("Length when one may vanish", "Fn::Length: [!If [Perhaps, a, !Ref AWS::NoValue], b]",
        "<ParameterWithoutValue Open>");
    row("Length of an open list", "Fn::Length: !Ref OpenList", "<ParameterWithoutValue OpenList>");
    row("Length of text", "Fn::Length: a", "<Malformed Fn::Length>");

    row("ToJsonString", "Fn::ToJsonString: {a: [1, true, null, \"q\\\"\\n\\x01\"], b: !Ref Name}",
        R"("{\"a\":[1,true,null,\"q\\\"\\n\\u0001\"],\"b\":\"shop\"}")");
    row("ToJsonString unknown", "Fn::ToJsonString: {a: !Ref Open}", "<ParameterWithoutValue Open>");
    row("ToJsonString of text", "Fn::ToJsonString: a", "<Malformed Fn::ToJsonString>");

    row("Transform", "Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3}}", "<Macro AWS::Include>");
    row("Transform beside keys", "{a: 1, 'Fn::Transform': {Name: x}}",
        R"({"a":1,"Fn::Transform":<Macro Fn::Transform>})");
    row("ForEach", "Fn::ForEach::Loop: [x, [a], {b: c}]", "<Macro Fn::ForEach>");
    row("ForEach beside keys", "{a: 1, 'Fn::ForEach::L': [x, [a], {b: c}]}",
        R"({"a":1,"Fn::ForEach::L":<Macro Fn::ForEach::L>})");
    row("function beside keys", "{a: 1, 'Fn::If': [Yes, a, b]}", R"({"a":1,"Fn::If":<Malformed Fn::If>})");
    row("unknown function", "Fn::Weather: x", "<Macro Fn::Weather>");
    row("unknown tag", "!Weather x", "<Macro !Weather>");
    row("rule function", "Fn::Contains: [[a], a]", "<Macro Fn::Contains>");
    row("list with one unknown item", "[a, !Ref Open, b]", R"(["a",<ParameterWithoutValue Open>,"b"])");
}

void TestEvaluate::anExpressionComesToItsValue()
{
    QFETCH(QString, expression);
    QFETCH(QString, expected);
    Evaluator evaluator(parsed(world), seoul());
    QCOMPARE(shown(evaluator.evaluate(*parsed(expression.toStdString()))), expected);
}

void TestEvaluate::withoutAWorldTheReasonIsTold_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *expression, const char *expected) {
        QTest::newRow(expression) << QString(expression) << QString(expected);
    };
    row("!Ref AWS::Region", "<Region AWS::Region>");
    row("!Ref AWS::Partition", "<Region AWS::Partition>");
    row("!Ref AWS::URLSuffix", "<Region AWS::URLSuffix>");
    row("!Ref AWS::AccountId", "<Account AWS::AccountId>");
    row("!Ref AWS::StackName", "<ParameterWithoutValue AWS::StackName>");
    row("!FindInMap [Sizes, !Ref AWS::Region, web]", "<Region AWS::Region>");
    row("!Select [0, !GetAZs '']", "<Region AWS::Region>");
    row("!GetAZs us-east-1", "<Region us-east-1>");
}

void TestEvaluate::withoutAWorldTheReasonIsTold()
{
    QFETCH(QString, expression);
    QFETCH(QString, expected);
    Evaluator evaluator(parsed(world), {});
    QCOMPARE(shown(evaluator.evaluate(*parsed(expression.toStdString()))), expected);
}

void TestEvaluate::longAndShortFormsComeToTheSame()
{
    const std::pair<const char *, const char *> forms[] = {
        {"!Ref Name", R"({"Ref": "Name"})"},
        {"!GetAtt Vpc.CidrBlock", R"({"Fn::GetAtt": ["Vpc", "CidrBlock"]})"},
        {"!Sub '${Name}!'", R"({"Fn::Sub": "${Name}!"})"},
        {"!Join ['-', [a, !Ref Name]]", R"({"Fn::Join": ["-", ["a", {"Ref": "Name"}]]})"},
        {"!If [Yes, 1, 2]", R"({"Fn::If": ["Yes", 1, 2]})"},
        {"!Select [0, !GetAZs '']", R"({"Fn::Select": [0, {"Fn::GetAZs": ""}]})"},
        {"!Condition Yes", R"({"Condition": "Yes"})"},
        {"!Not [!Condition Yes]", R"({"Fn::Not": [{"Condition": "Yes"}]})"},
    };
    Evaluator evaluator(parsed(world), seoul());
    for (const auto &[brief, full] : forms) {
        const Value value = evaluator.evaluate(*parsed(brief));
        QVERIFY2(!value.firstUnknown(), brief);
        QCOMPARE(shown(value), shown(evaluator.evaluate(*parsed(full))));
    }
}

void TestEvaluate::valuesOfTheWorldReplaceDefaults()
{
    Evaluator evaluator(parsed(world),
                        {.parameters = {{"Name", "prod"}, {"Open", "a"}, {"OpenList", "x,y"}, {"Image", "ami-1"}}});
    QCOMPARE(shown(evaluator.evaluate(*parsed("!Ref Name"))), R"("prod")");
    QCOMPARE(shown(evaluator.evaluate(*parsed("!Ref OpenList"))), R"(["x","y"])");
    QCOMPARE(evaluator.condition("Perhaps"), std::optional(true));
    // The value of such a parameter names an entry in Parameter Store, not what stands there.
    QCOMPARE(shown(evaluator.evaluate(*parsed("!Ref Image"))), "<ParameterWithoutValue Image>");
}

void TestEvaluate::partitionsFollowTheRegion_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("expected");
    QTest::newRow("world") << "us-east-1"
                           << "\"aws amazonaws.com\"";
    QTest::newRow("China") << "cn-north-1"
                           << "\"aws-cn amazonaws.com.cn\"";
    QTest::newRow("government") << "us-gov-west-1"
                                << "\"aws-us-gov amazonaws.com\"";
    QTest::newRow("sovereign") << "eusc-de-east-1"
                               << "\"aws-eusc amazonaws.eu\"";
    QTest::newRow("isolated") << "us-isob-east-1"
                              << "\"aws-iso-b sc2s.sgov.gov\"";
}

void TestEvaluate::partitionsFollowTheRegion()
{
    QFETCH(QString, region);
    QFETCH(QString, expected);
    Evaluator evaluator(parsed(world), {.region = region.toStdString()});
    QCOMPARE(shown(evaluator.evaluate(*parsed("!Sub '${AWS::Partition} ${AWS::URLSuffix}'"))), expected);
}

void TestEvaluate::namesThatAMacroMayMakeAreNotUndefined()
{
    Evaluator evaluator(parsed("{Transform: AWS::Serverless-2016-10-31, Resources: {}}"), {});
    QCOMPARE(shown(evaluator.evaluate(*parsed("!Ref ServerlessRestApi"))), "<Macro ServerlessRestApi>");
    QCOMPARE(shown(evaluator.evaluate(*parsed("!GetAtt ApiRole.Arn"))), "<Macro ApiRole>");
}

void TestEvaluate::whatWasAskedForAndUnknownIsRemembered()
{
    Evaluator evaluator(parsed(world), {});
    evaluator.evaluate(*parsed("!Ref Name"));
    QVERIFY(evaluator.takeUnknowns().empty());
    evaluator.evaluate(*parsed("{a: [!Ref Open], b: !GetAtt Vpc.Arn}"));
    evaluator.condition("Perhaps");
    const std::vector<Unknown> expected{{Unknown::Reason::ParameterWithoutValue, "Open"},
                                        {Unknown::Reason::Attribute, "Vpc.Arn"},
                                        {Unknown::Reason::ParameterWithoutValue, "Open"}};
    QVERIFY(evaluator.takeUnknowns() == expected);
    QVERIFY(evaluator.takeUnknowns().empty());
    // A branch that was not taken was not asked for.
    evaluator.evaluate(*parsed("!If [Yes, a, !Ref Open]"));
    QVERIFY(evaluator.takeUnknowns().empty());
}

void TestEvaluate::aSmallTextCannotFillTheMemory()
{
    // Each level joins ten of the level below. Reading refuses such a text; an edit could still put it together.
    using syntax::Node;
    std::vector<syntax::NodePtr> levels{Node::scalar(std::string(1000, 'x'))};
    for (int i = 1; i < 12; ++i)
        levels.push_back(makeCall(
            "Fn::Join",
            Node::sequence({Node::scalar(""), Node::sequence(std::vector<syntax::NodePtr>(10, levels.back()))})));
    Evaluator evaluator(parsed("{}"), {});
    const auto start = std::chrono::steady_clock::now();
    QCOMPARE(evaluator.evaluate(*levels[3]).text()->size(), std::size_t{1'000'000});
    QCOMPARE(shown(evaluator.evaluate(*levels[11])), "<TooDeep>");
    Evaluator wide(parsed("Parameters: {P: {Type: String, Default: '" + std::string(1 << 20, ',') + "'}}"), {});
    QCOMPARE(shown(wide.evaluate(*parsed("!Split [',', !Ref P]"))), "<TooDeep>");
    QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

void TestEvaluate::aLongChainOfAttributesEndsQuietly()
{
    std::string text = "Resources:\n";
    for (int i = 0; i < 5000; ++i)
        text += "  R" + std::to_string(i) + ": {Type: 'AWS::X::Y', Properties: {A: !GetAtt R" + std::to_string(i + 1) +
                ".A}}\n";
    text += "  R5000: {Type: 'AWS::X::Y', Properties: {A: end}}\n";
    Evaluator evaluator(parsed(text), {});
    QCOMPARE(shown(evaluator.evaluate(*parsed("!GetAtt R0.A"))), "<TooDeep>");
    QCOMPARE(shown(evaluator.evaluate(*parsed("!GetAtt R4900.A"))), R"("end")");
}

void TestEvaluate::tenThousandResourcesAreLookedUpOnce()
{
    std::string text = "Resources:\n";
    for (int i = 0; i < 10'000; ++i)
        text += "  R" + std::to_string(i) + ": {Type: 'AWS::X::Y', Properties: {A: v" + std::to_string(i) + "}}\n";
    const syntax::NodePtr root = parsed(text);
    const syntax::NodePtr ref = parsed("!GetAtt R9999.A");
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(Evaluator(root, {}).evaluate(*parsed("x")).text(), std::optional<std::string>("x"));
    Evaluator evaluator(root, {});
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(evaluator.evaluate(*ref).text() == "v9999");
    QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}

QTEST_APPLESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
