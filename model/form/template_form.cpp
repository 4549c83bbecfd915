#include "model/form/template_form.h"

#include "model/edits/interface.h"
#include "model/expression/intrinsic.h"
#include "model/form/condition_form.h"
#include "model/form/field_text.h"
#include "model/form/interface_form.h"
#include "model/form/mapping_form.h"
#include "model/form/output_form.h"
#include "model/form/parameter_form.h"
#include "model/syntax/scalar.h"

#include <algorithm>
#include <array>

namespace cirro::form {

namespace {

using syntax::NodePtr;

constexpr std::array sections{Section::Parameters, Section::Mappings, Section::Conditions, Section::Outputs};

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return result;
}

NodePtr nodeAt(const Snapshot &snapshot, const PartRow &row)
{
    return syntax::at(snapshot.design.document, row.field.path);
}

NodePtr memberOf(const Snapshot &snapshot, const PartRow &row)
{
    return syntax::at(snapshot.design.document, {row.section, row.member});
}

bool isKey(const PartRow &row, std::string_view key)
{
    const auto *last = row.field.path.empty() ? nullptr : std::get_if<std::string>(&row.field.path.back());
    return last && *last == key;
}

std::string summaryOf(Section section, const NodePtr &node)
{
    if (section == Section::Conditions)
        return conditionLine(node);
    if (!node || !node->isMapping())
        return {};
    const syntax::Node &body = *node;
    if (section == Section::Mappings)
        return mappingLine(body);
    if (section == Section::Parameters) {
        const std::string type = syntax::scalarText(body.find("Type"));
        const std::string standard = syntax::scalarText(body.find("Default"));
        // What is not to be echoed stays unseen while the member is folded.
        return standard.empty()
                   ? type
                   : type + " = " + (syntax::scalarText(body.find("NoEcho")) == "true" ? "••••" : standard);
    }
    return lineOf(body.find("Value"));
}

class Builder
{
public:
    Builder(const Snapshot &snapshot, const PartsWish &wish)
        : m_snapshot(snapshot),
          m_wish(wish),
          m_search(lowered(wish.search)),
          m_uses(snapshot.design)
    {}

    std::vector<PartRow> build()
    {
        if (m_search.empty())
            about();
        for (const Section section : sections) {
            add(section);
            if (section == Section::Parameters)
                addInterfaceRows(m_rows, m_snapshot, m_wish);
        }
        for (const std::string_view key : {"Rules", "Transform"})
            show(key);
        return std::move(m_rows);
    }

private:
    void about()
    {
        PartRow row;
        row.field.path = {std::string("Description")};
        row.field.key = syntax::toPointer(row.field.path);
        row.field.label = "Description";
        const NodePtr node = m_snapshot.design.section("Description");
        row.field.text = syntax::scalarText(node);
        row.field.written = node != nullptr;
        row.field.problem = problemOfDescription(row.field.text);
        m_rows.push_back(std::move(row));
    }

    /// What is not edited here, as it is written.
    void show(std::string_view key)
    {
        const NodePtr node = m_snapshot.design.section(key);
        if (!node || !m_search.empty())
            return;
        PartRow head{.kind = PartRow::Kind::Section, .section = std::string(key)};
        head.field.path = {std::string(key)};
        head.field.key = syntax::toPointer(head.field.path);
        head.field.label = key;
        head.field.open = !m_wish.closed.contains(head.section);
        m_rows.push_back(head);
        if (!head.field.open)
            return;
        head.kind = PartRow::Kind::Fixed;
        head.field.key += "#lines";
        head.field.text = linesOf(node);
        m_rows.push_back(std::move(head));
    }

    void add(Section section)
    {
        const std::string key(keyOf(section));
        const NodePtr members = m_snapshot.design.section(key);
        const std::size_t count = members && members->isMapping() ? members->size() : 0;
        PartRow head{.kind = PartRow::Kind::Section, .section = key, .summary = std::to_string(count), .grows = true};
        head.field.path = {key};
        head.field.key = syntax::toPointer(head.field.path);
        head.field.label = key;
        head.field.open = !m_wish.closed.contains(key) || !m_search.empty();
        const bool open = head.field.open;
        m_rows.push_back(std::move(head));
        if (!open)
            return;
        for (std::size_t i = 0; i < count; ++i)
            member(section, members->entries[i].key->text, syntax::resolved(members->entries[i].value));
    }

    void member(Section section, const std::string &name, const NodePtr &body)
    {
        const std::string key(keyOf(section));
        PartRow row{.kind = PartRow::Kind::Member, .section = key, .member = name};
        row.field.path = {key, name};
        row.field.key = syntax::toPointer(row.field.path);
        row.field.label = name;
        row.summary = summaryOf(section, body);
        if (section == Section::Conditions)
            addWorth(row.field, body, m_snapshot);
        if (!m_search.empty() && lowered(name + " " + row.summary).find(m_search) == std::string::npos)
            return;
        const auto users = m_uses.of(section, name);
        row.uses.assign(users.begin(), users.end());
        row.unused = users.empty() && section != Section::Outputs;
        row.field.open = m_wish.open.contains(row.field.key);
        const PartRow shown = row;
        m_rows.push_back(std::move(row));
        if (!shown.field.open)
            return;
        PartRow named{.kind = PartRow::Kind::Name, .section = key, .member = name, .uses = shown.uses};
        named.unused = shown.unused;
        named.field.path = shown.field.path;
        named.field.key = shown.field.key + "#name";
        named.field.depth = 1;
        named.field.text = name;
        named.field.written = true;
        named.field.required = true;
        m_rows.push_back(std::move(named));
        if (section == Section::Conditions)
            addConditionRows(m_rows, shown, body, m_snapshot);
        if (section == Section::Conditions || !body || !body->isMapping())
            return;
        if (section == Section::Parameters) {
            addLabelRow(m_rows, shown, m_snapshot);
            addParameterRows(m_rows, shown, *body, m_wish);
        } else if (section == Section::Mappings)
            addMappingRows(m_rows, shown, *body);
        else
            addOutputRows(m_rows, shown, *body, m_snapshot);
    }

    const Snapshot &m_snapshot;
    const PartsWish &m_wish;
    std::string m_search;
    Uses m_uses;
    std::vector<PartRow> m_rows;
};

/// The value that a text means for a row; or what is wrong with it.
Result<NodePtr> valueOf(const Snapshot &snapshot, const PartRow &row, std::string_view text, const Matcher &matches)
{
    const NodePtr before = nodeAt(snapshot, row);
    const auto refused = [](const Message &problem) { return Error{.code = problem.code, .args = problem.args}; };
    if (row.section.empty()) {
        if (const auto problem = problemOfDescription(text))
            return refused(*problem);
        return syntax::Node::scalar(std::string(text));
    }
    if (row.section == keyOf(Section::Conditions))
        return conditionNode(snapshot, row, text);
    const NodePtr member = memberOf(snapshot, row);
    if (!member || !member->isMapping())
        return Error{.code = "edit.no-such-element", .args = {row.member}};
    if (row.section == keyOf(Section::Parameters)) {
        const std::string key = row.field.isItem ? "AllowedValues" : row.field.label;
        if (const auto problem = problemOfPart(*member, key, text, matches))
            return refused(*problem);
        if (row.field.kind == Kind::Switch || row.field.kind == Kind::Number)
            return syntax::Node::literal(std::string(text));
        return key == "Default" || row.field.isItem ? valueNode(*member, before, text)
                                                    : syntax::Node::scalar(std::string(text));
    }
    return outputNode(row, text);
}

} // namespace

std::optional<Section> sectionOf(std::string_view key)
{
    for (const Section section :
         {Section::Parameters, Section::Mappings, Section::Conditions, Section::Outputs, Section::Rules})
        if (keyOf(section) == key)
            return section;
    return std::nullopt;
}

std::vector<PartRow> partsOf(const Snapshot &snapshot, const PartsWish &wish)
{
    return Builder(snapshot, wish).build();
}

Result<EditResult> writePart(const Snapshot &snapshot, const PartRow &row, std::string_view text,
                             const Matcher &matches)
{
    if (isOfInterface(row))
        return writeInterface(snapshot, row, text);
    const auto section = sectionOf(row.section);
    if (row.kind == PartRow::Kind::Name && section)
        return renameMember(snapshot.design, *snapshot.index, *section, row.member, text);
    auto value = valueOf(snapshot, row, text, matches);
    if (!value)
        return value.error();
    const auto remark = row.kind == PartRow::Kind::Expression ? leftOut(nodeAt(snapshot, row), *value) : std::nullopt;
    auto edited = setInTemplate(snapshot.design, row.field.path, std::move(*value));
    if (edited && remark)
        edited->remarks.push_back(*remark);
    return edited;
}

Result<EditResult> clearPart(const Snapshot &snapshot, const PartRow &row)
{
    if (isOfInterface(row))
        return clearInterface(snapshot, row);
    const auto section = sectionOf(row.section);
    if (row.kind == PartRow::Kind::Member && section)
        return removeMember(snapshot.design, *section, row.member);
    syntax::Path path = row.field.path;
    // An export without a name and a list without values say nothing: they go with what was in them.
    while (path.size() > 3 && (isKey(row, "Name") || row.field.isItem)) {
        const NodePtr holder = syntax::at(snapshot.design.document, syntax::Path(path.begin(), path.end() - 1));
        if (!holder || holder->size() != 1)
            break;
        path.pop_back();
    }
    return setInTemplate(snapshot.design, path, nullptr);
}

Result<EditResult> appendPart(const Snapshot &snapshot, const PartRow &row)
{
    if (isOfInterface(row))
        return appendToGroup(snapshot, row);
    const bool operands = row.section == keyOf(Section::Conditions);
    const syntax::Path path = operands ? operandsOf(snapshot, row) : row.field.path;
    const NodePtr now = syntax::at(snapshot.design.document, path);
    NodePtr item;
    if (operands) {
        item = firstComparison(snapshot);
    } else {
        const NodePtr member = memberOf(snapshot, row);
        if (!member || !member->isMapping())
            return Error{.code = "edit.no-such-element", .args = {row.member}};
        // The first value that is allowed is the one that is assumed, so that nothing becomes wrong by it.
        const std::string first = now ? std::string() : syntax::scalarText(member->find("Default"));
        item = syntax::scalarText(member->find("Type")) == "Number" && first.empty()
                   ? syntax::Node::literal("0")
                   : valueNode(*member, member->find("Default"), first);
    }
    if (!now || !now->isSequence())
        return setInTemplate(snapshot.design, path, syntax::Node::sequence({item}));
    auto edited = syntax::insert(snapshot.design.document, path, now->size(), {}, item);
    if (!edited)
        return edited.error();
    EditResult result{.design = snapshot.design, .remarks = std::move(edited->remarks)};
    result.design.document = std::move(edited->document);
    return result;
}

Result<EditResult> movePart(const Snapshot &snapshot, const PartRow &row, int by)
{
    if (!isOfInterface(row))
        return Error{.code = "form.cannot-move"};
    return moveInInterface(snapshot.design, row.field.path, by);
}

Result<EditResult> addPart(const Snapshot &snapshot, std::string_view section, std::string &name)
{
    if (section == interfaceSection)
        return addGroup(snapshot, name);
    const auto which = sectionOf(section);
    if (!which)
        return Error{.code = "edit.no-such-element", .args = {std::string(section)}};
    NodePtr body;
    if (*which == Section::Parameters) {
        name = "Parameter";
        body = syntax::Node::mapping({{"Type", syntax::Node::scalar("String")}});
    } else if (*which == Section::Mappings) {
        name = "Mapping";
        body = firstMapping();
    } else if (*which == Section::Conditions) {
        name = "Condition";
        body = firstComparison(snapshot);
    } else {
        name = "Output";
        body = syntax::Node::mapping({{"Value", firstOutput(snapshot)}});
    }
    name = freeMemberName(snapshot.design, *snapshot.index, *which, name);
    return addMember(snapshot.design, *snapshot.index, *which, name, std::move(body));
}

} // namespace cirro::form
