#include "quizbank/bank/object_reader.h"

#include <algorithm>
#include <cmath>

namespace cirro::quiz {

namespace {

std::string codeFor(Value::Kind kind)
{
    switch (kind) {
    case Value::Kind::String:
        return "quiz.not-a-text";
    case Value::Kind::Number:
        return "quiz.not-a-number";
    case Value::Kind::Boolean:
        return "quiz.not-true-or-false";
    case Value::Kind::Array:
        return "quiz.not-a-list";
    case Value::Kind::Object:
    case Value::Kind::Null:
        break;
    }
    return "quiz.not-an-object";
}

bool isBlank(const std::string &text)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

} // namespace

ObjectReader::ObjectReader(const Value &value, std::string path, std::vector<Trouble> &troubles)
    : m_value(value),
      m_path(std::move(path)),
      m_troubles(troubles)
{
    if (value.kind != Value::Kind::Object)
        m_troubles.push_back({value.at, {"quiz.not-an-object", {m_path}}});
}

ObjectReader::~ObjectReader()
{
    if (m_value.kind != Value::Kind::Object)
        return;
    for (const Value &member : m_value.items)
        if (std::ranges::find(m_asked, member.key) == m_asked.end())
            m_troubles.push_back({member.keyAt, {"quiz.unknown-member", {pathOf(member.key)}}, false});
}

std::string ObjectReader::pathOf(std::string_view key) const
{
    return m_path.empty() ? std::string(key) : m_path + '/' + std::string(key);
}

void ObjectReader::complain(std::string_view key, Message message)
{
    const Value *value = m_value.find(key);
    m_troubles.push_back({value ? value->at : m_value.at, std::move(message)});
}

const Value *ObjectReader::member(std::string_view key, Value::Kind kind)
{
    m_asked.push_back(key);
    const Value *value = m_value.find(key);
    if (!value) {
        if (m_value.kind == Value::Kind::Object)
            complain(key, {"quiz.missing-member", {pathOf(key)}});
        return nullptr;
    }
    if (value->kind != kind) {
        complain(key, {codeFor(kind), {pathOf(key)}});
        return nullptr;
    }
    return value;
}

std::string ObjectReader::text(std::string_view key)
{
    const Value *value = member(key, Value::Kind::String);
    return value ? value->text : std::string();
}

std::string ObjectReader::filled(std::string_view key)
{
    const Value *value = member(key, Value::Kind::String);
    if (!value)
        return {};
    if (isBlank(value->text))
        complain(key, {"quiz.empty-text", {pathOf(key)}});
    return value->text;
}

bool ObjectReader::boolean(std::string_view key)
{
    const Value *value = member(key, Value::Kind::Boolean);
    return value && value->boolean;
}

int ObjectReader::integer(std::string_view key)
{
    const Value *value = member(key, Value::Kind::Number);
    if (!value)
        return 0;
    if (!(value->number >= 0 && value->number <= 1e6) || std::floor(value->number) != value->number) {
        complain(key, {"quiz.not-a-count", {pathOf(key)}});
        return 0;
    }
    return static_cast<int>(value->number);
}

Text ObjectReader::words(std::string_view key)
{
    return object<Text>(key, [](ObjectReader &both) { return Text{.en = both.filled("en"), .ko = both.filled("ko")}; });
}

std::vector<std::string> ObjectReader::texts(std::string_view key)
{
    std::vector<std::string> texts;
    const Value *value = member(key, Value::Kind::Array);
    if (!value)
        return texts;
    texts.reserve(value->items.size());
    for (std::size_t i = 0; i < value->items.size(); ++i) {
        const Value &item = value->items[i];
        if (item.kind != Value::Kind::String || isBlank(item.text))
            m_troubles.push_back({item.at, {"quiz.not-a-text", {pathOf(key) + '/' + std::to_string(i)}}});
        else
            texts.push_back(item.text);
    }
    return texts;
}

std::string ObjectReader::written(std::string_view key, std::string_view text)
{
    const Value *value = member(key, Value::Kind::Object);
    if (!value || value->at >= text.size())
        return {};
    std::size_t depth = 0;
    std::size_t end = value->at;
    for (bool isQuoted = false; end < text.size(); ++end) {
        const char c = text[end];
        if (c == '"')
            isQuoted = !isQuoted;
        else if (isQuoted && c == '\\')
            ++end;
        else if (!isQuoted && c == '{')
            ++depth;
        else if (!isQuoted && c == '}' && --depth == 0)
            break;
    }
    const std::string_view object = text.substr(value->at, end + 1 - value->at);
    // The last line holds the brace alone, at the margin of the object.
    const std::size_t lastLine = object.rfind('\n');
    const std::size_t margin = lastLine == std::string_view::npos ? 0 : object.size() - lastLine - 2;
    std::string moved;
    for (std::size_t at = 0; at < object.size();) {
        const std::size_t newline = std::min(object.find('\n', at), object.size() - 1);
        moved += object.substr(at, newline + 1 - at);
        at = newline + 1;
        const std::size_t blanks = object.find_first_not_of(' ', at);
        at += std::min(margin, std::min(blanks, object.size()) - std::min(at, object.size()));
    }
    return moved;
}

std::vector<int> ObjectReader::integers(std::string_view key)
{
    std::vector<int> numbers;
    const Value *value = member(key, Value::Kind::Array);
    if (!value)
        return numbers;
    numbers.reserve(value->items.size());
    for (std::size_t i = 0; i < value->items.size(); ++i) {
        const Value &item = value->items[i];
        if (item.kind != Value::Kind::Number || !(item.number >= 0 && item.number <= 1e6))
            m_troubles.push_back({item.at, {"quiz.not-a-count", {pathOf(key) + '/' + std::to_string(i)}}});
        else
            numbers.push_back(static_cast<int>(item.number));
    }
    return numbers;
}

std::size_t ObjectReader::position(std::string_view key, std::span<const std::string_view> names)
{
    const Value *value = member(key, Value::Kind::String);
    if (!value)
        return 0;
    const auto found = std::ranges::find(names, value->text);
    if (found == names.end()) {
        std::string known;
        for (const std::string_view name : names)
            if (!name.empty())
                known += (known.empty() ? "" : ", ") + std::string(name);
        complain(key, {"quiz.unknown-value", {pathOf(key), value->text, known}});
        return 0;
    }
    return static_cast<std::size_t>(found - names.begin());
}

} // namespace cirro::quiz
