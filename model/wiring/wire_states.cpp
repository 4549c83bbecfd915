#include "model/wiring/alike.h"
#include "model/wiring/wire.h"

#include <set>

namespace cirro::wiring {

// docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html: a machine starts at StartAt; each
// state names the Next one or is the End.

namespace {

constexpr const char *placeholder = "Done"; // what a machine consists of that does nothing yet

syntax::NodePtr mapped(const syntax::NodePtr &holder, const char *key)
{
    const syntax::NodePtr whole = syntax::resolved(holder);
    const syntax::NodePtr value = whole && whole->isMapping() ? syntax::resolved(whole->find(key)) : nullptr;
    return value && value->isMapping() ? value : nullptr;
}

std::string said(const syntax::NodePtr &holder, const char *key)
{
    const syntax::NodePtr whole = syntax::resolved(holder);
    const syntax::NodePtr value = whole && whole->isMapping() ? syntax::resolved(whole->find(key)) : nullptr;
    return value && value->isScalar() ? value->text : std::string();
}

/// Where a walk along Next ends; empty where it does not come to an end of that kind.
std::string lastOf(const syntax::NodePtr &definition)
{
    const syntax::NodePtr states = mapped(definition, "States");
    std::string name = said(definition, "StartAt");
    std::set<std::string> seen;
    while (states && seen.insert(name).second) {
        const syntax::NodePtr state = states->find(name);
        if (!state)
            break;
        if (said(state, "End") == "true")
            return name;
        name = said(state, "Next");
    }
    return {};
}

std::size_t mentionsOf(const syntax::NodePtr &given, const std::string &name)
{
    const syntax::NodePtr node = syntax::resolved(given);
    if (!node || node->isScalar())
        return node && node->text == name ? 1 : 0;
    std::size_t count = 0;
    for (const syntax::Entry &entry : node->entries)
        count += mentionsOf(entry.value, name);
    return count;
}

/// A state's name may be any text, with dots, too.
syntax::Path pathOf(const std::string &machine, const std::string &state, const char *key = nullptr)
{
    syntax::Path path{std::string("Resources"), machine, std::string("Properties"), std::string("Definition"),
                      std::string("States"),    state};
    if (key)
        path.emplace_back(std::string(key));
    return path;
}

} // namespace

/// One more task at the end of the machine; in front where its ways part.
void Wire::state(const Json &step)
{
    const std::string machine = filled(textOf(step, "state"));
    const std::string target = filled(textOf(step, "calls"));
    const syntax::NodePtr definition = syntax::resolved(property(machine, "Definition"));
    const syntax::NodePtr states = mapped(definition, "States");
    if (!states)
        return fail({.code = "wiring.computed-list", .where = machine, .args = {"Definition", machine}});
    for (const syntax::Entry &entry : states->entries)
        if (names(entry.value, target))
            return;
    std::string name = filled(textOf(step, "name"));
    for (int n = 2; states->find(name); ++n)
        name = filled(textOf(step, "name")) + " " + std::to_string(n);
    Json task = step.at("with");
    const std::string last = lastOf(definition);
    const std::string start = said(definition, "StartAt");
    const bool fresh = states->size() == 1 && last == placeholder && said(states->find(last), "Type") == "Pass";
    if (fresh || !last.empty())
        task["End"] = true;
    else
        task["Next"] = start;
    if (fresh) {
        write(machine, "Definition.StartAt", syntax::Node::scalar(name));
        return write(machine, "Definition.States", syntax::Node::mapping({{name, node(task)}}));
    }
    if (last.empty()) {
        write(machine, "Definition.StartAt", syntax::Node::scalar(name));
    } else {
        erase(pathOf(machine, last, "End"));
        write(pathOf(machine, last, "Next"), syntax::Node::scalar(name));
    }
    write(pathOf(machine, name), node(task));
}

void Wire::dropState(const Json &step)
{
    const std::string machine = filled(textOf(step, "state"));
    const std::string target = filled(textOf(step, "calls"));
    const syntax::NodePtr definition = syntax::resolved(property(machine, "Definition"));
    const syntax::NodePtr states = mapped(definition, "States");
    if (!states)
        return;
    std::string name;
    for (const syntax::Entry &entry : states->entries)
        if (names(entry.value, target))
            name = entry.key->text;
    if (name.empty())
        return;
    if (states->size() == 1) {
        write(machine, "Definition.StartAt", syntax::Node::scalar(placeholder));
        return write(machine, "Definition.States", node({{placeholder, {{"Type", "Pass"}, {"End", true}}}}));
    }
    const syntax::NodePtr state = states->find(name);
    const std::string next = said(state, "Next");
    // Where something else than a plain step before leads to it (a choice, a catch), the place stays and does nothing.
    std::vector<std::string> before;
    const std::size_t mentions = mentionsOf(definition, name);
    for (const syntax::Entry &entry : states->entries) {
        if (said(entry.value, "Next") == name)
            before.push_back(entry.key->text);
    }
    const bool starts = said(definition, "StartAt") == name;
    if (mentions != before.size() + (starts ? 1 : 0) || (starts && next.empty())) {
        Json rest{{"Type", "Pass"}};
        if (next.empty())
            rest["End"] = true;
        else
            rest["Next"] = next;
        return write(pathOf(machine, name), node(rest));
    }
    for (const std::string &one : before) {
        if (next.empty()) {
            erase(pathOf(machine, one, "Next"));
            write(pathOf(machine, one, "End"), syntax::Node::literal("true"));
        } else {
            write(pathOf(machine, one, "Next"), syntax::Node::scalar(next));
        }
    }
    if (starts)
        write(machine, "Definition.StartAt", syntax::Node::scalar(next));
    erase(pathOf(machine, name));
}

} // namespace cirro::wiring
