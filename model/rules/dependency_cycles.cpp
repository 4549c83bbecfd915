#include "model/rules/dependency_cycles.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <unordered_set>

namespace cirro::rules {

namespace {

/// True when the stack waits for what a reference names before it makes who refers to it.
bool isDependency(const Element &from, const Link &link)
{
    if (!link.to.isResource())
        return false;
    const auto *section = link.path.empty() ? nullptr : std::get_if<std::string>(&link.path.front());
    if (link.from == link.to && section && *section != "Properties" && *section != "DependsOn")
        return false; // its own metadata may name it
    // The transform makes several resources of a serverless one. Of a function these parts go elsewhere; of the others
    // nothing is known.
    if (from.type == "AWS::Serverless::Function")
        return link.path.size() < 2 || (link.path[1] != syntax::Step(std::string("Events")) &&
                                        link.path[1] != syntax::Step(std::string("DeploymentPreference")));
    return !from.type.starts_with("AWS::Serverless::");
}

/// Tarjan's algorithm with a stack of its own: templates may be deep.
class Components
{
public:
    explicit Components(const Index &index) : m_index(index)
    {
        const auto elements = index.elements();
        m_count = static_cast<std::size_t>(
            std::ranges::find_if(elements, [](const Element &e) { return !e.id.isResource(); }) - elements.begin());
        m_selfish.resize(m_count);
        m_begin.reserve(m_count + 1);
        m_targets.reserve(index.links().size());
        for (std::size_t a = 0; a < m_count; ++a) {
            m_begin.push_back(m_targets.size());
            for (const Link &link : index.from(elements[a].id)) {
                if (!isDependency(elements[a], link))
                    continue;
                const std::size_t b = position(*index.find(link.to));
                if (a == b)
                    m_selfish[a] = true;
                else if (m_targets.size() == m_begin.back() || m_targets.back() != b)
                    m_targets.push_back(b);
            }
        }
        m_begin.push_back(m_targets.size());
        m_stack.reserve(m_count);
        m_number.assign(m_count, unseen);
        m_low.assign(m_count, 0);
        m_onStack.assign(m_count, false);
        for (std::size_t i = 0; i < m_count; ++i)
            if (m_number[i] == unseen && m_begin[i] != m_begin[i + 1])
                visit(i);
            else if (m_begin[i] == m_begin[i + 1] && m_selfish[i])
                m_found.push_back({i});
    }

    std::vector<Component> take()
    {
        for (auto &component : m_found)
            std::ranges::sort(component);
        std::ranges::sort(m_found);
        std::vector<Component> result;
        for (const auto &component : m_found) {
            result.emplace_back();
            for (const std::size_t at : component)
                result.back().push_back(m_index.elements()[at].id);
        }
        return result;
    }

private:
    static constexpr std::size_t unseen = std::numeric_limits<std::size_t>::max();

    std::size_t position(const Element &element) const
    {
        return static_cast<std::size_t>(&element - m_index.elements().data());
    }

    void enter(std::size_t at)
    {
        m_number[at] = m_low[at] = m_next++;
        m_stack.push_back(at);
        m_onStack[at] = true;
        m_calls.emplace_back(at, m_begin[at]);
    }

    void visit(std::size_t start)
    {
        enter(start);
        while (!m_calls.empty()) {
            const std::size_t at = m_calls.back().first;
            if (m_calls.back().second < m_begin[at + 1]) {
                const std::size_t to = m_targets[m_calls.back().second++];
                if (m_number[to] == unseen)
                    enter(to);
                else if (m_onStack[to])
                    m_low[at] = std::min(m_low[at], m_number[to]);
                continue;
            }
            m_calls.pop_back();
            if (!m_calls.empty())
                m_low[m_calls.back().first] = std::min(m_low[m_calls.back().first], m_low[at]);
            if (m_low[at] == m_number[at])
                leave(at);
        }
    }

    void leave(std::size_t root)
    {
        std::vector<std::size_t> component;
        std::size_t at = unseen;
        do {
            at = m_stack.back();
            m_stack.pop_back();
            m_onStack[at] = false;
            component.push_back(at);
        } while (at != root);
        if (component.size() > 1 || m_selfish[root])
            m_found.push_back(std::move(component));
    }

    const Index &m_index;
    std::size_t m_count = 0;
    std::vector<std::size_t> m_targets; // of one resource after the other
    std::vector<std::size_t> m_begin;   // of each resource's in m_targets, and their end
    std::vector<bool> m_selfish;
    std::vector<std::size_t> m_number;
    std::vector<std::size_t> m_low;
    std::vector<bool> m_onStack;
    std::vector<std::size_t> m_stack;
    std::vector<std::pair<std::size_t, std::size_t>> m_calls; // who is being visited, and its next target
    std::size_t m_next = 0;
    std::vector<std::vector<std::size_t>> m_found;
};

} // namespace

std::vector<Component> cyclicComponents(const Index &index)
{
    return Components(index).take();
}

std::optional<Component> componentOf(const Index &index, const ElementId &id)
{
    for (Component &component : cyclicComponents(index))
        if (std::ranges::find(component, id) != component.end())
            return std::move(component);
    return {};
}

Cycle shortestCycle(const Index &index, const Component &component)
{
    const std::unordered_set<ElementId> members(component.begin(), component.end());
    const ElementId start = component.front();
    std::unordered_map<ElementId, const Link *> cameBy;
    std::vector<ElementId> queue{start};
    for (std::size_t next = 0; next < queue.size(); ++next) {
        const Element &element = *index.find(queue[next]);
        for (const Link &link : index.from(element.id)) {
            if (!isDependency(element, link) || !members.contains(link.to))
                continue;
            if (link.to == start) {
                Cycle cycle{{&link}};
                for (ElementId at = link.from; !(at == start); at = cameBy.at(at)->from)
                    cycle.links.push_back(cameBy.at(at));
                std::ranges::reverse(cycle.links);
                return cycle;
            }
            if (cameBy.try_emplace(link.to, &link).second)
                queue.push_back(link.to);
        }
    }
    return {};
}

} // namespace cirro::rules
