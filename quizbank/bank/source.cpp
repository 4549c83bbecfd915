#include "quizbank/bank/source.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace cirro::quiz {

namespace {

using nlohmann::json;

constexpr std::size_t deepest = 64; // a pack's files are five deep

std::vector<std::size_t> linesOf(std::string_view text)
{
    std::vector<std::size_t> lines{0};
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n')
            lines.push_back(i + 1);
    return lines;
}

std::pair<std::size_t, std::size_t> lineAndColumn(std::string_view text, const std::vector<std::size_t> &lines,
                                                  std::size_t byte)
{
    byte = std::min(byte, text.size());
    const auto after = std::ranges::upper_bound(lines, byte);
    const auto line = static_cast<std::size_t>(after - lines.begin());
    std::size_t column = 1;
    for (std::size_t i = lines[line - 1]; i < byte; ++i)
        column += (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U ? 1 : 0;
    return {line, column};
}

/// Builds the tree. The parser tells what it read, not where; every token is found again behind the one before, which
/// is simple as all that was told so far is well formed.
class Builder : public json::json_sax_t
{
public:
    explicit Builder(std::string_view text) : m_text(text), m_at(text.starts_with("\xEF\xBB\xBF") ? 3 : 0) {}

    bool null() override { return add({.kind = Value::Kind::Null, .at = word()}); }
    bool boolean(bool value) override { return add({.kind = Value::Kind::Boolean, .boolean = value, .at = word()}); }
    bool number_integer(number_integer_t value) override { return addNumber(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return addNumber(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t & /*text*/) override { return addNumber(value); }
    bool string(string_t &value) override
    {
        const std::size_t at = quoted();
        return add({.kind = Value::Kind::String, .text = std::move(value), .at = at});
    }
    bool binary(binary_t & /*value*/) override { return false; } // JSON text has none
    bool start_object(std::size_t /*size*/) override { return open(Value::Kind::Object); }
    bool start_array(std::size_t /*size*/) override { return open(Value::Kind::Array); }
    bool key(string_t &value) override
    {
        m_keyAt = quoted();
        m_key = std::move(value);
        return true;
    }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string & /*token*/, const json::exception & /*error*/) override
    {
        m_fault = "quiz.not-json";
        m_at = position > 0 ? position - 1 : 0;
        return false;
    }

    Parsed result(bool whole) &&
    {
        if (whole)
            return {.value = std::move(m_root)};
        return {.fault = {m_fault, {}}, .faultAt = m_at};
    }

private:
    std::size_t token()
    {
        m_at = std::min(m_text.find_first_not_of(" \t\r\n,:", m_at), m_text.size());
        return m_at;
    }
    std::size_t word()
    {
        const std::size_t begin = token();
        m_at = std::min(m_text.find_first_of(" \t\r\n,]}", begin), m_text.size());
        return begin;
    }
    std::size_t quoted()
    {
        const std::size_t begin = token();
        for (m_at = begin + 1; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at)
            m_at += m_text[m_at] == '\\' ? 1U : 0U;
        ++m_at;
        return begin;
    }
    bool addNumber(double value) { return add({.kind = Value::Kind::Number, .number = value, .at = word()}); }
    bool add(Value value)
    {
        place(std::move(value));
        return true;
    }
    Value &place(Value value)
    {
        if (m_open.empty())
            return m_root = std::move(value);
        Value &parent = *m_open.back();
        if (parent.kind == Value::Kind::Object) {
            value.key = std::move(m_key);
            value.keyAt = m_keyAt;
        }
        return parent.items.emplace_back(std::move(value));
    }
    bool open(Value::Kind kind)
    {
        const std::size_t at = token();
        if (m_open.size() >= deepest)
            return false;
        ++m_at;
        m_open.push_back(&place({.kind = kind, .at = at}));
        return true;
    }
    bool close()
    {
        token();
        ++m_at;
        m_open.pop_back();
        return true;
    }

    std::string_view m_text;
    Value m_root{};
    std::size_t m_at = 0;          // behind the last token
    std::vector<Value *> m_open{}; // each is the last of its parent, so that none moves while it is open
    std::string m_key{};           // of the member whose value comes next
    std::size_t m_keyAt = 0;
    const char *m_fault = "quiz.too-deep"; // until the parser tells another
};

} // namespace

const Value *Value::find(std::string_view member) const
{
    if (kind != Kind::Object)
        return nullptr;
    const auto found =
        std::find_if(items.rbegin(), items.rend(), [&](const Value &item) { return item.key == member; });
    return found == items.rend() ? nullptr : &*found;
}

Parsed readJson(const std::string &text)
{
    Builder builder(text);
    const bool whole = json::sax_parse(text, &builder);
    return std::move(builder).result(whole);
}

void Sources::add(std::string file, std::string text, Value tree)
{
    std::vector<std::size_t> lines = linesOf(text);
    m_files.insert_or_assign(std::move(file), File{std::move(text), std::move(tree), std::move(lines)});
}

const Value *Sources::tree(std::string_view file) const
{
    const auto found = m_files.find(file);
    return found == m_files.end() ? nullptr : &found->second.tree;
}

Place Sources::at(std::string_view file, std::size_t byte) const
{
    const auto found = m_files.find(file);
    if (found == m_files.end())
        return {.file = std::string(file)};
    const auto [line, column] = lineAndColumn(found->second.text, found->second.lines, byte);
    return {.file = std::string(file), .line = line, .column = column};
}

Place Sources::of(const Spot &spot, std::string_view path) const
{
    const Value *value = tree(spot.file);
    if (value && value->kind == Value::Kind::Array && spot.position < value->items.size())
        value = &value->items[spot.position];
    while (value && !path.empty()) {
        const std::string_view step = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(step.size() + 1, path.size()));
        std::size_t position = 0;
        const Value *inner = nullptr;
        if (value->kind == Value::Kind::Object)
            inner = value->find(step);
        else if (std::from_chars(step.data(), step.data() + step.size(), position).ec == std::errc() &&
                 position < value->items.size())
            inner = &value->items[position];
        if (!inner)
            break;
        value = inner;
    }
    return at(spot.file, value ? value->at : 0);
}

} // namespace cirro::quiz
