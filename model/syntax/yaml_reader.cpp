#include "model/syntax/extents.h"
#include "model/syntax/reading.h"

#include <yaml.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace cirro::syntax {

namespace {

class Parser
{
public:
    explicit Parser(std::string_view text)
    {
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(text.data()), text.size());
    }
    ~Parser()
    {
        if (m_live)
            yaml_event_delete(&m_event);
        yaml_parser_delete(&m_parser);
    }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    /// The next event, valid until the next call; null after a failure.
    const yaml_event_t *next()
    {
        if (m_live)
            yaml_event_delete(&m_event);
        m_live = yaml_parser_parse(&m_parser, &m_event) != 0;
        return m_live ? &m_event : nullptr;
    }
    const yaml_parser_t &state() const { return m_parser; }

private:
    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
    bool m_live = false;
};

/// libyaml counts characters after the BOM; we count bytes.
class ByteMap
{
public:
    explicit ByteMap(std::string_view text) : m_bom(text.starts_with("\xEF\xBB\xBF") ? 3 : 0), m_size(text.size())
    {
        if (std::ranges::all_of(text.substr(m_bom), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
            return;
        m_bytes.reserve(text.size());
        for (std::size_t i = m_bom; i < text.size(); ++i)
            if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80)
                m_bytes.push_back(static_cast<std::uint32_t>(i));
        m_bytes.push_back(static_cast<std::uint32_t>(text.size()));
    }
    std::size_t operator[](std::size_t character) const
    {
        if (m_bytes.empty())
            return std::min(m_size, character + m_bom);
        return character < m_bytes.size() ? m_bytes[character] : m_size;
    }

private:
    std::size_t m_bom;
    std::size_t m_size;
    std::vector<std::uint32_t> m_bytes;
};

std::string textOf(const yaml_char_t *text)
{
    return text ? std::string(reinterpret_cast<const char *>(text)) : std::string();
}

class YamlReader
{
public:
    YamlReader(std::shared_ptr<const Source> source, const ReadLimits &limits)
        : m_source(std::move(source)),
          m_text(m_source->text()),
          m_limits(limits),
          m_bytes(m_text),
          m_parser(m_text)
    {}

    Result<ReadResult> read()
    {
        bool ended = false;
        while (!m_failed) {
            const yaml_event_t *event = m_parser.next();
            if (!event)
                return parserError();
            if (event->type == YAML_STREAM_END_EVENT)
                break;
            if (event->type == YAML_DOCUMENT_START_EVENT && ended)
                fail(begin(*event), "syntax.several-documents");
            else if (event->type == YAML_DOCUMENT_END_EVENT)
                ended = true;
            else
                take(*event);
        }
        if (m_failed)
            return *m_failed;
        const bool nothing = !m_root || (m_root->isScalar() && m_root->text.empty() && m_root->style == Style::Plain);
        if (nothing)
            return Error{.code = "syntax.empty", .where = "1:1"};
        if (!m_root->isMapping())
            return errorAt(*m_source, m_root->origin.range.begin, "syntax.not-a-mapping");
        ReadResult result;
        result.document = {.root = m_root, .format = Format::Yaml, .source = m_source};
        detectHabits(result.document);
        std::ranges::sort(m_notices, {}, [](const Notice &notice) { return notice.range.begin; });
        result.notices = std::move(m_notices);
        return result;
    }

private:
    // Of a node with all that its aliases stand for: what it costs to follow them.
    struct Extent {
        std::size_t nodes = 1;
        std::size_t levels = 0;
    };
    struct Frame {
        std::shared_ptr<Node> node{};
        std::vector<Entry> entries{};
        NodePtr key{}; // read, its value still to come
        std::unordered_set<std::string> keys{};
        Extent size{};
    };

    std::size_t begin(const yaml_event_t &event) const { return m_bytes[event.start_mark.index]; }
    std::size_t end(const yaml_event_t &event) const { return m_bytes[event.end_mark.index]; }

    void fail(std::size_t at, std::string code, std::vector<std::string> args = {})
    {
        if (!m_failed)
            m_failed = errorAt(*m_source, at, std::move(code), std::move(args));
    }

    Error parserError() const
    {
        const yaml_parser_t &state = m_parser.state();
        const std::string problem = state.problem ? state.problem : "";
        if (state.error == YAML_READER_ERROR)
            return errorAt(*m_source, std::min<std::size_t>(state.problem_offset, m_text.size()),
                           "syntax.yaml-character", {problem});
        const std::size_t at = m_bytes[state.problem_mark.index];
        const std::size_t opener = m_bytes[state.context_mark.index];
        const std::string_view context = state.context ? state.context : "";
        // What was opened and never closed is wrong where it was opened, not where the text ends.
        const bool inFlow = context.find("flow") != std::string_view::npos;
        const bool atEnd = isBlank(std::string_view(m_text).substr(at));
        const bool neverClosed = (atEnd && (inFlow || context.find("quoted") != std::string_view::npos)) ||
                                 (inFlow && isOutdented(opener, at));
        if (neverClosed)
            return errorAt(*m_source, opener, "syntax.yaml-never-closed", {problem});
        if (at < m_text.size() && m_text[at] == '\t')
            return errorAt(*m_source, at, "syntax.yaml-tab", {problem});
        return errorAt(*m_source, at, "syntax.yaml", {problem});
    }

    /// True when the line at `later` is another one and begins no further right than the line at `earlier`: block text
    /// goes on there, whatever the scanner still hopes for.
    bool isOutdented(std::size_t earlier, std::size_t later) const
    {
        const auto lineStart = [&](std::size_t byte) {
            return byte == 0 ? 0 : m_text.find_last_of("\r\n", byte - 1) + 1; // npos + 1 is 0
        };
        const auto indentation = [&](std::size_t start) {
            return std::min(m_text.find_first_not_of(' ', start), m_text.size()) - start;
        };
        const std::size_t one = lineStart(earlier);
        const std::size_t other = lineStart(later);
        return other > one && indentation(other) <= indentation(one);
    }

    void take(const yaml_event_t &event)
    {
        switch (event.type) {
        case YAML_MAPPING_START_EVENT:
            open(event, NodeKind::Mapping, event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE,
                 event.data.mapping_start.anchor, event.data.mapping_start.tag);
            break;
        case YAML_SEQUENCE_START_EVENT:
            open(event, NodeKind::Sequence, event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE,
                 event.data.sequence_start.anchor, event.data.sequence_start.tag);
            break;
        case YAML_MAPPING_END_EVENT:
        case YAML_SEQUENCE_END_EVENT:
            close(event);
            break;
        case YAML_SCALAR_EVENT:
            scalar(event);
            break;
        case YAML_ALIAS_EVENT:
            alias(event);
            break;
        default:
            break;
        }
    }

    void open(const yaml_event_t &event, NodeKind kind, bool flow, const yaml_char_t *anchor, const yaml_char_t *tag)
    {
        if (m_stack.size() >= m_limits.maxDepth) {
            fail(begin(event), "syntax.too-deep", {std::to_string(m_limits.maxDepth)});
            return;
        }
        auto node = std::make_shared<Node>();
        node->kind = kind;
        node->style = flow ? Style::Flow : Style::Block;
        node->anchor = textOf(anchor);
        node->tag = textOf(tag);
        node->origin = {m_source, {begin(event), begin(event)}};
        m_stack.push_back({.node = std::move(node)});
    }

    void close(const yaml_event_t &event)
    {
        Frame frame = std::move(m_stack.back());
        m_stack.pop_back();
        Node &node = *frame.node;
        if (node.style == Style::Flow) {
            node.origin.range.setEnd(end(event));
            tileFlow(node, frame.entries, m_source);
        } else {
            tileBlock(node, frame.entries, m_source);
        }
        node.entries = CowVector<Entry>(std::move(frame.entries));
        ++frame.size.levels;
        remember(frame.node, frame.size);
        add(frame.node, frame.size);
    }

    void scalar(const yaml_event_t &event)
    {
        const auto &data = event.data.scalar;
        auto node = std::make_shared<Node>();
        node->text.assign(reinterpret_cast<const char *>(data.value), data.length);
        node->anchor = textOf(data.anchor);
        node->tag = textOf(data.tag);
        Range range{begin(event), end(event)};
        switch (data.style) {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE:
            node->style = Style::SingleQuoted;
            break;
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
            node->style = Style::DoubleQuoted;
            break;
        case YAML_LITERAL_SCALAR_STYLE:
        case YAML_FOLDED_SCALAR_STYLE:
            node->style = data.style == YAML_LITERAL_SCALAR_STYLE ? Style::Literal : Style::Folded;
            range.setEnd(blockScalarEnd(range));
            break;
        default:
            node->style = Style::Plain;
        }
        node->origin = {m_source, range};
        remember(node, {});
        add(node, {});
    }

    /// libyaml ends a block scalar behind the blank lines after it; those belong to it only when it keeps them ("|+").
    std::size_t blockScalarEnd(const Range &range) const
    {
        std::size_t header = range.begin;
        while (header < m_text.size() && m_text[header] != '|' && m_text[header] != '>')
            ++header; // past tag and anchor
        const std::size_t headerEnd = nextLine(m_text, header);
        bool keeps = false;
        // Blanks up to the text's indentation make an empty line, more are text. With an indicator, or with no line
        // that shows the indentation, only lines without any are sure to be empty.
        const std::size_t firstText = m_text.find_first_not_of(" \t\r\n", headerEnd);
        std::size_t indentation = firstText < range.end ? firstText - lineBegin(m_text, firstText) : 0;
        for (std::size_t i = header; i < headerEnd && m_text[i] != '#'; ++i) {
            keeps |= m_text[i] == '+';
            if (m_text[i] >= '1' && m_text[i] <= '9')
                indentation = 0;
        }
        std::size_t last = std::min<std::size_t>(range.end, m_text.size());
        // The mark may stand behind the indentation of the next line.
        last = std::max(lineBegin(m_text, last), headerEnd);
        const std::string_view lastLine = std::string_view(m_text).substr(last);
        if (range.end >= m_text.size() && !lastLine.empty() && (!isBlank(lastLine) || lastLine.size() > indentation))
            last = m_text.size();
        while (!keeps && last > headerEnd) {
            const std::size_t line =
                lineBegin(m_text, last - (last >= 2 && m_text[last - 1] == '\n' && m_text[last - 2] == '\r' ? 2 : 1));
            const std::string_view content = std::string_view(m_text).substr(line, last - line);
            if (line < headerEnd || !isBlank(content) ||
                std::min(content.find_first_not_of(" \t"), content.size()) > indentation)
                break;
            last = line;
        }
        // Without the line end of the last line, as for every other value.
        if (last > header && m_text[last - 1] == '\n')
            --last;
        if (last > header && m_text[last - 1] == '\r')
            --last;
        return std::max(last, header + 1);
    }

    void alias(const yaml_event_t &event)
    {
        auto node = std::make_shared<Node>();
        node->kind = NodeKind::Alias;
        node->text = textOf(event.data.alias.anchor);
        node->origin = {m_source, {begin(event), end(event)}};
        const auto found = m_anchors.find(node->text);
        if (found == m_anchors.end()) {
            fail(begin(event), "syntax.undefined-alias", {node->text});
            return;
        }
        node->target = found->second.first;
        add(node, found->second.second);
    }

    void remember(const NodePtr &node, Extent size)
    {
        if (!node->anchor.empty())
            m_anchors[node->anchor.str()] = {node, size};
    }

    void add(const NodePtr &node, Extent size)
    {
        if (m_stack.empty()) {
            if (!m_root)
                m_root = node;
            return;
        }
        Frame &frame = m_stack.back();
        frame.size.nodes += size.nodes;
        frame.size.levels = std::max(frame.size.levels, size.levels);
        if (frame.size.nodes > m_limits.maxNodes) {
            fail(node->origin.range.begin, "syntax.too-large", {std::to_string(m_limits.maxNodes)});
            return;
        }
        if (m_stack.size() + size.levels > m_limits.maxDepth) {
            fail(node->origin.range.begin, "syntax.too-deep", {std::to_string(m_limits.maxDepth)});
            return;
        }
        if (frame.node->isSequence()) {
            frame.entries.push_back({.value = node, .spot = node->origin.range});
            return;
        }
        if (!frame.key) {
            frame.key = node;
            return;
        }
        Entry entry{.key = std::move(frame.key), .value = node, .keySpot = {}, .spot = node->origin.range};
        frame.key = nullptr;
        entry.keySpot = entry.key->origin.range;
        entry.key = m_keys.shared(std::move(entry.key), m_source->slice(entry.keySpot));
        if (entry.key->text != "<<" && !frame.keys.insert(entry.key->text).second)
            m_notices.push_back({"syntax.duplicate-key", entry.keySpot, {entry.key->text}});
        frame.entries.push_back(std::move(entry));
    }

    std::shared_ptr<const Source> m_source;
    const std::string &m_text;
    const ReadLimits &m_limits;
    ByteMap m_bytes;
    Parser m_parser;
    std::vector<Frame> m_stack;
    std::unordered_map<std::string, std::pair<NodePtr, Extent>> m_anchors;
    SharedKeys m_keys{Style::Plain};
    NodePtr m_root;
    std::optional<Error> m_failed;
    std::vector<Notice> m_notices;
};

} // namespace

Result<ReadResult> readYaml(std::string text, const ReadLimits &limits)
{
    const auto source = std::make_shared<const Source>(std::move(text), Format::Yaml);
    if (source->text().size() > limits.maxBytes)
        return Error{.code = "syntax.too-large", .where = "1:1", .args = {std::to_string(limits.maxBytes)}};
    if (const std::size_t bad = firstBadByte(source->text()); bad != source->text().size())
        return errorAt(*source, bad, "syntax.not-utf8");
    // libyaml passes over a byte order mark that begins a later line; nobody who reads that text sees it.
    if (const std::size_t mark = source->text().find("\xEF\xBB\xBF", 1); mark != std::string::npos)
        return errorAt(*source, mark, "syntax.yaml-character", {"byte order mark"});
    return YamlReader(source, limits).read();
}

} // namespace cirro::syntax
