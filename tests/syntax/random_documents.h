#pragma once

#include "model/syntax/document.h"

#include <rapidcheck.h>

namespace cirro::syntax {

/// Texts that templates hold, and those that trip readers and writers.
inline rc::Gen<std::string> texts()
{
    const auto words = rc::gen::elementOf(std::vector<std::string>{"a",
                                                                   "AWS::EC2::VPC",
                                                                   "t3.micro",
                                                                   "10.0.0.0/16",
                                                                   "80",
                                                                   "-1",
                                                                   "0755",
                                                                   "1e3",
                                                                   "1.5",
                                                                   "012345678901",
                                                                   "2012-10-17",
                                                                   "true",
                                                                   "Yes",
                                                                   "null",
                                                                   "~",
                                                                   "",
                                                                   " ",
                                                                   " a",
                                                                   "a ",
                                                                   "a: b",
                                                                   "a:",
                                                                   ":a",
                                                                   "a #b",
                                                                   "#a",
                                                                   "- a",
                                                                   "-",
                                                                   "--- a",
                                                                   "...",
                                                                   "? a",
                                                                   "!x",
                                                                   "&a",
                                                                   "*a",
                                                                   "@a",
                                                                   "`a",
                                                                   "%a",
                                                                   "|",
                                                                   "> a",
                                                                   "[a",
                                                                   "{a}",
                                                                   "a, b",
                                                                   "]",
                                                                   "}",
                                                                   "'",
                                                                   "\"",
                                                                   "it's",
                                                                   "say \"x\"",
                                                                   "\\",
                                                                   "a\\b",
                                                                   "${A.B}",
                                                                   "<<",
                                                                   "=",
                                                                   "한글",
                                                                   "🚀 x",
                                                                   "a\tb",
                                                                   "\ta",
                                                                   "a\n",
                                                                   "a\nb",
                                                                   "a\nb\n",
                                                                   "\na",
                                                                   "\n",
                                                                   "a\n\n",
                                                                   " a\nb\n",
                                                                   "a\n  b\n",
                                                                   "a\n\nb\n",
                                                                   "a\n \n",
                                                                   "\ta\nb\n",
                                                                   "# a\n# b\n",
                                                                   "a\r\nb",
                                                                   "\r",
                                                                   "a\xC2\x85"
                                                                   "b",
                                                                   "a\xE2\x80\xA8"
                                                                   "b",
                                                                   "\xEF\xBB\xBF"
                                                                   "a",
                                                                   "\x01",
                                                                   "\x7F",
                                                                   "\xC2\x9F",
                                                                   "0x1F",
                                                                   "12:30:45",
                                                                   ".5",
                                                                   "+1",
                                                                   "1_000",
                                                                   "a ? b",
                                                                   "a\x1B[0m",
                                                                   "http://x/y?z#w",
                                                                   "key: 'v'",
                                                                   "*",
                                                                   "**",
                                                                   "a*"});
    return rc::gen::weightedOneOf<std::string>(
        {{5, words},
         {1, rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab :#-,[]{}'\"\n\t\\&*!|>%@?x0")))}});
}

/// A tree with random styles; depth is what may still come below.
inline rc::Gen<NodePtr> trees(int depth, bool yaml)
{
    const auto tag = yaml ? rc::gen::weightedElement<std::string>({{6, ""}, {1, "!Ref"}, {1, "!Sub"}})
                          : rc::gen::just(std::string());
    const auto style = rc::gen::element(Style::Auto, Style::Plain, Style::SingleQuoted, Style::DoubleQuoted,
                                        Style::Literal, Style::Folded);
    const auto scalar = rc::gen::apply(
        [](const std::string &text, Style how, const std::string &mark) -> NodePtr {
            // Plain is a promise: what it says is what it reads as.
            return Node::scalar(text, how == Style::Plain ? Style::Auto : how, mark);
        },
        texts(), style, tag);
    const auto literal = rc::gen::map(rc::gen::element<std::string>("0", "80", "-1.5", "true", "false", "null"),
                                      [](const std::string &text) { return Node::literal(text); });
    if (depth == 0)
        return rc::gen::weightedOneOf<NodePtr>({{3, scalar}, {1, literal}});
    const auto shape = rc::gen::weightedElement<Style>({{4, Style::Auto}, {2, Style::Flow}, {1, Style::Block}});
    const auto inner = rc::gen::lazy([depth, yaml] { return trees(depth - 1, yaml); });
    const auto mapping = rc::gen::apply(
        [](const std::vector<std::pair<std::string, NodePtr>> &members, Style how) -> NodePtr {
            std::vector<std::pair<std::string, NodePtr>> unique;
            for (const auto &member : members)
                if (member.first != "<<" &&
                    std::ranges::none_of(unique, [&](const auto &other) { return other.first == member.first; }))
                    unique.push_back(member);
            return Node::mapping(std::move(unique), how);
        },
        rc::gen::resize(
            5, rc::gen::container<std::vector<std::pair<std::string, NodePtr>>>(rc::gen::pair(texts(), inner))),
        shape);
    const auto sequence = rc::gen::apply(
        [](const std::vector<NodePtr> &items, Style how) -> NodePtr { return Node::sequence(items, how); },
        rc::gen::resize(5, rc::gen::container<std::vector<NodePtr>>(inner)), shape);
    return rc::gen::weightedOneOf<NodePtr>({{3, scalar}, {1, literal}, {3, mapping}, {2, sequence}});
}

inline Result<ReadResult> readAgain(const Document &document, const std::string &text)
{
    return document.format == Format::Json ? readJson(text) : readYaml(text);
}

/// The mapping with one of its values anchored, and aliases and merges of it behind.
inline NodePtr withAliases(const NodePtr &mapping)
{
    auto root = std::make_shared<Node>(*mapping);
    if (root->entries.empty())
        return root;
    const auto position = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(root->size())));
    auto anchored = std::make_shared<Node>(*root->entries[position].value);
    anchored->anchor = "base";
    root->entries.set(position, {.key = root->entries[position].key, .value = anchored});
    auto alias = std::make_shared<Node>();
    alias->kind = NodeKind::Alias;
    alias->text = "base";
    alias->target = anchored;
    root->entries.push_back({.key = Node::scalar("Same"), .value = alias});
    root->entries.push_back({.key = Node::scalar("Twice"), .value = Node::sequence({alias, Node::scalar("x"), alias})});
    if (anchored->isMapping() && anchored->tag.empty()) {
        auto merged = std::make_shared<Node>(*Node::mapping({{"Own", Node::literal("1")}}));
        merged->entries.insert(0, {.key = Node::scalar("<<", Style::Plain), .value = alias});
        root->entries.push_back({.key = Node::scalar("Merged"), .value = merged});
    }
    return root;
}

/// A document as a person may have left it: written afresh, then comments, blank lines, line ends, a byte order mark, a
/// missing last line end put in wherever the text stays readable.
inline Document randomDocument()
{
    const bool yaml = *rc::gen::weightedElement<bool>({{3, true}, {1, false}});
    NodePtr root;
    do {
        root = *trees(3, yaml);
    } while (!root->isMapping());
    if (yaml && *rc::gen::inRange(0, 3) == 0)
        root = withAliases(root);
    Document fresh{.root = root, .format = yaml ? Format::Yaml : Format::Json};
    fresh.indent = *rc::gen::elementOf(yaml ? std::vector<std::string>{"  ", "    ", " "}
                                            : std::vector<std::string>{"  ", "\t", ""});
    std::string text = write(fresh);
    const auto tryText = [&](std::string changed) {
        if (readAgain(fresh, changed).ok())
            text = std::move(changed);
    };
    if (yaml) {
        const int decorations = *rc::gen::inRange(0, 12);
        for (int i = 0; i < decorations; ++i) {
            const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(text.size()) + 1));
            const std::size_t line = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
            tryText(text.substr(0, line) +
                    *rc::gen::element<std::string>("\n", "# c\n", "  # c\n", "    # c\n", "\n# c\n\n", "  \n") +
                    text.substr(line));
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (*rc::gen::arbitrary<bool>())
                tryText(text.substr(0, end) + " # t" + text.substr(end));
        }
    }
    if (*rc::gen::inRange(0, 4) == 0) {
        std::string windows;
        for (const char c : text)
            windows += c == '\n' ? "\r\n" : std::string(1, c);
        tryText(windows);
    }
    if (*rc::gen::inRange(0, 4) == 0 && !text.empty())
        tryText(text.substr(0, text.find_last_not_of("\r\n") + 1));
    if (*rc::gen::inRange(0, 6) == 0)
        tryText("\xEF\xBB\xBF" + text);
    auto result = readAgain(fresh, text);
    if (!result)
        RC_FAIL("not readable at " + result.error().where + " (" + result.error().code + "):\n" + text);
    return std::move(result->document);
}

/// The path of some node below the root.
inline Path randomPath(const Document &document)
{
    Path path;
    NodePtr node = document.root;
    while (node && !node->isScalar() && !node->entries.empty()) {
        const auto position = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(node->size())));
        const Entry &entry = node->entries[position];
        path.push_back(entry.key ? Step(entry.key->text) : Step(position));
        node = resolved(entry.value); // an edit may lead through an alias
        if (*rc::gen::inRange(0, 3) == 0)
            break;
    }
    return path;
}

} // namespace cirro::syntax
