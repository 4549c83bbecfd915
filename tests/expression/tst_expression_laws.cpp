#include "tests/expression/random_trees.h"
#include "tests/expression/templates.h"

#include "model/expression/intrinsic.h"
#include "model/expression/reference.h"

#include <QTest>

using namespace cirro;
using namespace cirro::expression;
using namespace cirro::expression::tests;

namespace {

std::vector<Reference> referencesIn(const syntax::Node &node)
{
    std::vector<Reference> all;
    forEachReference(node, [&](const Reference &reference) { all.push_back(reference); });
    return all;
}

bool isNamed(const std::vector<Reference> &references, std::string_view name)
{
    return std::ranges::any_of(
        references, [&](const Reference &r) { return r.target == name && r.kind != ReferenceKind::Condition; });
}

/// A tree takes microseconds: many are tried where RapidCheck tries one.
constexpr int treesATime = 30;

} // namespace

class TestExpressionLaws : public QObject
{
    Q_OBJECT

private slots:
    void anyTreeComesToSomething();
    void theSameQuestionGetsTheSameAnswer();
    void renamingThereAndBackChangesNothing();
    void afterRenamingNobodyNamesTheOldName();
    void aReferencesPathLeadsToItsCall();
    void partsOfASubMakeItsText();
};

void TestExpressionLaws::anyTreeComesToSomething()
{
    QVERIFY(rc::check([] {
        RandomTrees trees;
        const syntax::NodePtr root = trees.root();
        Evaluator evaluator(root,
                            {.parameters = {{"B", "1,2"}}, .region = *rc::gen::element<std::string>("", "us-east-1")});
        const Value value = evaluator.evaluate(*root);
        RC_ASSERT(value.map());
        RC_ASSERT((value.firstUnknown() == nullptr) == evaluator.takeUnknowns().empty());
        const Value other = evaluator.evaluate(*trees.node(4));
        RC_ASSERT((other.firstUnknown() == nullptr) == evaluator.takeUnknowns().empty());
        for (const char *name : {"A", "B", "C", "D"})
            evaluator.condition(name);
        zoneSymbol(*trees.node(3), evaluator);
    }));
}

void TestExpressionLaws::theSameQuestionGetsTheSameAnswer()
{
    // Whatever was asked before, by the same evaluator or by nobody.
    QVERIFY(rc::check([] {
        RandomTrees trees;
        const syntax::NodePtr root = trees.root();
        const syntax::NodePtr asked = trees.node(4);
        Evaluator fresh(root, {});
        const Value first = fresh.evaluate(*asked);
        Evaluator used(root, {});
        for (const char *name : {"D", "C", "B", "A"})
            used.condition(name);
        used.evaluate(*trees.node(4));
        RC_ASSERT(shown(used.evaluate(*asked)) == shown(first));
        RC_ASSERT(used.evaluate(*asked) == first);
    }));
}

void TestExpressionLaws::renamingThereAndBackChangesNothing()
{
    QVERIFY(rc::check([] {
        for (int i = 0; i < treesATime; ++i) {
            RandomTrees trees;
            const syntax::NodePtr root = *rc::gen::arbitrary<bool>() ? trees.root() : trees.node(5);
            const bool conditions = *rc::gen::arbitrary<bool>();
            const syntax::NodePtr there = withReferencesRenamed(*root, "A", "Fresh", conditions);
            if (!there)
                continue;
            RC_ASSERT(!syntax::equal(there, syntax::resolved(root)));
            const syntax::NodePtr back = withReferencesRenamed(*there, "Fresh", "A", conditions);
            RC_ASSERT(back != nullptr);
            RC_ASSERT(syntax::equal(back, syntax::resolved(root)));
        }
    }));
}

void TestExpressionLaws::afterRenamingNobodyNamesTheOldName()
{
    QVERIFY(rc::check([] {
        RandomTrees trees;
        const syntax::NodePtr root = trees.node(5);
        const auto before = referencesIn(*root);
        const syntax::NodePtr after = withReferencesRenamed(*root, "A", "Fresh");
        if (isNamed(before, "A"))
            RC_ASSERT(after != nullptr);
        if (!after)
            return;
        const auto now = referencesIn(*after);
        RC_ASSERT(!isNamed(now, "A"));
        RC_ASSERT(now.size() == before.size());
        for (std::size_t i = 0; i < now.size(); ++i)
            RC_ASSERT(now[i].path == before[i].path && now[i].kind == before[i].kind &&
                      now[i].attribute == before[i].attribute);
    }));
}

void TestExpressionLaws::aReferencesPathLeadsToItsCall()
{
    QVERIFY(rc::check([] {
        syntax::Document document;
        std::vector<syntax::NodePtr> items;
        for (int i = 0; i < treesATime; ++i)
            items.push_back(RandomTrees().node(5));
        document.root = syntax::Node::sequence(std::move(items));
        for (const Reference &reference : referencesIn(*document.root)) {
            const syntax::NodePtr node = syntax::at(document, reference.path);
            RC_ASSERT(node != nullptr);
            if (const auto call = intrinsicOf(*node); call && call->name == "Ref" && call->argument->isScalar())
                RC_ASSERT(reference.kind == ReferenceKind::Ref);
        }
    }));
}

void TestExpressionLaws::partsOfASubMakeItsText()
{
    QVERIFY(rc::check([] {
        std::string text;
        for (int i = *rc::gen::inRange(0, 12); i > 0; --i)
            text += *rc::gen::element<std::string>("$", "{", "}", "${", "!", " ", "a", ".", "${A}", "${!b}", "${ C }",
                                                   "서");
        std::string literal;
        std::size_t variables = 0;
        const auto parts = subParts(text);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            RC_ASSERT(!parts[i].text.empty());
            const bool torn = i > 0 && !parts[i].variable && !parts[i - 1].variable;
            RC_ASSERT(!torn); // text stays in one piece
            parts[i].variable ? void(++variables) : void(literal += parts[i].text);
        }
        std::size_t references = 0;
        forEachReference(*makeSub(text), [&](const Reference &) { ++references; });
        RC_ASSERT(references == variables);
        if (text.find("${") == std::string::npos)
            RC_ASSERT(literal == text);
    }));
}

QTEST_APPLESS_MAIN(TestExpressionLaws)
#include "tst_expression_laws.moc"
