#include "model/rules/calls.h"

#include "model/expression/function_of.h"

namespace cirro::rules {

namespace {

constexpr std::size_t deepest = 200;

} // namespace

std::span<const Call> Calls::of(const Element *subject)
{
    if (m_asked && subject == m_subject)
        return m_calls;
    m_asked = true;
    m_subject = subject; // not its body: two resources may share one, through an alias or a copy
    m_calls.clear();
    const auto below = [this](const syntax::Path &root, const syntax::NodePtr &node) {
        walk(node, {.root = &root, .length = root.size()});
    };
    if (subject)
        below({std::string("Resources"), subject->id.text()}, subject->body);
    else
        for (const char *section : {"Conditions", "Outputs"})
            below({std::string(section)}, m_design.section(section));
    return m_calls;
}

syntax::Path Calls::Way::path() const
{
    if (root)
        return *root;
    syntax::Path whole = above->path();
    if (key)
        whole.emplace_back(*key);
    else
        whole.emplace_back(position);
    return whole;
}

void Calls::walk(const syntax::NodePtr &node, const Way &way)
{
    const syntax::NodePtr value = syntax::resolved(node);
    if (!value || way.length > deepest)
        return;
    if (const auto call = expression::intrinsicOf(*value))
        m_calls.push_back({call->name, value, syntax::resolved(call->argument), way.path()});
    std::size_t position = 0;
    for (const syntax::Entry &entry : value->entries) {
        Way below{.above = &way, .length = way.length + 1};
        if (value->isMapping())
            below.key = &entry.key->text;
        else
            below.position = position++;
        walk(entry.value, below);
    }
}

} // namespace cirro::rules
