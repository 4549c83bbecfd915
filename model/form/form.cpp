#include "model/form/form.h"

#include "model/expression/intrinsic.h"
#include "model/expression/json_text.h"
#include "model/form/candidates.h"
#include "model/form/field_text.h"
#include "model/form/limits.h"
#include "model/form/shapes.h"
#include "model/form/tags.h"

#include <algorithm>
#include <cctype>
#include <span>

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

std::string namesIn(const NodePtr &node)
{
    std::string names;
    for (std::size_t i = 0; node && i < node->size(); ++i)
        names += (i > 0 ? ", " : "") + node->entries[i].key->text;
    return names;
}

// "true", "30", "gp3": what is longer or nested is no hint.
std::string standardOf(std::string_view json)
{
    constexpr std::size_t most = 30;
    if (json.starts_with('"') && json.ends_with('"') && json.size() > 2)
        json = json.substr(1, json.size() - 2);
    const bool plain = json.find_first_of("{[\\") == std::string_view::npos && json != "null" && json != R"("")";
    return plain && json.size() <= most ? std::string(json) : std::string();
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
          m_limits(limitsOf(m_first.type)),
          m_evaluator(snapshot.design.document.root, snapshot.index->assumptions())
    {}

    void build()
    {
        if (m_wish.search.empty())
            name();
        const std::string search = lowered(m_wish.search);
        const auto properties =
            m_details ? std::span<const Property>(m_details->properties) : std::span<const Property>();
        for (const Part part : {Part::Required, Part::Common, Part::Written, Part::LifeCycle, Part::Other}) {
            if (part == Part::LifeCycle && search.empty())
                lifeCycle();
            if (part == Part::Written)
                strangers(search);
            for (const Property &property : properties) {
                if (!isShared(property) || partOf(property) != part)
                    continue;
                const bool wanted = search.empty() ? part != Part::Other || m_wish.all || isWritten(property)
                                                   : lowered(property.name).find(search) != std::string::npos;
                if (wanted)
                    top(property, part);
            }
        }
    }

private:
    void name()
    {
        if (m_form.ids.size() == 1)
            m_form.fields.push_back({.kind = Kind::Text,
                                     .label = "LogicalId",
                                     .text = m_first.id.text(),
                                     .written = true,
                                     .type = {.kind = ValueKind::String}});
    }
    /// What is written and the catalog does not know: a macro among the properties, the properties of a custom
    /// resource.
    void strangers(const std::string &search)
    {
        const NodePtr written = below(m_first.body, {std::string("Properties")});
        if (!written || !written->isMapping() || m_form.ids.size() > 1)
            return;
        m_part = Part::Written;
        m_property = nullptr;
        m_docs.clear();
        for (const syntax::Entry &entry : written->entries) {
            const std::string &key = entry.key->text;
            if ((m_details && m_details->findProperty(key)) || lowered(key).find(search) == std::string::npos)
                continue;
            const NodePtr value = syntax::resolved(entry.value);
            const bool plain = value && value->isScalar();
            add({std::string("Properties"), key}, {.kind = plain ? ValueKind::String : ValueKind::Json}, key, 0);
        }
    }
    void lifeCycle()
    {
        const ValueType text{.kind = ValueKind::String};
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
        m_part = Part::LifeCycle;
        m_property = nullptr;
        m_docs = name == "Condition"
                     ? std::string()
                     : "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-" +
                           lowered(name) + ".html";
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
        if (property.name == m_details->tagProperty && haveTags())
            return true;
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
            for (const KeyFact &fact : m_first.presentation->tile)
                if (fact.path == property.name || fact.path.starts_with(std::string(property.name) + "."))
                    return Part::Common;
        if (property.name == m_details->tagProperty)
            return Part::Common;
        if (const auto stood = m_wish.parts.find(property.name); stood != m_wish.parts.end())
            return stood->second;
        return isWritten(property) ? Part::Written : Part::Other;
    }
    bool isWritten(const Property &property) const
    {
        return std::ranges::any_of(m_form.ids, [&](const ElementId &id) {
            return below(m_snapshot.index->find(id)->body, {std::string("Properties"), std::string(property.name)}) !=
                   nullptr;
        });
    }
    void top(const Property &property, Part part)
    {
        m_part = part;
        m_property = &property;
        m_dotted = property.name;
        m_place = property.name;
        const std::string page = m_details->docsUrl();
        m_docs = page.empty() || !m_details->transform.empty() ? page : page + anchorOf(m_details->name, property.name);
        m_update = property.update;
        if (property.name == m_details->tagProperty && haveTags()) {
            tags(property);
            return;
        }
        add({std::string("Properties"), std::string(property.name)}, property.type, std::string(property.name), 0,
            property.required);
    }

    bool allAgree(const Path &path, const NodePtr &node) const
    {
        return std::ranges::all_of(m_form.ids, [&](const ElementId &id) {
            const NodePtr other = below(m_snapshot.index->find(id)->body, path);
            return (!node && !other) || (node && other && *node == *other);
        });
    }

    /// The tags of an element as they are written; nothing when they have no plain shape.
    std::optional<std::vector<Tag>> tagsOf(const Element &element) const
    {
        const auto details = m_snapshot.index->catalog().details(element.type);
        if (!details)
            return std::nullopt;
        const NodePtr written = below(element.body, {std::string("Properties"), details->tagProperty});
        const auto shape = tagShapeOf(*details, written);
        return shape ? std::optional(tagsIn(*shape, written)) : std::nullopt;
    }
    bool haveTags() const
    {
        return std::ranges::all_of(
            m_form.ids, [&](const ElementId &id) { return tagsOf(*m_snapshot.index->find(id)).has_value(); });
    }
    void tags(const Property &property)
    {
        std::vector<std::vector<Tag>> all;
        std::vector<std::string> keys;
        for (const ElementId &id : m_form.ids) {
            all.push_back(*tagsOf(*m_snapshot.index->find(id)));
            for (const Tag &tag : all.back())
                if (std::ranges::find(keys, tag.key) == keys.end())
                    keys.push_back(tag.key);
        }
        const Path path{std::string("Properties"), std::string(property.name)};
        Field field{.path = path,
                    .key = syntax::toPointer(path),
                    .part = m_part,
                    .kind = Kind::Tags,
                    .label = std::string(property.name),
                    .written = !keys.empty(),
                    .required = property.required,
                    .open = true,
                    .update = property.update,
                    .docs = m_docs,
                    .type = property.type};
        const std::string base = field.key;
        m_form.fields.push_back(std::move(field));
        for (std::size_t i = 0; i < keys.size(); ++i) {
            // By position, so that a tag that gets another key stays the same row.
            Field row{.path = path,
                      .key = base + "?" + std::to_string(i),
                      .part = m_part,
                      .kind = Kind::Tag,
                      .depth = 1,
                      .label = keys[i],
                      .written = true,
                      .isItem = true,
                      .type = {.kind = ValueKind::String}};
            const Tag *first = nullptr;
            for (const std::vector<Tag> &each : all) {
                const auto found = std::ranges::find(each, keys[i], &Tag::key);
                const bool has = found != each.end();
                if (has && !first)
                    first = &*found;
                else if (!has || !found->value || !first->value || !(*found->value == *first->value))
                    row.differs = true;
            }
            if (first->propagates)
                row.passedOn = lineOf(first->propagates);
            if (!row.differs && first->value) {
                row.text = lineOf(first->value);
                if (expression::intrinsicOf(*first->value))
                    evaluate(row, *first->value);
            }
            m_form.fields.push_back(std::move(row));
        }
        // What is no plain tag, an Fn::If among them, is an item like any other.
        const NodePtr list = m_form.ids.size() == 1 ? below(m_first.body, path) : nullptr;
        if (!list || !list->isSequence() || property.type.parts.empty())
            return;
        for (std::size_t i = 0; i < list->size(); ++i)
            if (std::ranges::find(all.front(), i, &Tag::position) == all.front().end())
                add(with(path, i), property.type.parts.front(), std::to_string(i + 1), 1, false, true);
    }

    /// Which of the shapes of a value that may have several is edited.
    ValueType chosenShape(const ValueType &declared, const NodePtr &node, Field &field) const
    {
        if (declared.kind != ValueKind::OneOf || !m_details)
            return declared;
        const std::vector<Shape> shapes = shapesOf(declared, *m_details);
        const auto wish = m_wish.shapes.find(field.key);
        const Shape *best = nullptr;
        std::size_t most = 0;
        for (const Shape &shape : shapes) {
            field.alternatives.push_back(shape.name);
            const bool wanted = wish != m_wish.shapes.end() && wish->second == shape.name;
            const std::size_t fits = node ? 2 * fit(shape, *node, *m_details) : 1;
            const std::size_t weight = fits > 0 && wanted ? fits + 1000 : fits;
            if (!best || weight > most) {
                best = &shape;
                most = weight;
            }
        }
        if (field.alternatives.size() < 2)
            field.alternatives.clear();
        if (!best)
            return {};
        field.alternative = best->name;
        return best->type;
    }

    /// A field and, where it is open, those below it.
    void add(const Path &path, const ValueType &declared, const std::string &label, int depth, bool required = false,
             bool isItem = false, bool isBranch = false, const std::string &condition = {})
    {
        const NodePtr node = below(m_first.body, path);
        const auto call = node ? expression::intrinsicOf(*node) : std::nullopt;
        Field field{.path = path,
                    .key = syntax::toPointer(path),
                    .part = m_part,
                    .depth = depth,
                    .label = label,
                    .written = node != nullptr,
                    .differs = !allAgree(path, node),
                    .required = required,
                    .isItem = isItem,
                    .isBranch = isBranch,
                    .condition = condition,
                    .docs = m_docs};
        const ValueType type = chosenShape(declared, node && !call ? node : nullptr, field);
        field.type = type;
        field.kind = call ? Kind::Text : kindOf(type, node);
        field.unset = call && call->name == "Ref" && call->argument && call->argument->text == "AWS::NoValue";
        if (field.unset) {
            field.kind = kindOf(type, nullptr);
            if (field.kind == Kind::Object || field.kind == Kind::Map)
                field.kind = Kind::Json;
        } else if (call && call->name == "Fn::Transform") {
            // What a macro takes is its own affair: only a text can hold it.
            field.kind = Kind::Json;
            field.type = {};
        }
        if (m_property) {
            field.update = m_update;
            if (const auto limits = m_limits->find(m_place); limits != m_limits->end())
                field.limits = limits->second;
            field.range = rangeOf(field.limits);
            if (isScalarKind(type.kind))
                field.unit = m_property->unit;
            if (m_property->defaultJson && !isItem && !isBranch)
                field.standard = standardOf(*m_property->defaultJson);
        }
        const NodePtr branches = call && call->name == "Fn::If" ? syntax::resolved(call->argument) : nullptr;
        const bool conditional = branches && branches->isSequence() && branches->size() == 3;
        if (conditional) {
            field.kind = Kind::Branches;
            field.text = lineOf(branches->entries[0].value);
            field.choices = namesOf("Conditions");
        } else if (!field.differs && !field.unset) {
            field.text = field.kind == Kind::Json     ? linesOf(node)
                         : field.kind == Kind::Object ? namesIn(node)
                                                      : lineOf(node);
            field.size = node && (field.kind == Kind::List || field.kind == Kind::Map) ? node->size() : 0;
        }
        for (const std::string_view allowed : type.allowed)
            field.choices.push_back({std::string(allowed), {}});
        if (type.allowed.empty() && isScalarKind(type.kind) && !conditional && field.limits.values)
            for (const std::string &known : *field.limits.values)
                field.choices.push_back({known, {}});
        if (m_property && !conditional && depth < maxDepth)
            for (Choice &choice : candidatesFor(m_snapshot, m_first.id, m_first.type, m_dotted, m_property, type))
                field.choices.push_back(std::move(choice));
        if (m_property && !conditional)
            field.creatable = creatableFor(m_snapshot.index->catalog(), m_first.type, m_dotted, m_property, type);
        if (call && !field.unset)
            evaluate(field, *node);
        else if (node && !call && node->isScalar() && !field.differs)
            judge(field, node->text);

        const bool nests = field.kind == Kind::List || field.kind == Kind::Map || field.kind == Kind::Object;
        field.open = conditional || (nests && !field.differs && m_wish.open.contains(field.key));
        const Kind kind = field.kind;
        const bool open = field.open && depth < maxDepth;
        const std::size_t at = m_form.fields.size();
        m_form.fields.push_back(std::move(field));
        if (!open)
            return;
        if (conditional) {
            const Path list = node->tag.empty() ? with(path, std::string("Fn::If")) : path;
            const std::string chooser = m_form.fields[at].text;
            add(with(list, std::size_t{1}), declared, "true", depth + 1, false, false, true, chooser);
            add(with(list, std::size_t{2}), declared, "false", depth + 1, false, false, true, chooser);
        } else if (kind == Kind::Object) {
            members(path, type, depth);
        } else if (node && !type.parts.empty()) {
            for (std::size_t i = 0; i < node->entries.size(); ++i) {
                const std::size_t item = m_form.fields.size();
                if (kind == Kind::List)
                    add(with(path, i), type.parts.front(), std::to_string(i + 1), depth + 1, false, true);
                else
                    add(with(path, node->entries[i].key->text), type.parts.front(), node->entries[i].key->text,
                        depth + 1, false, true);
                m_form.fields[item].isLast = kind == Kind::List && i + 1 == node->entries.size();
            }
        }
    }
    void judge(Field &field, const std::string &text) const
    {
        field.problem = problemOf(propertyOf(field.path), field.type, text);
        if (field.problem || text.starts_with("{{resolve:"))
            return;
        field.problem = problemOf(field.limits, field.type, text);
        if (field.problem || field.limits.pattern.empty() || !m_wish.matches || field.type.kind != ValueKind::String)
            return;
        // Of part of the text: that is how schemas mean it.
        if (m_wish.matches("[\\s\\S]*?(?:" + field.limits.pattern + ")[\\s\\S]*", text).value_or(true))
            return;
        field.problem = Message{"form.no-match", {field.limits.pattern}};
        field.doubtful = true; // a pattern may be older than what the service takes by now
    }
    bool standsAhead(const Path &path) const
    {
        if (const auto stood = m_wish.parts.find(syntax::toPointer(path)); stood != m_wish.parts.end())
            return stood->second == Part::Written;
        return below(m_first.body, path) != nullptr;
    }
    void members(const Path &path, const ValueType &type, int depth)
    {
        const Property *outer = m_property;
        const std::string dotted = m_dotted;
        const std::string place = m_place;
        const std::string shape(
            type.definition < m_details->definitions.size() ? m_details->definitions[type.definition].name : "");
        const auto update = m_update;
        const std::string docs = m_docs;
        const std::string page = pageOf(type);
        // What has to be written, what is, and what could be.
        std::vector<std::pair<int, const Property *>> all;
        for (const Property &property : m_details->propertiesOf(type))
            all.emplace_back(property.required                                     ? 0
                             : standsAhead(with(path, std::string(property.name))) ? 1
                                                                                   : 2,
                             &property);
        std::ranges::stable_sort(all, {}, &std::pair<int, const Property *>::first);
        bool divided = all.empty() || all.front().first == 2;
        for (const auto &[rank, each] : all) {
            const Property &property = *each;
            m_property = &property;
            m_dotted = dotted + "." + std::string(property.name);
            m_place = shape + "." + std::string(property.name);
            // What replaces the whole replaces it also when a part changes.
            m_update = std::max(update, property.update);
            m_docs = page.empty() ? docs : page + "-" + lowered(property.name);
            const std::size_t at = m_form.fields.size();
            add(with(path, std::string(property.name)), property.type, std::string(property.name), depth + 1,
                property.required);
            m_form.fields[at].member = true;
            m_form.fields[at].ahead = rank < 2;
            m_form.fields[at].divides = rank == 2 && !divided;
            divided = divided || rank == 2;
        }
        m_property = outer;
        m_dotted = dotted;
        m_place = place;
        m_update = update;
        m_docs = docs;
    }
    /// Where the members of an object are described:
    /// ".../aws-properties-ec2-instance-ebs.html#cfn-ec2-instance-ebs".
    std::string pageOf(const ValueType &type) const
    {
        constexpr std::string_view resource = "/aws-resource-";
        const std::string whole = m_details->docsUrl();
        const std::size_t at = whole.find(resource);
        if (at == std::string::npos || !whole.ends_with(".html") || !m_details->transform.empty() ||
            type.definition >= m_details->definitions.size())
            return {};
        const std::size_t from = at + resource.size();
        const std::string name = whole.substr(from, whole.size() - from - std::string_view(".html").size()) + "-" +
                                 lowered(m_details->definitions[type.definition].name);
        return whole.substr(0, at) + "/aws-properties-" + name + ".html#cfn-" + name;
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
    std::shared_ptr<const LimitTable> m_limits;
    expression::Evaluator m_evaluator;
    Part m_part = Part::General;
    const Property *m_property = nullptr; // null: an attribute of the resource
    std::string m_dotted{};
    std::string m_place{}; // of the property among the limits
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
