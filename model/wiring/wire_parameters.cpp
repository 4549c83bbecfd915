#include "model/edits/sections.h"
#include "model/expression/reference.h"
#include "model/wiring/wire.h"

namespace cirro::wiring {

/// What only another connection can bring: an API has no stage before it leads somewhere.
void Wire::need(const Json &step)
{
    const std::string id = filled(textOf(step, "of"));
    if (const auto present = found(step))
        m_names[textOf(step, "as")] = *present;
    else
        fail({.code = "wiring.needs-first",
              .where = id,
              .detail = textOf(step, "connect"),
              .args = {id, textOf(step, "need")}});
}

/// The parameter that stands at a place already.
std::optional<std::string> Wire::foundParameter(const Json &step) const
{
    const std::string holder = filled(step.at("usedBy").at(0).get<std::string>());
    const syntax::NodePtr value =
        element(holder) ? property(holder, step.at("usedBy").at(1).get<std::string>()) : nullptr;
    const syntax::NodePtr parameters = m_now.design.section(keyOf(Section::Parameters));
    std::optional<std::string> name;
    if (value && parameters && parameters->isMapping())
        expression::forEachReference(*value, [&](const expression::Reference &reference) {
            if (parameters->find(reference.target))
                name = reference.target;
        });
    return name;
}

void Wire::parameter(const Json &step)
{
    std::string &name = m_names[textOf(step, "as")];
    if (const auto present = foundParameter(step)) {
        name = *present;
        return;
    }
    name = freeMemberName(m_now.design, index(), Section::Parameters, filled(textOf(step, "parameter")));
    auto edit = addMember(m_now.design, index(), Section::Parameters, name, node(step.at("with")));
    if (!edit)
        return fail(edit.error());
    become(std::move(edit->design));
}

void Wire::dropParameter(const Json &step)
{
    const std::string &name = m_names[textOf(step, "as")];
    if (name.empty() || !Uses(m_now.design).of(Section::Parameters, name).empty())
        return;
    auto edit = removeMember(m_now.design, Section::Parameters, name);
    if (!edit)
        return fail(edit.error());
    become(std::move(edit->design));
}

/// Properties that the other element gives from now on: a replica signs in as its source does.
void Wire::omit(const Json &step)
{
    const std::string id = filled(textOf(step, "omit"));
    for (const auto &[key, value] : step.at("properties").items())
        if (property(id, key))
            erase(id, key);
}

/// Without the other it needs some of its own again, behind the property that they follow, or first.
void Wire::restore(const Json &step)
{
    const std::string id = filled(textOf(step, "omit"));
    const Path properties{std::string("Resources"), id, std::string("Properties")};
    const syntax::NodePtr holder = syntax::at(m_now.design.document, properties);
    if (!holder || !holder->isMapping())
        return;
    std::size_t place = 0;
    for (std::size_t i = 0; i < holder->size(); ++i)
        if (holder->entries[i].key->text == textOf(step, "after"))
            place = i + 1;
    for (const auto &[key, value] : step.at("properties").items()) {
        if (property(id, key))
            continue;
        auto edited = syntax::insert(m_now.design.document, properties, place++, key, node(value));
        if (!edited)
            return fail(edited.error());
        Design next = m_now.design;
        next.document = std::move(edited->document);
        become(std::move(next));
    }
}

} // namespace cirro::wiring
