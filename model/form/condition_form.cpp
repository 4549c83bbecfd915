#include "model/form/condition_form.h"

#include "model/edits/containment.h"
#include "model/expression/intrinsic.h"
#include "model/form/field_text.h"
#include "model/form/output_form.h"

#include <algorithm>
#include <array>

namespace cirro::form {

namespace {

using expression::Intrinsic;
using syntax::NodePtr;

constexpr std::string_view equalsName = "Fn::Equals";
constexpr std::string_view andName = "Fn::And";
constexpr std::string_view orName = "Fn::Or";
constexpr std::string_view notName = "Fn::Not";
constexpr std::string_view conditionName = "Condition";
constexpr std::string_view conditionTag = "!Condition ";
constexpr std::array functions{equalsName, andName, orName, notName};

std::string shortOf(std::string_view function)
{
    return "!" + std::string(function.substr(std::string_view("Fn::").size()));
}

bool isLogical(const std::optional<Intrinsic> &call)
{
    return call && call->argument &&
           (call->name == conditionName ||
            (call->argument->isSequence() && std::ranges::find(functions, call->name) != functions.end()));
}

/// Where the arguments of a call stand below it.
syntax::Path argumentPath(const syntax::Path &path, const NodePtr &node, std::string_view name)
{
    syntax::Path below = path;
    if (node->tag.empty())
        below.emplace_back(std::string(name));
    return below;
}

syntax::Path with(syntax::Path path, std::size_t position)
{
    path.emplace_back(position);
    return path;
}

std::string parameterOf(const NodePtr &node)
{
    const auto call = node ? expression::intrinsicOf(*node) : std::nullopt;
    return call && call->name == "Ref" && call->argument && call->argument->isScalar() ? call->argument->text
                                                                                       : std::string();
}

class Tree
{
public:
    Tree(std::vector<PartRow> &rows, const PartRow &member, const Snapshot &snapshot)
        : m_rows(rows),
          m_member(member),
          m_snapshot(snapshot)
    {}

    void add(const syntax::Path &path, const NodePtr &source, int depth, bool isItem)
    {
        const NodePtr node = syntax::resolved(source);
        const auto call = node ? expression::intrinsicOf(*node) : std::nullopt;
        PartRow &row = push(PartRow::Kind::Expression, path, depth);
        row.field.written = true;
        row.field.isItem = isItem;
        row.field.required = !isItem;
        row.field.choices = choices();
        addWorth(row.field, node, m_snapshot);
        if (!isLogical(call)) {
            row.field.text = lineOf(node);
            return;
        }
        if (call->name == conditionName) {
            row.field.text = std::string(conditionTag) + call->argument->text;
            return;
        }
        row.field.text = shortOf(call->name);
        // Not takes one operand, Equals two; And and Or two to ten.
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html
        const std::size_t count = call->argument->size();
        const bool joins = call->name == andName || call->name == orName;
        row.grows = joins && count < 10;
        const syntax::Path below = argumentPath(path, node, call->name);
        for (std::size_t i = 0; i < count; ++i) {
            const NodePtr operand = syntax::resolved(call->argument->entries[i].value);
            if (call->name == equalsName)
                value(with(below, i), operand, depth + 1, *call);
            else
                add(with(below, i), operand, depth + 1, joins && count > 2);
        }
    }

private:
    PartRow &push(PartRow::Kind kind, const syntax::Path &path, int depth)
    {
        PartRow row{.kind = kind, .section = m_member.section, .member = m_member.member};
        row.field.path = path;
        row.field.key = syntax::toPointer(path);
        row.field.kind = Kind::Choice;
        row.field.depth = depth;
        m_rows.push_back(std::move(row));
        return m_rows.back();
    }
    std::vector<Choice> choices() const
    {
        std::vector<Choice> all;
        all.reserve(functions.size());
        for (const std::string_view function : functions)
            all.push_back({shortOf(function), {}});
        for (Choice &other : namesOf(m_snapshot, "Conditions", conditionTag))
            if (other.text.substr(conditionTag.size()) != m_member.member)
                all.push_back(std::move(other));
        return all;
    }
    void value(const syntax::Path &path, const NodePtr &operand, int depth, const Intrinsic &comparison)
    {
        PartRow &row = push(PartRow::Kind::Value, path, depth);
        row.field.label = std::to_string(std::get<std::size_t>(path.back()) + 1);
        row.field.isItem = true;
        row.field.required = true;
        row.field.written = true;
        row.field.text = lineOf(operand);
        addWorth(row.field, operand, m_snapshot);
        // What the parameter on the other side may be comes first.
        for (const syntax::Entry &entry : comparison.argument->entries) {
            const NodePtr parameter =
                syntax::at(m_snapshot.design.document, {std::string("Parameters"), parameterOf(entry.value)});
            const NodePtr allowed = parameter ? syntax::resolved(parameter->find("AllowedValues")) : nullptr;
            if (entry.value != operand && allowed && allowed->isSequence())
                for (const syntax::Entry &one : allowed->entries)
                    row.field.choices.push_back({lineOf(one.value), {}});
        }
        for (Choice &parameter : namesOf(m_snapshot, "Parameters", "!Ref "))
            row.field.choices.push_back(std::move(parameter));
        for (const std::string_view pseudo : expression::pseudoParameters())
            row.field.choices.push_back({"!Ref " + std::string(pseudo), {}});
    }

    std::vector<PartRow> &m_rows;
    const PartRow &m_member;
    const Snapshot &m_snapshot;
};

/// The comparisons and named conditions that an expression is made of.
void leavesOf(const NodePtr &source, std::vector<NodePtr> &leaves)
{
    const NodePtr node = syntax::resolved(source);
    const auto call = node ? expression::intrinsicOf(*node) : std::nullopt;
    if (!isLogical(call))
        return;
    if (call->name == equalsName || call->name == conditionName) {
        leaves.push_back(node);
        return;
    }
    for (const syntax::Entry &operand : call->argument->entries)
        leavesOf(operand.value, leaves);
}

NodePtr firstEqualsIn(const NodePtr &source)
{
    std::vector<NodePtr> leaves;
    leavesOf(source, leaves);
    const auto found = std::ranges::find_if(
        leaves, [](const NodePtr &leaf) { return expression::intrinsicOf(*leaf)->name == equalsName; });
    return found == leaves.end() ? nullptr : edits::withoutOrigin(*found);
}

} // namespace

void addConditionRows(std::vector<PartRow> &rows, const PartRow &member, const NodePtr &body, const Snapshot &snapshot)
{
    Tree(rows, member, snapshot).add(member.field.path, body, 1, false);
}

NodePtr firstComparison(const Snapshot &snapshot)
{
    const NodePtr parameters = snapshot.design.section("Parameters");
    NodePtr left;
    std::string right;
    if (parameters && parameters->isMapping() && parameters->size() > 0) {
        left = expression::makeRef(parameters->entries[0].key->text);
        const NodePtr body = syntax::resolved(parameters->entries[0].value);
        const NodePtr standard = body ? syntax::resolved(body->find("Default")) : nullptr;
        if (standard && standard->isScalar())
            right = standard->text;
    } else {
        // Without parameters it is the Region that differs from stack to stack.
        const auto pseudo = expression::pseudoParameters();
        left = expression::makeRef(
            *std::ranges::find_if(pseudo, [](std::string_view name) { return name.ends_with("::Region"); }));
        right = snapshot.index->assumptions().region;
    }
    return expression::makeCall(equalsName, syntax::Node::sequence({left, syntax::Node::scalar(right)}));
}

syntax::Path operandsOf(const Snapshot &snapshot, const PartRow &row)
{
    const NodePtr node = syntax::at(snapshot.design.document, row.field.path);
    const auto call = node ? expression::intrinsicOf(*node) : std::nullopt;
    return call ? argumentPath(row.field.path, node, call->name) : row.field.path;
}

Result<NodePtr> conditionNode(const Snapshot &snapshot, const PartRow &row, std::string_view text)
{
    if (row.kind == PartRow::Kind::Value)
        return nodeOf(text, {.kind = ValueKind::String});
    const Error unknown{.code = "form.not-a-condition", .args = {std::string(text)}};
    if (text.starts_with(conditionTag)) {
        const std::string name(text.substr(conditionTag.size()));
        const bool known =
            std::ranges::any_of(row.field.choices, [&](const Choice &choice) { return choice.text == text; });
        if (!known)
            return Error{.code = "form.no-such-condition", .args = {name}};
        return expression::makeCall(conditionName, syntax::Node::scalar(name));
    }
    const auto function = std::ranges::find_if(functions, [&](std::string_view name) { return shortOf(name) == text; });
    if (function == functions.end()) {
        // A whole expression may be typed, too.
        const auto node = nodeOf(text, {.kind = ValueKind::String});
        return node && isLogical(expression::intrinsicOf(**node)) ? *node : Result<NodePtr>(unknown);
    }
    const NodePtr now = syntax::resolved(syntax::at(snapshot.design.document, row.field.path));
    const auto call = now ? expression::intrinsicOf(*now) : std::nullopt;
    if (call && call->name == *function)
        return now;
    std::vector<NodePtr> operands;
    if (*function != equalsName && isLogical(call)) {
        const bool joined = call->name == andName || call->name == orName;
        if ((joined && *function != notName) || (call->name == notName && *function != notName))
            for (const syntax::Entry &entry : call->argument->entries)
                operands.push_back(edits::withoutOrigin(entry.value));
        else
            operands.push_back(edits::withoutOrigin(now));
    }
    const std::size_t least = *function == notName ? 1 : 2;
    if (*function == equalsName) {
        // An Equals compares values and holds no conditions: of those that stood there the first comparison stays.
        const NodePtr kept = firstEqualsIn(now);
        return kept ? kept : firstComparison(snapshot);
    }
    while (operands.size() < least)
        operands.push_back(firstComparison(snapshot));
    return expression::makeCall(*function, syntax::Node::sequence(std::move(operands)));
}

std::optional<Message> leftOut(const NodePtr &before, const NodePtr &after)
{
    std::vector<NodePtr> were;
    std::vector<NodePtr> are;
    leavesOf(before, were);
    leavesOf(after, are);
    std::string lost;
    for (const NodePtr &leaf : were)
        if (std::ranges::none_of(are, [&](const NodePtr &other) { return *other == *leaf; }))
            lost.append(lost.empty() ? "" : ", ").append(conditionLine(leaf));
    return lost.empty() ? std::nullopt : std::optional(Message{"condition.left-out", {lost}});
}

std::string conditionLine(const NodePtr &source)
{
    const NodePtr node = syntax::resolved(source);
    const auto call = node ? expression::intrinsicOf(*node) : std::nullopt;
    if (!isLogical(call))
        return lineOf(node);
    if (call->name == conditionName)
        return call->argument->text;
    std::string line;
    const std::string_view between = call->name == equalsName ? " = " : call->name == andName ? " ∧ " : " ∨ ";
    for (const syntax::Entry &entry : call->argument->entries) {
        const NodePtr operand = syntax::resolved(entry.value);
        std::string part = conditionLine(operand);
        if (call->name == equalsName) {
            const std::string parameter = parameterOf(operand);
            part = !parameter.empty() ? parameter : part.empty() ? "''" : part;
        } else if (operand) {
            const auto inner = expression::intrinsicOf(*operand);
            if (isLogical(inner) && (inner->name == andName || inner->name == orName || call->name == notName) &&
                inner->name != conditionName)
                part.insert(0, "(").append(")");
        }
        line.append(line.empty() ? std::string_view() : between).append(part);
    }
    return call->name == notName ? "¬" + line : line;
}

} // namespace cirro::form
