#pragma once

#include "model/syntax/node.h"

#include <rapidcheck.h>

/// Trees that look like templates written by somebody who knows all the words and none of the rules.
namespace cirro::expression::tests {

inline std::string word()
{
    return *rc::gen::element<std::string>("A", "A", "A", "B", "C", "A.B", "A.C", "${A}", "${ A.B }", "", "0", "1", "-1",
                                          "true", ",", "${A}", "${B.C}${!D}", "${A${B}", "AWS::Region", "AWS::NoValue",
                                          "{{resolve:ssm:x}}", "10.0.0.0/16", "서울", "<<", "Default", "Type");
}

inline std::string key()
{
    return *rc::gen::element<std::string>(
        "A", "B", "C", "Ref", "Condition", "Fn::GetAtt", "Fn::Sub", "Fn::Join", "Fn::If", "Fn::Select", "Fn::Equals",
        "Fn::And", "Fn::Or", "Fn::Not", "Fn::FindInMap", "Fn::GetAZs", "Fn::Base64", "Fn::Split", "Fn::Cidr",
        "Fn::ImportValue", "Fn::Length", "Fn::ToJsonString", "Fn::Transform", "Fn::ForEach::L", "Fn::Weather", "Type",
        "Properties", "DependsOn", "DefaultValue", "Default", "<<", "Value", "Name");
}

inline std::string tag()
{
    return *rc::gen::weightedElement<std::string>({{12, ""},
                                                   {2, "!Ref"},
                                                   {2, "!Sub"},
                                                   {2, "!GetAtt"},
                                                   {2, "!If"},
                                                   {1, "!Join"},
                                                   {1, "!Select"},
                                                   {1, "!Condition"},
                                                   {1, "!Equals"},
                                                   {1, "!And"},
                                                   {1, "!Not"},
                                                   {1, "!Split"},
                                                   {1, "!GetAZs"},
                                                   {1, "!FindInMap"},
                                                   {1, "!Cidr"},
                                                   {1, "!Length"},
                                                   {1, "!Base64"},
                                                   {1, "!Nonsense"},
                                                   {1, "!!str"}});
}

/// Also hands out nodes that it made before, by alias or as they are.
class RandomTrees
{
public:
    syntax::NodePtr node(int depth)
    {
        using syntax::Node;
        const int choice = *rc::gen::inRange(0, depth > 0 ? 10 : 4);
        syntax::NodePtr made;
        if (choice == 3 && !m_made.empty()) {
            const syntax::NodePtr earlier = *rc::gen::elementOf(m_made);
            if (*rc::gen::arbitrary<bool>())
                return earlier;
            auto alias = std::make_shared<Node>();
            alias->kind = syntax::NodeKind::Alias;
            alias->text = "x";
            alias->target = earlier;
            return alias;
        }
        if (choice < 4) {
            made = Node::scalar(word(), *rc::gen::element(syntax::Style::Plain, syntax::Style::DoubleQuoted), tag());
        } else if (choice < 7) {
            std::vector<syntax::NodePtr> items;
            for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
                items.push_back(node(depth - 1));
            made = Node::sequence(std::move(items), syntax::Style::Auto, tag());
        } else {
            std::vector<std::pair<std::string, syntax::NodePtr>> members;
            for (int i = *rc::gen::weightedElement<int>({{1, 0}, {5, 1}, {2, 2}, {2, 3}}); i > 0; --i) {
                std::string name = key();
                members.emplace_back(std::move(name), node(depth - 1));
            }
            made = Node::mapping(std::move(members), syntax::Style::Auto, tag());
        }
        m_made.push_back(made);
        return made;
    }

    syntax::NodePtr section(int depth)
    {
        std::vector<std::pair<std::string, syntax::NodePtr>> members;
        for (const char *name : {"A", "B", "C", "D"})
            members.emplace_back(name, node(depth));
        return syntax::Node::mapping(std::move(members));
    }

    syntax::NodePtr root()
    {
        std::vector<std::pair<std::string, syntax::NodePtr>> sections;
        for (const char *name : {"Parameters", "Mappings", "Conditions", "Resources", "Outputs"})
            sections.emplace_back(name, section(3));
        return syntax::Node::mapping(std::move(sections));
    }

private:
    std::vector<syntax::NodePtr> m_made;
};

} // namespace cirro::expression::tests
