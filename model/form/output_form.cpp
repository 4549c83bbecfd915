#include "model/form/output_form.h"

#include "model/expression/intrinsic.h"
#include "model/form/field_text.h"

#include <algorithm>

namespace cirro::form {

using syntax::NodePtr;

std::optional<Message> problemOfDescription(std::string_view text)
{
    // docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-description-structure.html: up to 1024 bytes.
    if (text.size() > 1024)
        return Message{"parameter.too-long", {std::string(text.substr(0, 24)) + "…", "1024"}};
    return std::nullopt;
}

void addWorth(Field &field, const NodePtr &value, const Snapshot &snapshot)
{
    const NodePtr node = syntax::resolved(value);
    if (!node || !expression::intrinsicOf(*node))
        return;
    expression::Evaluator evaluator(snapshot.design.document.root, snapshot.index->assumptions());
    const expression::Value worth = evaluator.evaluate(*node);
    if (const expression::Unknown *unknown = worth.firstUnknown())
        field.unknown = *unknown;
    else if (const auto text = worth.text())
        field.value = *text;
}

std::vector<Choice> namesOf(const Snapshot &snapshot, std::string_view section, std::string_view before)
{
    std::vector<Choice> names;
    if (const NodePtr members = snapshot.design.section(section); members && members->isMapping())
        for (const syntax::Entry &entry : members->entries)
            names.push_back({std::string(before) + entry.key->text, {}});
    return names;
}

namespace {

/// Every resource and each of its attributes, then the parameters.
std::vector<Choice> referencesOf(const Snapshot &snapshot)
{
    std::vector<Choice> choices;
    for (const Element &element : snapshot.index->elements()) {
        if (!element.id.isResource())
            continue;
        choices.push_back({"!Ref " + element.id.text(), element.type});
        const auto details = snapshot.index->catalog().details(element.type);
        if (!details)
            continue;
        for (const Attribute &attribute : details->attributes)
            choices.push_back({"!GetAtt " + element.id.text() + "." + std::string(attribute.name), element.type});
    }
    for (const Choice &parameter : namesOf(snapshot, "Parameters", "!Ref "))
        choices.push_back(parameter);
    return choices;
}

} // namespace

void addOutputRows(std::vector<PartRow> &rows, const PartRow &member, const syntax::Node &output,
                   const Snapshot &snapshot)
{
    const auto add = [&](std::initializer_list<std::string_view> keys, Kind kind) -> Field & {
        PartRow row{.section = member.section, .member = member.member};
        row.field.path = member.field.path;
        NodePtr value;
        const syntax::Node *holder = &output;
        for (const std::string_view key : keys) {
            row.field.path.emplace_back(std::string(key));
            value = holder ? syntax::resolved(holder->find(key)) : nullptr;
            holder = value && value->isMapping() ? value.get() : nullptr;
        }
        row.field.key = syntax::toPointer(row.field.path);
        row.field.kind = kind;
        row.field.depth = 1;
        row.field.label = keys.size() > 1 ? "Export.Name" : std::string(*keys.begin());
        row.field.text = lineOf(value);
        row.field.written = value != nullptr;
        addWorth(row.field, value, snapshot);
        rows.push_back(std::move(row));
        return rows.back().field;
    };
    Field &value = add({"Value"}, Kind::Choice);
    value.required = true;
    value.choices = referencesOf(snapshot);
    add({"Description"}, Kind::Text);
    add({"Export", "Name"}, Kind::Text);
    Field &condition = add({"Condition"}, Kind::Choice);
    condition.choices = namesOf(snapshot, "Conditions");
    const auto known = [&](const Choice &choice) { return choice.text == condition.text; };
    if (condition.written && std::ranges::none_of(condition.choices, known))
        condition.problem = Message{"form.no-such-condition", {condition.text}};
}

Result<NodePtr> outputNode(const PartRow &row, std::string_view text)
{
    const std::string &key = row.field.label;
    if (key == "Condition") {
        const bool known = std::ranges::any_of(row.field.choices, [&](const Choice &c) { return c.text == text; });
        if (!known)
            return Error{.code = "form.no-such-condition", .args = {std::string(text)}};
        return syntax::Node::scalar(std::string(text));
    }
    if (key != "Description" && text.find("${") != std::string_view::npos && !text.starts_with('!') &&
        !text.starts_with('{'))
        return expression::makeSub(text);
    return nodeOf(text, {.kind = ValueKind::String});
}

NodePtr firstOutput(const Snapshot &snapshot)
{
    for (const Element &element : snapshot.index->elements())
        if (element.id.isResource())
            return expression::makeRef(element.id.text());
    return syntax::Node::scalar({});
}

} // namespace cirro::form
