#pragma once

#include "model/expression/call.h"
#include "model/expression/evaluate.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace cirro::expression {

/// What an Evaluator does: one template in one world, with what was computed so far.
class Evaluation
{
public:
    Evaluation(syntax::NodePtr root, Assumptions assumptions)
        : m_root(std::move(root)),
          m_assumptions(std::move(assumptions))
    {}

    /// From outside: with a fresh allowance of depth and text.
    Value evaluate(const syntax::Node &node);

    /// From within a function. Null (an absent value) is malformed.
    Value valueOf(const syntax::Node *node);
    /// The argument of a call, whose own tag named the function.
    Value argumentOf(const Call &call);
    /// A list as it stands: each item's value, NoValue dropped.
    Value itemsOf(const syntax::Node &sequence);

    Value ref(std::string_view name);
    Value getAtt(std::string_view resource, std::string_view attribute);
    /// "true" or "false", or why it cannot be told.
    Value condition(std::string_view name);
    /// The member `name` of the section "Mappings"; null when there is none.
    const syntax::Node *mapping(std::string_view name) { return m_mappings.find(m_root, "Mappings", name); }
    syntax::NodePtr resource(std::string_view name);

    const Assumptions &assumptions() const { return m_assumptions; }
    /// True for '' and this Region's name: what GetAZs is told for "here".
    bool isOwnRegion(std::string_view region) const { return region.empty() || region == m_assumptions.region; }

    /// Text that a function made: counted against the allowance, and unknown when it asks for a dynamic reference.
    Value produced(std::string text);
    /// False when the allowance is used up.
    bool charge(std::size_t bytes);
    /// A copy of a value that stands elsewhere too: its text counts against the allowance.
    Value charged(const Value &value);

    /// Names that nothing in the text defines: macros and loops may still make them.
    Value missing(std::string_view name) const;
    static Value malformed(const Call &call) { return Unknown{Unknown::Reason::Malformed, std::string(call.name)}; }

private:
    /// A section's members by name, looked up once a template.
    class Section
    {
    public:
        const syntax::Node *find(const syntax::NodePtr &root, std::string_view section, std::string_view name);
        const std::unordered_map<std::string_view, const syntax::Node *> &members(const syntax::NodePtr &root,
                                                                                  std::string_view section);

    private:
        void read(const syntax::Node &body);

        std::unordered_map<std::string_view, const syntax::Node *> m_members; // keys and nodes live in the root
        bool m_read = false;
    };

    Value compute(const syntax::Node &node);
    Value remembered(const syntax::Node &node);
    Value scalarOf(const syntax::Node &node);
    Value membersOf(const syntax::Node &mapping);
    Value pseudoParameter(std::string_view name) const;
    Value parameter(std::string_view name, const syntax::Node &declaration);
    void orderConditions();
    Value conditionAlone(std::string_view name, const syntax::Node &node);

    syntax::NodePtr m_root;
    Assumptions m_assumptions;
    Section m_parameters;
    Section m_conditions;
    Section m_mappings;
    Section m_resources;

    std::unordered_map<std::string, Value> m_parameterValues;
    std::unordered_map<std::string_view, Value> m_conditionValues;
    std::unordered_map<std::string_view, std::vector<std::string_view>> m_conditionNeeds; // of those outside cycles
    bool m_conditionsOrdered = false;

    std::unordered_map<const syntax::Node *, Value> m_memo; // of one evaluation: its nodes live at least as long
    std::size_t m_depth = 0;
    std::size_t m_limit = maxDepth;
    std::size_t m_produced = 0;
    bool m_insideCondition = false;
};

} // namespace cirro::expression
