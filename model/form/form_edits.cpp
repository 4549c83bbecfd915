#include "model/form/field_text.h"
#include "model/form/limits.h"

#include "model/expression/intrinsic.h"

#include <functional>

namespace cirro::form {

namespace {

// The same change of every element, or none.
Result<EditResult> forAll(const Snapshot &snapshot, const std::vector<ElementId> &ids, const syntax::Path &path,
                          const std::function<syntax::NodePtr(const syntax::NodePtr &)> &change, bool removes = false)
{
    EditResult result{.design = snapshot.design};
    for (const ElementId &id : ids) {
        syntax::Path whole{std::string("Resources"), id.text()};
        whole.insert(whole.end(), path.begin(), path.end());
        const syntax::NodePtr now = syntax::at(result.design.document, whole);
        if (removes && !now)
            continue;
        auto step = setProperty(result.design, *snapshot.index, id, path, removes ? nullptr : change(now));
        if (!step)
            return step.error();
        result.design = std::move(step->design);
        result.remarks.insert(result.remarks.end(), step->remarks.begin(), step->remarks.end());
    }
    return result;
}

syntax::NodePtr emptyOf(const ValueType &type)
{
    if (type.kind == ValueKind::Object || type.kind == ValueKind::Map || type.kind == ValueKind::Json)
        return syntax::Node::mapping({});
    if (type.kind == ValueKind::List)
        return syntax::Node::sequence({});
    if (type.kind == ValueKind::Boolean)
        return syntax::Node::literal("false");
    if (type.kind == ValueKind::Integer || type.kind == ValueKind::Number)
        return syntax::Node::literal("0");
    if (type.kind == ValueKind::OneOf && !type.parts.empty())
        return emptyOf(type.parts.front());
    return syntax::Node::scalar(type.allowed.empty() ? std::string() : std::string(type.allowed.front()));
}

} // namespace

Result<EditResult> write(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field,
                         std::string_view text)
{
    if (field.kind == Kind::Tag)
        return writeTag(snapshot, ids, field.label, text);
    if (field.path.empty())
        return rename(snapshot.design, *snapshot.index, ids.front(), text);
    syntax::Path path = field.path;
    if (field.kind == Kind::Branches) {
        // The condition is the first of the call's three arguments.
        syntax::Path whole{std::string("Resources"), ids.front().text()};
        whole.insert(whole.end(), path.begin(), path.end());
        const syntax::NodePtr node = syntax::at(snapshot.design.document, whole);
        if (node && node->tag.empty())
            path.push_back(std::string("Fn::If"));
        path.push_back(std::size_t{0});
    }
    auto node = field.kind == Kind::Branches ? Result<syntax::NodePtr>(syntax::Node::scalar(std::string(text)))
                                             : nodeOf(text, field.type);
    if (!node)
        return node.error();
    if ((*node)->isScalar() && (*node)->tag.empty() && field.kind != Kind::Branches) {
        auto problem = problemOf(propertyOf(field.path), field.type, text);
        if (!problem && !text.starts_with("{{resolve:"))
            problem = problemOf(field.limits, field.type, text);
        if (problem)
            return Error{.code = problem->code, .args = problem->args};
    }
    return forAll(snapshot, ids, path, [&](const syntax::NodePtr &) { return *node; });
}

Result<EditResult> clear(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field)
{
    if (field.kind == Kind::Tag)
        return removeTag(snapshot, ids, field.label);
    if (field.isBranch)
        return forAll(snapshot, ids, field.path,
                      [](const syntax::NodePtr &) { return expression::makeRef("AWS::NoValue"); });
    return forAll(snapshot, ids, field.path, {}, true);
}

Result<EditResult> append(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field,
                          std::string_view name)
{
    const syntax::NodePtr fresh = emptyOf(field.type.parts.empty() ? ValueType{} : field.type.parts.front());
    if (field.kind == Kind::Map) {
        if (name.empty())
            return Error{.code = "form.no-key"};
        syntax::Path path = field.path;
        path.push_back(std::string(name));
        return forAll(snapshot, ids, path, [&](const syntax::NodePtr &now) { return now ? now : fresh; });
    }
    EditResult result{.design = snapshot.design};
    for (const ElementId &id : ids) {
        syntax::Path whole{std::string("Resources"), id.text()};
        whole.insert(whole.end(), field.path.begin(), field.path.end());
        const syntax::NodePtr now = syntax::at(result.design.document, whole);
        auto edited = now && now->isSequence()
                          ? syntax::insert(result.design.document, whole, now->size(), {}, fresh)
                          : syntax::set(result.design.document, whole, syntax::Node::sequence({fresh}));
        if (!edited)
            return edited.error();
        result.design.document = std::move(edited->document);
    }
    return result;
}

Result<EditResult> moveItem(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field, int by)
{
    const auto *from = field.path.empty() ? nullptr : std::get_if<std::size_t>(&field.path.back());
    if (!from || (by < 0 && *from == 0))
        return Error{.code = "form.cannot-move"};
    syntax::Path list = field.path;
    list.pop_back();
    const std::size_t to = by < 0 ? *from - 1 : *from + 1;
    EditResult result{.design = snapshot.design};
    for (const ElementId &id : ids) {
        syntax::Path whole{std::string("Resources"), id.text()};
        whole.insert(whole.end(), list.begin(), list.end());
        const syntax::NodePtr now = syntax::at(result.design.document, whole);
        if (!now || to >= now->size())
            return Error{.code = "form.cannot-move"};
        syntax::Path item = whole;
        item.push_back(*from);
        const syntax::NodePtr value = syntax::at(result.design.document, item);
        auto without = syntax::remove(result.design.document, item);
        if (!without)
            return without.error();
        auto edited = syntax::insert(without->document, whole, to, {}, value);
        if (!edited)
            return edited.error();
        result.design.document = std::move(edited->document);
    }
    return result;
}

Result<EditResult> makeList(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field)
{
    return forAll(snapshot, ids, field.path, [](const syntax::NodePtr &now) {
        return now && !now->isSequence() ? syntax::Node::sequence({afresh(now)})
               : now                     ? now
                                         : syntax::Node::sequence({});
    });
}

Result<EditResult> keepBranch(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &branch)
{
    // The place of the whole: without the argument's position, and the function's name where that is a step.
    syntax::Path path = branch.path;
    const auto *position = path.empty() ? nullptr : std::get_if<std::size_t>(&path.back());
    if (!branch.isBranch || !position)
        return Error{.code = "form.no-condition"};
    const std::size_t argument = *position;
    path.pop_back();
    if (const auto *name = path.empty() ? nullptr : std::get_if<std::string>(&path.back()); name && *name == "Fn::If")
        path.pop_back();
    EditResult result{.design = snapshot.design};
    for (const ElementId &id : ids) {
        syntax::Path whole{std::string("Resources"), id.text()};
        whole.insert(whole.end(), path.begin(), path.end());
        const syntax::NodePtr node = syntax::resolved(syntax::at(result.design.document, whole));
        const auto call = node ? expression::intrinsicOf(*node) : std::nullopt;
        const syntax::NodePtr arguments = call && call->name == "Fn::If" ? syntax::resolved(call->argument) : nullptr;
        if (!arguments || arguments->size() != 3 || argument >= arguments->size())
            return Error{.code = "form.no-condition"};
        const syntax::NodePtr kept = syntax::resolved(arguments->entries[argument].value);
        const auto inner = kept ? expression::intrinsicOf(*kept) : std::nullopt;
        const bool none =
            !kept || (inner && inner->name == "Ref" && inner->argument && inner->argument->text == "AWS::NoValue");
        auto edited = none ? syntax::remove(result.design.document, whole)
                           : syntax::set(result.design.document, whole, afresh(kept));
        if (!edited)
            return edited.error();
        result.design.document = std::move(edited->document);
    }
    return result;
}

Result<EditResult> makeConditional(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field)
{
    const syntax::NodePtr conditions = snapshot.design.section("Conditions");
    if (field.path.empty() || !conditions || !conditions->isMapping() || conditions->size() == 0)
        return Error{.code = "form.no-condition"};
    const std::string &name = conditions->entries[0].key->text;
    return forAll(snapshot, ids, field.path, [&](const syntax::NodePtr &now) {
        const syntax::NodePtr none = expression::makeRef("AWS::NoValue");
        const syntax::NodePtr value = now ? afresh(now) : none;
        const syntax::NodePtr otherwise = field.required && now ? afresh(now) : none;
        return expression::makeCall("Fn::If", syntax::Node::sequence({syntax::Node::scalar(name), value, otherwise}));
    });
}

bool takesParameter(const Field &field)
{
    const ValueKind kind = field.type.kind;
    const bool scalar = kind == ValueKind::String || kind == ValueKind::Integer || kind == ValueKind::Number ||
                        kind == ValueKind::Boolean;
    const bool list =
        kind == ValueKind::List && !field.type.parts.empty() && field.type.parts.front().kind == ValueKind::String;
    return (scalar || list) && field.part != Part::General && field.part != Part::LifeCycle &&
           field.kind != Kind::Branches && field.kind != Kind::Tag && field.kind != Kind::Tags;
}

Result<EditResult> makeParameter(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Field &field)
{
    if (!takesParameter(field) || ids.empty())
        return Error{.code = "form.no-parameter"};
    const bool number = field.type.kind == ValueKind::Integer || field.type.kind == ValueKind::Number;
    const bool list = field.type.kind == ValueKind::List;
    // An item is called after its list.
    std::string wish;
    for (const syntax::Step &step : field.path)
        if (const auto *key = std::get_if<std::string>(&step); key && *key != "Fn::If")
            wish = *key;
    const std::string name = freeLogicalId(snapshot.design, *snapshot.index, wish);
    std::vector<std::pair<std::string, syntax::NodePtr>> members{
        {"Type", syntax::Node::scalar(number ? "Number"
                                      : list ? "CommaDelimitedList"
                                             : "String")}};
    syntax::Path whole{std::string("Resources"), ids.front().text()};
    whole.insert(whole.end(), field.path.begin(), field.path.end());
    const syntax::NodePtr now = syntax::resolved(syntax::at(snapshot.design.document, whole));
    if (now && now->isScalar() && now->tag.empty() && !field.differs && !now->text.empty())
        members.emplace_back("Default", number ? syntax::Node::literal(now->text) : syntax::Node::scalar(now->text));
    if (field.type.kind == ValueKind::Boolean)
        members.emplace_back("AllowedValues",
                             syntax::Node::sequence({syntax::Node::scalar("true"), syntax::Node::scalar("false")}));
    auto edited = syntax::set(snapshot.design.document, {std::string("Parameters"), name},
                              syntax::Node::mapping(std::move(members)));
    if (!edited)
        return edited.error();
    Snapshot next = snapshot;
    next.design.document = std::move(edited->document);
    return forAll(next, ids, field.path, [&](const syntax::NodePtr &) { return expression::makeRef(name); });
}

} // namespace cirro::form
