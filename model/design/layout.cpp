#include "model/design/layout.h"

#include "model/core/number.h"
#include "model/syntax/scalar.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace cirro {

namespace {

using syntax::Node;
using syntax::NodePtr;
using syntax::Style;

constexpr std::string_view homeKey = "Cirrograph";
constexpr std::string_view designerKey = "AWS::CloudFormation::Designer";
constexpr int layoutVersion = 1;

// Reading ------------------------------------------------------------------------------------------------------------

std::optional<double> number(const NodePtr &node)
{
    const auto result = numberIn<double>(syntax::scalarText(node));
    return result && std::isfinite(*result) && std::abs(*result) <= 1e7 ? result : std::nullopt;
}

std::string text(const Node &mapping, std::string_view key)
{
    const NodePtr value = mapping.find(key);
    return value && value->isScalar() ? value->text : std::string();
}

bool flag(const Node &mapping, std::string_view key)
{
    return text(mapping, key) == "true";
}

/// In files a resource is its bare logical id; anything else carries its kind in front.
ElementId idFromFile(std::string_view name)
{
    const ElementId id = elementIdFromString(name);
    return id.isNull() ? ElementId::resource(name) : id;
}
std::string idForFile(const ElementId &id)
{
    return id.isResource() ? id.text() : toString(id);
}

std::optional<Placement> placementOf(const Node &entry)
{
    const NodePtr at = entry.find("at");
    if (!at || !at->isSequence() || at->size() != 4)
        return std::nullopt;
    double values[4] = {};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto value = number(at->entries[i].value);
        if (!value)
            return std::nullopt;
        values[i] = *value;
    }
    if (values[2] < 0 || values[3] < 0)
        return std::nullopt;
    Placement placement{.bounds = {values[0], values[1], values[2], values[3]},
                        .folded = flag(entry, "folded"),
                        .pinned = flag(entry, "pinned")};
    if (const auto z = number(entry.find("z")))
        placement.z = static_cast<int>(*z);
    return placement;
}

/// "x 200": upright, at x = 200; "y 48": level, at y = 48. Pieces that follow each other lie across each other.
std::optional<Way> wayOf(const NodePtr &list)
{
    if (!list || !list->isSequence() || list->size() == 0)
        return std::nullopt;
    Way way;
    for (const syntax::Entry &entry : list->entries) {
        const std::string written = syntax::scalarText(syntax::resolved(entry.value));
        const bool level = written.starts_with("y ");
        const auto at = numberIn<double>(std::string_view(written).substr(std::min<std::size_t>(2, written.size())));
        const Stretch stretch{level ? Orientation::Horizontal : Orientation::Vertical, at.value_or(0)};
        if ((!level && !written.starts_with("x ")) || !at || !(std::abs(*at) <= 1e7) ||
            (!way.empty() && way.back().along == stretch.along))
            return std::nullopt;
        way.push_back(stretch);
    }
    return way;
}

template <class Visit> void members(const Node &layout, std::string_view key, Visit visit)
{
    const NodePtr section = layout.find(key);
    if (section && section->isMapping())
        for (const syntax::Entry &entry : section->entries)
            visit(entry.key->text, syntax::resolved(entry.value));
}

void readLayout(const Node &layout, Design &design, std::vector<Message> &remarks)
{
    const auto odd = [&](const std::string &name) { remarks.push_back({"layout.entry-left-out", {name}}); };
    if (const auto version = number(layout.find("version")); version && *version > layoutVersion)
        remarks.push_back({"layout.newer-version", {text(layout, "version")}});

    Settings settings;
    settings.region = text(layout, "region");
    members(layout, "parameters", [&](const std::string &name, const NodePtr &value) {
        if (value && value->isScalar())
            settings.parameters.emplace_back(name, value->text);
        else
            odd(name);
    });
    std::ranges::sort(settings.parameters);
    if (const NodePtr ignored = layout.find("ignored"); ignored && ignored->isSequence())
        for (const syntax::Entry &entry : ignored->entries) {
            const NodePtr value = syntax::resolved(entry.value);
            if (value && value->isMapping() && !text(*value, "rule").empty())
                settings.ignored.push_back({text(*value, "rule"), text(*value, "element"), text(*value, "reason")});
            else
                odd("ignored");
        }
    settings.profile = text(layout, "profile");
    members(layout, "rules", [&](const std::string &name, const NodePtr &value) {
        const std::string speaks = value && value->isScalar() ? value->text : std::string();
        if (speaks == "true" || speaks == "false")
            settings.rules.emplace_back(name, speaks == "true");
        else
            odd(name);
    });
    std::ranges::sort(settings.rules);
    if (const NodePtr tags = layout.find("tags"); tags && tags->isSequence())
        for (const syntax::Entry &entry : tags->entries) {
            const NodePtr value = syntax::resolved(entry.value);
            if (value && value->isScalar() && !value->text.empty())
                settings.tags.push_back(value->text);
            else
                odd("tags");
        }
    design.settings = std::make_shared<const Settings>(std::move(settings));

    members(layout, "drawings", [&](const std::string &name, const NodePtr &value) {
        const auto kind = value && value->isMapping() ? drawingKindOf(text(*value, "kind")) : std::nullopt;
        if (!kind) {
            odd(name);
            return;
        }
        const ElementId id = ElementId::drawing(name);
        Drawing drawing{.kind = *kind,
                        .label = text(*value, "label"),
                        .zone = text(*value, "zone"),
                        .service = text(*value, "service")};
        if (*kind == DrawingKind::Arrow) {
            drawing.from = idFromFile(text(*value, "from"));
            drawing.to = idFromFile(text(*value, "to"));
            const std::string heads = text(*value, "heads");
            drawing.heads = heads == "both" ? ArrowHeads::Both : heads == "none" ? ArrowHeads::None : ArrowHeads::End;
            drawing.solid = text(*value, "line") == "solid";
        }
        design.drawings.set(id, std::move(drawing));
        if (const auto placement = placementOf(*value))
            design.placements.set(id, *placement);
    });
    members(layout, "elements", [&](const std::string &name, const NodePtr &value) {
        const auto placement = value && value->isMapping() ? placementOf(*value) : std::nullopt;
        if (placement)
            design.placements.set(idFromFile(name), *placement);
        else
            odd(name);
    });
    if (const NodePtr ways = layout.find("ways"); ways && ways->isSequence())
        for (const syntax::Entry &entry : ways->entries) {
            const NodePtr value = syntax::resolved(entry.value);
            const auto way = value && value->isMapping() ? wayOf(value->find("along")) : std::nullopt;
            ConnectorId id;
            if (way) {
                id = {.from = idFromFile(text(*value, "from")), .to = idFromFile(text(*value, "to"))};
                if (const std::string arrow = text(*value, "arrow"); !arrow.empty())
                    id.arrow = ElementId::drawing(arrow);
            }
            if (way && !id.from.text().empty() && !id.to.text().empty())
                design.ways.set(id, *way);
            else
                odd("ways");
        }
}

/// The retired Designer kept {"<uuid>": {"position": {"x", "y"}, "size": {"width", "height"}, …}} and the uuid in each
/// resource's own Metadata.
void readDesignerLayout(const Node &designer, Design &design)
{
    design.forEachResource([&](const ResourceView &resource, std::size_t) {
        const NodePtr metadata =
            resource.body && resource.body->isMapping() ? resource.body->find("Metadata") : nullptr;
        const NodePtr own = metadata && metadata->isMapping() ? metadata->find(designerKey) : nullptr;
        if (!own || !own->isMapping())
            return;
        const NodePtr entry = designer.find(text(*own, "id"));
        if (!entry || !entry->isMapping())
            return;
        const NodePtr position = entry->find("position");
        const NodePtr size = entry->find("size");
        if (!position || !position->isMapping() || !size || !size->isMapping())
            return;
        const auto x = number(position->find("x"));
        const auto y = number(position->find("y"));
        const auto w = number(size->find("width"));
        const auto h = number(size->find("height"));
        if (x && y && w && h && *w >= 0 && *h >= 0)
            design.placements.set(ElementId::resource(resource.logicalId), Placement{.bounds = {*x, *y, *w, *h}});
    });
}

NodePtr metadataMember(const syntax::Document &document, std::string_view key)
{
    if (!document.root || !document.root->isMapping())
        return nullptr;
    const NodePtr metadata = document.root->find("Metadata");
    const NodePtr member = metadata && metadata->isMapping() ? metadata->find(key) : nullptr;
    return member && member->isMapping() ? member : nullptr;
}

// Writing ------------------------------------------------------------------------------------------------------------

std::string shortNumber(double value)
{
    const double hundredths = std::round(value * 100) / 100;
    char buffer[32];
    const auto [end, failure] = std::to_chars(buffer, buffer + sizeof buffer, hundredths);
    std::string result(buffer, failure == std::errc() ? end : buffer);
    return result == "-0" ? "0" : result;
}

using Members = std::vector<std::pair<std::string, NodePtr>>;

void addPlacement(Members &members, const Placement &placement)
{
    std::vector<NodePtr> at;
    for (const double value : {placement.bounds.x, placement.bounds.y, placement.bounds.w, placement.bounds.h})
        at.push_back(Node::literal(shortNumber(value)));
    members.emplace_back("at", Node::sequence(std::move(at), Style::Flow));
    if (placement.folded)
        members.emplace_back("folded", Node::literal("true"));
    if (placement.pinned)
        members.emplace_back("pinned", Node::literal("true"));
    if (placement.z != 0)
        members.emplace_back("z", Node::literal(std::to_string(placement.z)));
}

NodePtr settingsNode(const std::vector<std::pair<std::string, std::string>> &parameters)
{
    Members values;
    for (const auto &[name, value] : parameters)
        values.emplace_back(name, Node::scalar(value));
    return Node::mapping(std::move(values), Style::Flow);
}

/// The connectors that were bent by hand, sorted by their ends. Null when there are none.
NodePtr waysNode(const Design &design)
{
    std::vector<std::pair<ConnectorId, Way>> ways;
    design.ways.forEach([&](const ConnectorId &id, const Way &way) { ways.emplace_back(id, way); });
    if (ways.empty())
        return nullptr;
    std::ranges::sort(ways, [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<NodePtr> entries;
    entries.reserve(ways.size());
    for (const auto &[id, way] : ways) {
        Members members{{"from", Node::scalar(idForFile(id.from))}, {"to", Node::scalar(idForFile(id.to))}};
        if (!id.arrow.isNull())
            members.emplace_back("arrow", Node::scalar(id.arrow.text()));
        std::vector<NodePtr> along;
        along.reserve(way.size());
        for (const Stretch &stretch : way)
            along.push_back(
                Node::scalar((stretch.along == Orientation::Horizontal ? "y " : "x ") + shortNumber(stretch.at)));
        members.emplace_back("along", Node::sequence(std::move(along), Style::Flow));
        entries.push_back(Node::mapping(std::move(members), Style::Flow));
    }
    return Node::sequence(std::move(entries), Style::Block);
}

/// The whole layout as a tree: one element a line, sorted by id. Null when there is nothing to keep.
NodePtr layoutNode(const Design &design)
{
    Members layout;
    if (!design.settings->region.empty())
        layout.emplace_back("region", Node::scalar(design.settings->region));
    if (!design.settings->parameters.empty())
        layout.emplace_back("parameters", settingsNode(design.settings->parameters));
    if (!design.settings->ignored.empty()) {
        std::vector<NodePtr> ignored;
        for (const IgnoredFinding &finding : design.settings->ignored) {
            Members members;
            members.emplace_back("rule", Node::scalar(finding.rule));
            if (!finding.element.empty())
                members.emplace_back("element", Node::scalar(finding.element));
            members.emplace_back("reason", Node::scalar(finding.reason));
            ignored.push_back(Node::mapping(std::move(members), Style::Flow));
        }
        layout.emplace_back("ignored", Node::sequence(std::move(ignored), Style::Block));
    }
    if (!design.settings->profile.empty())
        layout.emplace_back("profile", Node::scalar(design.settings->profile));
    if (!design.settings->rules.empty()) {
        Members switches;
        for (const auto &[rule, speaks] : design.settings->rules)
            switches.emplace_back(rule, Node::literal(speaks ? "true" : "false"));
        layout.emplace_back("rules", Node::mapping(std::move(switches), Style::Block));
    }
    if (!design.settings->tags.empty()) {
        std::vector<NodePtr> tags;
        for (const std::string &key : design.settings->tags)
            tags.push_back(Node::scalar(key));
        layout.emplace_back("tags", Node::sequence(std::move(tags), Style::Flow));
    }

    std::vector<std::pair<ElementId, Drawing>> drawings;
    design.drawings.forEach([&](const ElementId &id, const Drawing &drawing) { drawings.emplace_back(id, drawing); });
    std::ranges::sort(drawings, [](const auto &a, const auto &b) { return a.first < b.first; });
    if (!drawings.empty()) {
        Members entries;
        for (const auto &[id, drawing] : drawings) {
            Members members;
            members.emplace_back("kind", Node::scalar(std::string(nameOf(drawing.kind))));
            if (!drawing.label.empty())
                members.emplace_back("label", Node::scalar(drawing.label));
            if (!drawing.zone.empty())
                members.emplace_back("zone", Node::scalar(drawing.zone));
            if (!drawing.service.empty())
                members.emplace_back("service", Node::scalar(drawing.service));
            if (drawing.kind == DrawingKind::Arrow) {
                members.emplace_back("from", Node::scalar(idForFile(drawing.from)));
                members.emplace_back("to", Node::scalar(idForFile(drawing.to)));
                if (drawing.heads != ArrowHeads::End)
                    members.emplace_back("heads", Node::scalar(drawing.heads == ArrowHeads::Both ? "both" : "none"));
                if (drawing.solid)
                    members.emplace_back("line", Node::scalar("solid"));
            }
            if (const Placement *placement = design.placements.find(id))
                addPlacement(members, *placement);
            entries.emplace_back(id.text(), Node::mapping(std::move(members), Style::Flow));
        }
        layout.emplace_back("drawings", Node::mapping(std::move(entries), Style::Block));
    }

    std::vector<std::pair<ElementId, Placement>> placements;
    design.placements.forEach([&](const ElementId &id, const Placement &placement) {
        if (id.kind != ElementKind::Drawing)
            placements.emplace_back(id, placement);
    });
    std::ranges::sort(placements, [](const auto &a, const auto &b) { return a.first < b.first; });
    if (!placements.empty()) {
        Members entries;
        for (const auto &[id, placement] : placements) {
            Members members;
            addPlacement(members, placement);
            entries.emplace_back(idForFile(id), Node::mapping(std::move(members), Style::Flow));
        }
        layout.emplace_back("elements", Node::mapping(std::move(entries), Style::Block));
    }
    if (NodePtr ways = waysNode(design))
        layout.emplace_back("ways", std::move(ways));
    if (layout.empty())
        return nullptr;
    layout.insert(layout.begin(), {"version", Node::literal(std::to_string(layoutVersion))});
    return Node::mapping(std::move(layout), Style::Block);
}

constexpr std::array<std::string_view, 9> layoutKeys = {"version", "region",   "parameters", "ignored", "profile",
                                                        "rules",   "drawings", "elements",   "ways"};
constexpr std::array<std::string_view, 12> entryKeys = {"kind",  "label", "zone", "service", "from",   "to",
                                                        "heads", "line",  "at",   "folded",  "pinned", "z"};

/// The members of a mapping, with those of `read` that have none of the known keys behind them.
Members withUnknown(const Node &fresh, const Node &read, std::span<const std::string_view> known)
{
    Members members;
    for (const syntax::Entry &entry : fresh.entries)
        members.emplace_back(entry.key->text, entry.value);
    for (const syntax::Entry &entry : read.entries)
        if (std::ranges::find(known, entry.key->text) == known.end())
            members.emplace_back(entry.key->text, entry.value);
    return members;
}

/// The layout as it is to be written, with what a newer version put into the one that was read.
NodePtr withWhatWasNotUnderstood(const NodePtr &fresh, const Node &read, const std::vector<Message> &leftOut)
{
    const auto understood = [&](const std::string &name) {
        return std::ranges::none_of(leftOut, [&](const Message &remark) {
            return remark.code == "layout.entry-left-out" && remark.args.front() == name;
        });
    };
    Members layout = withUnknown(fresh ? *fresh : *Node::mapping({}), read, layoutKeys);
    const auto section = [&](std::string_view key) -> NodePtr & {
        const auto found =
            std::ranges::find(layout, key, [](const auto &each) { return std::string_view(each.first); });
        return found != layout.end() ? found->second
                                     : layout.emplace_back(std::string(key), Node::mapping({}, Style::Block)).second;
    };
    for (const std::string_view key : {"drawings", "elements"})
        members(read, key, [&](const std::string &name, const NodePtr &value) {
            const NodePtr now = fresh && fresh->find(key) ? fresh->find(key)->find(name) : nullptr;
            NodePtr next;
            if (now && value && value->isMapping())
                next = Node::mapping(withUnknown(*now, *value, entryKeys), Style::Flow);
            else if (!now && value && !understood(name))
                next = value;
            if (!next || (now && next->size() == now->size()))
                return;
            NodePtr &whole = section(key);
            Members entries;
            for (const syntax::Entry &entry : whole->entries)
                if (entry.key->text != name)
                    entries.emplace_back(entry.key->text, entry.value);
            entries.emplace_back(name, next);
            std::ranges::sort(entries, {}, [](const auto &each) { return each.first; });
            whole = Node::mapping(std::move(entries), Style::Block);
        });
    if (layout.empty())
        return nullptr;
    const auto version =
        std::ranges::find(layout, "version", [](const auto &each) { return std::string_view(each.first); });
    const auto newer = number(read.find("version"));
    if (version == layout.end())
        layout.insert(layout.begin(), {"version", read.find("version") ? read.find("version")
                                                                       : Node::literal(std::to_string(layoutVersion))});
    else if (newer && *newer > layoutVersion)
        version->second = read.find("version");
    return Node::mapping(std::move(layout), Style::Block);
}

bool sameLayout(const Design &a, const Design &b)
{
    return a.drawings == b.drawings && a.placements == b.placements && a.ways == b.ways && *a.settings == *b.settings;
}

/// The layout of a design that had `read` before; null when there is nothing to keep.
NodePtr layoutToWrite(const Design &design, const NodePtr &read)
{
    NodePtr fresh = layoutNode(design);
    if (!read || !read->isMapping())
        return fresh;
    Design asRead;
    std::vector<Message> leftOut;
    readLayout(*read, asRead, leftOut);
    return withWhatWasNotUnderstood(fresh, *read, leftOut);
}

/// What goes into the file beside the template.
std::optional<std::string> besideText(const Design &design)
{
    Design asRead{.document = design.document};
    const NodePtr read = design.layoutFile ? design.layoutFile->root : nullptr;
    if (read) {
        std::vector<Message> remarks;
        readLayout(*read, asRead, remarks);
        if (sameLayout(asRead, design))
            return syntax::write(*design.layoutFile); // nothing changed: its bytes stay
    } else if (const NodePtr designer = metadataMember(design.document, designerKey)) {
        readDesignerLayout(*designer, asRead);
        if (sameLayout(asRead, design))
            return {}; // the retired Designer's places are still in the template
    }
    NodePtr layout = layoutToWrite(design, read ? read : metadataMember(design.document, homeKey));
    if (!layout)
        return {};
    return syntax::write({.root = std::move(layout), .format = syntax::Format::Json}) + "\n";
}

} // namespace

Result<ReadDesign> readDesign(std::string textOfFile, std::optional<std::string_view> beside)
{
    auto read = syntax::read(std::move(textOfFile));
    if (!read)
        return read.error();
    ReadDesign result{.design = {.document = std::move(read->document)}, .notices = std::move(read->notices)};
    Design &design = result.design;
    if (const NodePtr inside = metadataMember(design.document, homeKey)) {
        readLayout(*inside, design, result.remarks);
        return result;
    }
    design.layoutHome = LayoutHome::Beside;
    if (beside) {
        if (auto layout = syntax::readJson(std::string(*beside)); layout && layout->document.root) {
            readLayout(*layout->document.root, design, result.remarks);
            design.layoutFile = std::make_shared<const syntax::Document>(std::move(layout->document));
        } else
            result.remarks.push_back({"layout.unreadable", {layout ? std::string() : layout.error().where}});
    } else if (const NodePtr designer = metadataMember(design.document, designerKey)) {
        readDesignerLayout(*designer, design);
    }
    return result;
}

syntax::Document documentWithLayout(const Design &design)
{
    const NodePtr present = metadataMember(design.document, homeKey);
    if (design.layoutHome == LayoutHome::Beside)
        return present ? documentWithoutLayout(design) : design.document;
    if (present) {
        Design asRead{.document = design.document};
        std::vector<Message> remarks;
        readLayout(*present, asRead, remarks);
        if (sameLayout(asRead, design))
            return design.document; // nothing changed: its bytes stay
    }
    const NodePtr layout = layoutToWrite(design, present || !design.layoutFile ? present : design.layoutFile->root);
    if (!layout)
        return present ? documentWithoutLayout(design) : design.document;
    auto edited = syntax::set(design.document, {"Metadata", std::string(homeKey)}, layout);
    return edited ? edited->document : design.document;
}

syntax::Document documentWithoutLayout(const Design &design)
{
    if (!metadataMember(design.document, homeKey))
        return design.document;
    const NodePtr metadata = design.section("Metadata");
    const syntax::Path place =
        metadata->size() == 1 ? syntax::Path{"Metadata"} : syntax::Path{"Metadata", std::string(homeKey)};
    auto edited = syntax::remove(design.document, place);
    return edited ? edited->document : design.document;
}

WrittenDesign writeDesign(const Design &design, syntax::SourceMap *map)
{
    WrittenDesign written{.text = syntax::write(documentWithLayout(design), map)};
    if (design.layoutHome == LayoutHome::Beside)
        written.beside = besideText(design);
    return written;
}

} // namespace cirro
