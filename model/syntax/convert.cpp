#include "model/syntax/document.h"
#include "model/syntax/emit.h"

#include <algorithm>
#include <cctype>

namespace cirro::syntax {

namespace {

/// Functions that YAML can write as a tag: docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/
/// intrinsic-function-reference.html. Fn::Transform has a tag too; Fn::ForEach and Fn::Length's siblings take none
/// here.
std::string shortTag(const Node &node)
{
    if (!node.isMapping() || node.size() != 1 || !node.tag.empty())
        return {};
    const Entry &entry = node.entries[0];
    const std::string &name = entry.key->text;
    if (name == "Ref")
        return entry.value->isScalar() ? "!Ref" : "";
    if (!name.starts_with("Fn::") || name.starts_with("Fn::ForEach") || name == "Fn::Transform")
        return {};
    const bool word =
        std::ranges::all_of(name.substr(4), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; });
    return word ? "!" + name.substr(4) : std::string();
}

NodePtr plainCopy(const NodePtr &given, Format from, Format to);

std::vector<Entry> members(const Node &mapping, Format from, Format to)
{
    std::vector<Entry> entries;
    const auto add = [&](const Entry &entry, bool keepsPresent) {
        const auto same =
            std::ranges::find_if(entries, [&](const Entry &other) { return other.key->text == entry.key->text; });
        if (same == entries.end())
            entries.push_back({.key = Node::scalar(entry.key->text), .value = plainCopy(entry.value, from, to)});
        else if (!keepsPresent)
            same->value = plainCopy(entry.value, from, to);
    };
    for (const Entry &entry : mapping.entries) {
        const NodePtr merged =
            entry.key->text == "<<" && entry.key->style == Style::Plain ? resolved(entry.value) : nullptr;
        if (!merged) {
            add(entry, false);
            continue;
        }
        const auto take = [&](const NodePtr &one) {
            if (one && one->isMapping())
                for (const Entry &inner : one->entries)
                    if (!mapping.position(inner.key->text))
                        add(inner, true);
        };
        if (merged->isSequence())
            for (const Entry &item : merged->entries)
                take(resolved(item.value));
        else
            take(merged);
    }
    return entries;
}

NodePtr plainCopy(const NodePtr &given, Format from, Format to)
{
    NodePtr node = resolved(given);
    if (to == Format::Json && node->tag.size() > 1 && node->tag.starts_with("!") && !node->tag.starts_with("!!"))
        node = longForm(*node);
    auto copy = std::make_shared<Node>();
    copy->kind = node->kind;
    copy->tag = node->tag;
    copy->text = node->text;
    if (to == Format::Json) {
        copy->tag.clear(); // one that is no function has no place in JSON
        const ScalarType type = node->isScalar() ? node->scalarType() : ScalarType::String;
        if (type == ScalarType::Null)
            copy->text = "null";
        else if (type == ScalarType::Boolean)
            copy->text = std::tolower(static_cast<unsigned char>(node->text.front())) == 't' ? "true" : "false";
    }
    if (node->isScalar()) {
        const bool text = node->scalarType() == ScalarType::String;
        copy->style = text ? (node->text.find('\n') != std::string::npos ? Style::Literal : Style::Auto) : Style::Plain;
        if (!node->tag.empty() && node->style == Style::Plain)
            copy->style = Style::Plain;
        return copy;
    }
    if (node->isMapping()) {
        if (const std::string tag = to == Format::Yaml ? shortTag(*node) : std::string(); !tag.empty()) {
            const NodePtr argument = plainCopy(node->entries[0].value, from, to);
            // A node has one tag: an intrinsic directly inside another keeps its long form outside.
            if (argument->tag.empty()) {
                auto call = std::make_shared<Node>(*argument);
                call->tag = tag;
                if (tag == "!GetAtt" && call->isSequence() && call->size() == 2 && call->entries[0].value->isScalar() &&
                    call->entries[1].value->isScalar() && call->entries[1].value->tag.empty())
                    return Node::scalar(call->entries[0].value->text + "." + call->entries[1].value->text, Style::Plain,
                                        tag);
                return call;
            }
        }
        copy->entries = CowVector<Entry>(members(*node, from, to));
    } else {
        std::vector<Entry> items;
        for (const Entry &entry : node->entries)
            items.push_back({.value = plainCopy(entry.value, from, to)});
        copy->entries = CowVector<Entry>(std::move(items));
    }
    // What was on one line in YAML stays on one line there; JSON's brackets say nothing about lines.
    copy->style = from == Format::Yaml && node->style == Style::Flow && to == Format::Yaml ? Style::Flow : Style::Auto;
    return copy;
}

} // namespace

Document converted(const Document &document, Format format)
{
    if (document.format == format || !document.root)
        return document;
    Document result{.root = plainCopy(document.root, document.format, format), .format = format};
    result.lineEnd = document.lineEnd;
    return result;
}

} // namespace cirro::syntax
