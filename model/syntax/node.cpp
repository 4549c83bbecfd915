#include "model/syntax/node.h"
#include "model/syntax/emit.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace cirro::syntax {

namespace {

// CloudFormation reads YAML's core forms; docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html.
bool isInteger(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    if (text.empty() || (text.size() > 1 && text.front() == '0'))
        return false;
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isDecimal(std::string_view text)
{
    const auto digits = [&] {
        std::size_t count = 0;
        while (count < text.size() && text[count] >= '0' && text[count] <= '9')
            ++count;
        text.remove_prefix(count);
        return count;
    };
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const bool leadingZero = text.starts_with('0');
    const std::size_t whole = digits();
    if (whole == 0 || (leadingZero && whole > 1))
        return false;
    bool fraction = false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (digits() == 0)
            return false;
        fraction = true;
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('+') || text.starts_with('-'))
            text.remove_prefix(1);
        if (digits() == 0)
            return false;
        fraction = true;
    }
    return fraction && text.empty();
}

const Node *real(const Node *node)
{
    while (node && node->kind == NodeKind::Alias)
        node = node->target.get();
    return node;
}

bool sameKey(const Node *left, const Node *right);

bool sameMeaning(const Node *left, const Node *right)
{
    left = real(left);
    right = real(right);
    if (left == right)
        return true;
    if (!left || !right)
        return false;
    // "!Ref X" and "{Ref: X}" are two spellings of one thing.
    const auto isCall = [](const Node &node) { return node.isMapping() && node.tag.empty() && node.size() == 1; };
    if (!left->tag.empty() && isCall(*right))
        return sameMeaning(longForm(*left).get(), right);
    if (!right->tag.empty() && isCall(*left))
        return sameMeaning(left, longForm(*right).get());
    if (left->kind != right->kind || left->tag != right->tag)
        return false;
    if (left->isScalar()) {
        const ScalarType type = left->scalarType();
        return type == right->scalarType() && (type == ScalarType::Null || left->text == right->text);
    }
    if (left->entries.sharesStorageWith(right->entries))
        return true;
    if (left->entries.size() != right->entries.size())
        return false;
    for (auto a = left->entries.begin(), b = right->entries.begin(); a != left->entries.end(); ++a, ++b)
        if (!sameKey(a->key.get(), b->key.get()) || !sameMeaning(a->value.get(), b->value.get()))
            return false;
    return true;
}

// 80 and "80" name the same member.
bool sameKey(const Node *left, const Node *right)
{
    left = real(left);
    right = real(right);
    if (left && right && left->isScalar() && right->isScalar())
        return left->text == right->text && left->tag == right->tag;
    return sameMeaning(left, right);
}

} // namespace

bool Entry::operator==(const Entry &other) const
{
    return equal(key, other.key) && equal(value, other.value);
}

NodePtr Node::scalar(std::string text, Style style, std::string tag)
{
    auto node = std::make_shared<Node>();
    node->text = std::move(text);
    node->style = style;
    node->tag = std::move(tag);
    return node;
}

NodePtr Node::literal(std::string text)
{
    return scalar(std::move(text), Style::Plain);
}

NodePtr Node::mapping(std::vector<std::pair<std::string, NodePtr>> members, Style style, std::string tag)
{
    auto node = std::make_shared<Node>();
    node->kind = NodeKind::Mapping;
    node->style = style;
    node->tag = std::move(tag);
    std::vector<Entry> entries;
    entries.reserve(members.size());
    for (auto &[key, value] : members)
        entries.push_back({.key = scalar(std::move(key)), .value = std::move(value)});
    node->entries = CowVector<Entry>(std::move(entries));
    return node;
}

NodePtr Node::sequence(std::vector<NodePtr> items, Style style, std::string tag)
{
    auto node = std::make_shared<Node>();
    node->kind = NodeKind::Sequence;
    node->style = style;
    node->tag = std::move(tag);
    std::vector<Entry> entries;
    entries.reserve(items.size());
    for (NodePtr &item : items)
        entries.push_back({.value = std::move(item)});
    node->entries = CowVector<Entry>(std::move(entries));
    return node;
}

ScalarType Node::scalarType() const
{
    // A scalar without a style was made by an edit and means its text; whoever wants a number says Plain.
    if (kind != NodeKind::Scalar || style != Style::Plain || !tag.empty())
        return ScalarType::String;
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
        return ScalarType::Null;
    if (text == "true" || text == "True" || text == "TRUE" || text == "false" || text == "False" || text == "FALSE")
        return ScalarType::Boolean;
    if (isInteger(text))
        return ScalarType::Integer;
    return isDecimal(text) ? ScalarType::Number : ScalarType::String;
}

std::optional<std::size_t> Node::position(std::string_view key) const
{
    if (kind != NodeKind::Mapping)
        return std::nullopt;
    for (std::size_t at = entries.size(); at-- > 0;) // of duplicates the last counts
        if (entries[at].key && entries[at].key->text == key)
            return at;
    return std::nullopt;
}

std::vector<std::size_t> overriddenMembers(const Node &mapping)
{
    std::vector<std::size_t> overridden;
    if (mapping.kind != NodeKind::Mapping || mapping.size() < 2)
        return overridden;
    constexpr std::size_t few = 12; // up to here comparing all pairs is quicker than hashing
    if (mapping.size() <= few) {
        std::array<std::string_view, few> seen{};
        std::size_t count = 0;
        for (const Entry &entry : mapping.entries) {
            const std::string_view key = entry.key ? std::string_view(entry.key->text) : std::string_view("<<");
            for (std::size_t before = count; key != "<<" && before-- > 0;)
                if (seen[before] == key) {
                    overridden.push_back(before);
                    break;
                }
            seen[count++] = key;
        }
    } else {
        std::unordered_map<std::string_view, std::size_t> last;
        last.reserve(mapping.size());
        std::size_t position = 0;
        for (const Entry &entry : mapping.entries) {
            if (entry.key && entry.key->text != "<<")
                if (const auto [found, isNew] = last.try_emplace(entry.key->text, position); !isNew)
                    overridden.push_back(std::exchange(found->second, position));
            ++position;
        }
    }
    std::ranges::sort(overridden);
    return overridden;
}

NodePtr Node::find(std::string_view key) const
{
    if (kind == NodeKind::Alias)
        return target ? target->find(key) : nullptr;
    if (kind != NodeKind::Mapping)
        return nullptr;
    const NodePtr *found = nullptr;
    const Entry *merge = nullptr;
    for (const Entry &entry : entries) {
        if (!entry.key)
            continue;
        if (entry.key->text == key)
            found = &entry.value;
        else if (entry.key->text == "<<" && entry.key->style == Style::Plain)
            merge = &entry;
    }
    if (found)
        return resolved(*found);
    if (!merge)
        return nullptr;
    const NodePtr merged = resolved(merge->value);
    if (!merged)
        return nullptr;
    if (merged->isMapping())
        return merged->find(key);
    if (merged->isSequence())
        for (const Entry &item : merged->entries)
            if (const NodePtr one = resolved(item.value); one && one->isMapping())
                if (NodePtr value = one->find(key))
                    return value;
    return nullptr;
}

bool Node::operator==(const Node &other) const
{
    return sameMeaning(this, &other);
}

NodePtr resolved(NodePtr node)
{
    while (node && node->kind == NodeKind::Alias)
        node = node->target;
    return node;
}

bool equal(const NodePtr &a, const NodePtr &b)
{
    return sameMeaning(a.get(), b.get());
}

std::string toPointer(const Path &path)
{
    std::string pointer;
    for (const Step &step : path) {
        pointer += '/';
        if (const auto *position = std::get_if<std::size_t>(&step)) {
            pointer += std::to_string(*position);
            continue;
        }
        for (const char c : std::get<std::string>(step)) {
            if (c == '~')
                pointer += "~0";
            else if (c == '/')
                pointer += "~1";
            else
                pointer += c;
        }
    }
    return pointer;
}

Path fromPointer(std::string_view pointer)
{
    Path path;
    while (pointer.starts_with('/')) {
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        std::string step;
        for (std::size_t i = 0; i < end; ++i) {
            if (pointer[i] == '~' && i + 1 < end && (pointer[i + 1] == '0' || pointer[i + 1] == '1'))
                step += pointer[++i] == '0' ? '~' : '/';
            else
                step += pointer[i];
        }
        pointer.remove_prefix(end);
        const bool number = !step.empty() && step.size() < 10 && (step == "0" || step.front() != '0') &&
                            std::ranges::all_of(step, [](char c) { return c >= '0' && c <= '9'; });
        if (number)
            path.emplace_back(static_cast<std::size_t>(std::stoul(step)));
        else
            path.emplace_back(std::move(step));
    }
    return path;
}

} // namespace cirro::syntax
