#include "model/rules/calls.h"

namespace cirro::rules {

namespace {

constexpr std::size_t deepest = 200;

void walk(const syntax::NodePtr &node, syntax::Path &path, const std::function<void(const Call &)> &visit)
{
    const syntax::NodePtr value = syntax::resolved(node);
    if (!value || path.size() > deepest)
        return;
    if (const auto call = expression::intrinsicOf(*value))
        visit({call->name, value, syntax::resolved(call->argument), path});
    for (std::size_t i = 0; i < value->entries.size(); ++i) {
        const syntax::Entry &entry = value->entries[i];
        if (value->isMapping())
            path.emplace_back(entry.key->text);
        else
            path.emplace_back(i);
        walk(entry.value, path, visit);
        path.pop_back();
    }
}

} // namespace

void forEachCall(Context &context, const Element *subject, const std::function<void(const Call &)> &visit)
{
    if (subject) {
        syntax::Path path{std::string("Resources"), subject->id.text()};
        walk(subject->body, path, visit);
        return;
    }
    for (const char *section : {"Conditions", "Outputs"}) {
        syntax::Path path{std::string(section)};
        walk(context.design().section(section), path, visit);
    }
}

} // namespace cirro::rules
