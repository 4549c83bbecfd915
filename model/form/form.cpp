#include "model/form/form.h"

#include "model/expression/intrinsic.h"
#include "model/expression/json_text.h"
#include "model/form/candidates.h"
#include "model/form/field_text.h"

#include <algorithm>
#include <cctype>

namespace cirro::form {

namespace {

using syntax::NodePtr;
using syntax::Path;

constexpr int maxDepth = 12; // shapes may hold themselves
constexpr std::size_t maxValue = 400;

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    });
    return lower;
}

// The place of a property on its type's page: "AWS::EC2::Subnet", "CidrBlock" -> "#cfn-ec2-subnet-cidrblock".
std::string anchorOf(std::string_view type, std::string_view property)
{
    std::string anchor = "#cfn";
    for (std::size_t from = type.find("::"); from != std::string_view::npos;) {
        const std::size_t to = type.find("::", from + 2);
        anchor += "-" + lowered(type.substr(from + 2, to == std::string_view::npos ? to : to - from - 2));
        from = to;
    }
    return anchor + "-" + lowered(property);
}

NodePtr below(const NodePtr &body, const Path &path)
{
    NodePtr node = syntax::resolved(body);
    for (const syntax::Step &step : path) {
        if (!node)
            return nullptr;
        if (const auto *key = std::get_if<std::string>(&step))
            node = node->isMapping() ? node->find(*key) : nullptr;
        else
            node = node->isSequence() && std::get<std::size_t>(step) < node->size()
                       ? node->entries[std::get<std::size_t>(step)].value
                       : nullptr;
        node = syntax::resolved(node);
    }
    return node;
}

Path with(Path path, syntax::Step step)
{
    path.push_back(std::move(step));
    return path;
}

const ValueType &alternativeFor(const ValueType &type, const NodePtr &node)
{
    if (type.kind != ValueKind::OneOf || type.parts.empty())
        return type;
    for (const ValueType &part : type.parts) {
        const bool list = part.kind == ValueKind::List;
        const bool mapping = part.kind == ValueKind::Object || part.kind == ValueKind::Map;
        if (node &&
            ((node->isSequence() && list) || (node->isMapping() && mapping) || (node->isScalar() && !list && !mapping)))
            return alternativeFor(part, node);
    }
    return alternativeFor(type.parts.front(), nullptr);
}

Kind kindOf(const ValueType &type, const NodePtr &node)
{
    switch (type.kind) {
    case ValueKind::Integer:
    case ValueKind::Number:
        return type.allowed.empty() ? Kind::Number : Kind::Choice;
    case ValueKind::Boolean:
        return Kind::Switch;
    case ValueKind::List:
        return !node || node->isSequence() ? Kind::List : Kind::Text;
    case ValueKind::Map:
        return !node || node->isMapping() ? Kind::Map : Kind::Text;
    case ValueKind::Object:
        return !node || node->isMapping() ? Kind::Object : Kind::Text;
    case ValueKind::Json:
    case ValueKind::OneOf:
        return Kind::Json;
    default:
        return type.allowed.empty() ? Kind::Text : Kind::Choice;
    }
}

class Builder
{
public:
    Builder(const Snapshot &snapshot, Form &form, const Wish &wish)
        : m_snapshot(snapshot),
          m_form(form),
          m_wish(wish),
          m_first(*snapshot.index->find(form.ids.front())),
          m_details(snapshot.index->catalog().details(m_first.type)),
          m_evaluator(snapshot.design.document.root, snapshot.index->assumptions())
    {}

    void build()
    {
        if (m_wish.search.empty())
            general();
        if (!m_details)
            return;
        const std::string search = lowered(m_wish.search);
        for (const Part part : {Part::Required, Part::Common, Part::Written, Part::Other})
            for (const Property &property : m_details->properties) {
                if (!isShared(property) || partOf(property) != part)
                    continue;
                const bool wanted = search.empty() ? part != Part::Other || m_wish.all
                                                   : lowered(property.name).find(search) != std::string::npos;
                if (wanted)
                    top(property, part);
            }
    }

private:
    void general()
    {
        const ValueType text{.kind = ValueKind::String};
        if (m_form.ids.size() == 1) {
            Field name{
                .kind = Kind::Text, .label = "LogicalId", .text = m_first.id.text(), .written = true, .type = text};
            m_form.fields.push_back(std::move(name));
        }
        attribute("Condition", text, namesOf("Conditions"));
        attribute("DeletionPolicy",
                  {.kind = ValueKind::String, .allowed = {"Delete", "Retain", "RetainExceptOnCreate", "Snapshot"}});
        attribute("UpdateReplacePolicy", {.kind = ValueKind::String, .allowed = {"Delete", "Retain", "Snapshot"}});
        attribute("DependsOn", text, namesOf("Resources"));
    }
    std::vector<Choice> namesOf(std::string_view section) const
    {
        std::vector<Choice> names;
        if (const NodePtr members = m_snapshot.design.section(section); members && members->isMapping())
            for (const syntax::Entry &entry : members->entries)
                if (entry.key->text != m_first.id.text())
                    names.push_back({entry.key->text, {}});
        return names;
    }
    void attribute(const std::string &name, const ValueType &type, const std::vector<Choice> &choices = {})
    {
        m_part = Part::General;
        m_property = nullptr;
        m_docs.clear();
        const std::size_t at = m_form.fields.size();
        ValueType wanted = type;
        if (name == "DependsOn")
            if (const NodePtr node = below(m_first.body, {name}); node && node->isSequence())
                wanted = {.kind = ValueKind::List, .parts = {type}};
        add({name}, wanted, name, 0);
        Field &field = m_form.fields[at];
        if (!choices.empty())
            field.choices = choices;
        if (!field.choices.empty() && field.kind == Kind::Text)
            field.kind = Kind::Choice;
    }

    bool isShared(const Property &property) const
    {
        return std::ranges::all_of(m_form.ids, [&](const ElementId &id) {
            const Element *element = m_snapshot.index->find(id);
            if (element->type == m_first.type)
                return true;
            const auto details = m_snapshot.index->catalog().details(element->type);
            const auto other = details ? details->at(property.name) : std::nullopt;
            // Shapes are numbered within their type: only what stands for itself can be compared.
            return other && other->type && other->type->kind == property.type.kind &&
                   property.type.kind != ValueKind::Object && *other->type == property.type;
        });
    }
    Part partOf(const Property &property) const
    {
        if (property.required)
            return Part::Required;
        if (m_first.presentation)
            for (const std::string &path : m_first.presentation->tile)
                if (path == property.name || path.starts_with(property.name + "."))
                    return Part::Common;
        if (property.name == m_details->tagProperty)
            return Part::Common;
        const bool written = std::ranges::any_of(m_form.ids, [&](const ElementId &id) {
            return below(m_snapshot.index->find(id)->body, {std::string("Properties"), property.name}) != nullptr;
        });
        return written ? Part::Written : Part::Other;
    }
    void top(const Property &property, Part part)
    {
        m_part = part;
        m_property = &property;
        m_dotted = property.name;
        const std::string page = m_details->docsUrl();
        m_docs = page.empty() || !m_details->transform.empty() ? page : page + anchorOf(m_details->name, property.name);
        m_update = property.update;
        add({std::string("Properties"), property.name}, property.type, property.name, 0, property.required);
    }

    bool allAgree(const Path &path, const NodePtr &node) const
    {
        return std::ranges::all_of(m_form.ids, [&](const ElementId &id) {
            const NodePtr other = below(m_snapshot.index->find(id)->body, path);
            return (!node && !other) || (node && other && *node == *other);
        });
    }

    /// A field and, where it is open, those below it.
    void add(const Path &path, const ValueType &declared, const std::string &label, int depth, bool required = false,
             bool isItem = false, bool isBranch = false)
    {
        const NodePtr node = below(m_first.body, path);
        const auto call = node ? expression::intrinsicOf(*node) : std::nullopt;
        const ValueType &type = alternativeFor(declared, node && !call ? node : nullptr);
        Field field{.path = path,
                    .key = syntax::toPointer(path),
                    .part = m_part,
                    .kind = call ? Kind::Text : kindOf(type, node),
                    .depth = depth,
                    .label = label,
                    .written = node != nullptr,
                    .differs = !allAgree(path, node),
                    .required = required,
                    .isItem = isItem,
                    .isBranch = isBranch,
                    .docs = m_docs,
                    .type = type};
        if (m_property)
            field.update = m_update;
        const NodePtr branches = call && call->name == "Fn::If" ? syntax::resolved(call->argument) : nullptr;
        const bool conditional = branches && branches->isSequence() && branches->size() == 3;
        if (conditional) {
            field.kind = Kind::Branches;
            field.text = lineOf(branches->entries[0].value);
            field.choices = namesOf("Conditions");
        } else if (!field.differs) {
            field.text = field.kind == Kind::Json ? linesOf(node) : lineOf(node);
        }
        for (const std::string &allowed : type.allowed)
            field.choices.push_back({allowed, {}});
        if (m_property && !conditional && depth < maxDepth)
            for (Choice &choice : candidatesFor(m_snapshot, m_first.id, m_first.type, m_dotted, m_property, type))
                field.choices.push_back(std::move(choice));
        if (call)
            evaluate(field, *node);
        else if (node && node->isScalar() && !field.differs)
            field.problem = problemOf(label, type, node->text);

        const bool nests = field.kind == Kind::List || field.kind == Kind::Map || field.kind == Kind::Object;
        field.open = conditional || (nests && !field.differs && m_wish.open.contains(field.key));
        const Kind kind = field.kind;
        const bool open = field.open && depth < maxDepth;
        m_form.fields.push_back(std::move(field));
        if (!open)
            return;
        if (conditional) {
            const Path list = node->tag.empty() ? with(path, std::string("Fn::If")) : path;
            add(with(list, std::size_t{1}), declared, "true", depth + 1, false, false, true);
            add(with(list, std::size_t{2}), declared, "false", depth + 1, false, false, true);
        } else if (kind == Kind::Object) {
            members(path, type, depth);
        } else if (node && !type.parts.empty()) {
            for (std::size_t i = 0; i < node->entries.size(); ++i)
                if (kind == Kind::List)
                    add(with(path, i), type.parts.front(), std::to_string(i + 1), depth + 1, false, true);
                else
                    add(with(path, node->entries[i].key->text), type.parts.front(), node->entries[i].key->text,
                        depth + 1, false, true);
        }
    }
    void members(const Path &path, const ValueType &type, int depth)
    {
        const Property *outer = m_property;
        const std::string dotted = m_dotted;
        const auto update = m_update;
        for (const bool required : {true, false})
            for (const Property &property : m_details->propertiesOf(type)) {
                if (property.required != required)
                    continue;
                m_property = &property;
                m_dotted = dotted + "." + property.name;
                // What replaces the whole replaces it also when a part changes.
                m_update = std::max(update, property.update);
                add(with(path, property.name), property.type, property.name, depth + 1, required);
            }
        m_property = outer;
        m_dotted = dotted;
        m_update = update;
    }
    void evaluate(Field &field, const syntax::Node &node)
    {
        const expression::Value value = m_evaluator.evaluate(node);
        if (const expression::Unknown *unknown = value.firstUnknown())
            field.unknown = *unknown;
        else if (const auto text = value.text())
            field.value = *text;
        else if (!value.isNoValue())
            field.value = expression::jsonText(value, maxValue).value_or(std::string());
    }

    const Snapshot &m_snapshot;
    Form &m_form;
    const Wish &m_wish;
    const Element &m_first;
    std::shared_ptr<const TypeDetails> m_details;
    expression::Evaluator m_evaluator;
    Part m_part = Part::General;
    const Property *m_property = nullptr; // null: an attribute of the resource
    std::string m_dotted{};
    std::string m_docs{};
    Update m_update = Update::InPlace;
};

} // namespace

Form formOf(const Snapshot &snapshot, const std::vector<ElementId> &ids, const Wish &wish)
{
    Form form;
    for (const ElementId &id : ids)
        if (id.isResource() && snapshot.index->find(id))
            form.ids.push_back(id);
    if (form.ids.empty())
        return form;
    const std::string &type = snapshot.index->find(form.ids.front())->type;
    const bool alike =
        std::ranges::all_of(form.ids, [&](const ElementId &id) { return snapshot.index->find(id)->type == type; });
    if (alike) {
        form.type = type;
        form.docs = docsUrlOf(type);
    }
    Builder(snapshot, form, wish).build();
    return form;
}

} // namespace cirro::form
