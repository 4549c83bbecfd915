#include "model/expression/evaluate.h"

#include "model/expression/evaluation.h"

namespace cirro::expression {

namespace {

// Enough for what any rule looks at; a template of nothing but unknowns must not fill the memory.
constexpr std::size_t maxRemembered = 10'000;

void collect(const Value &value, std::vector<Unknown> &unknowns)
{
    if (unknowns.size() >= maxRemembered || !value.firstUnknown())
        return;
    if (const Unknown *unknown = value.unknown())
        unknowns.push_back(*unknown);
    if (const ValueList *items = value.list())
        for (const Value &item : *items)
            collect(item, unknowns);
    if (const ValueMap *members = value.map())
        for (const auto &[key, member] : *members)
            collect(member, unknowns);
}

} // namespace

struct Evaluator::State {
    Evaluation evaluation;
    std::vector<Unknown> unknowns{}; // recorded where values leave: what a function passes over was not asked for
};

Evaluator::Evaluator(syntax::NodePtr templateRoot, Assumptions assumptions)
    : m_state(std::make_unique<State>(State{Evaluation(std::move(templateRoot), std::move(assumptions))}))
{}
Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator &&) noexcept = default;
Evaluator &Evaluator::operator=(Evaluator &&) noexcept = default;

const Assumptions &Evaluator::assumptions() const
{
    return m_state->evaluation.assumptions();
}

syntax::NodePtr Evaluator::resource(std::string_view logicalId)
{
    return m_state->evaluation.resource(logicalId);
}

Value Evaluator::evaluate(const syntax::Node &node)
{
    Value value = m_state->evaluation.evaluate(node);
    collect(value, m_state->unknowns);
    return value;
}

std::optional<bool> Evaluator::condition(std::string_view name)
{
    const Value value = m_state->evaluation.condition(name);
    collect(value, m_state->unknowns);
    return value.boolean();
}

std::optional<bool> Evaluator::exists(const syntax::Node &resourceBody)
{
    const syntax::Node *body = behindAlias(&resourceBody);
    const syntax::Node *name = body ? behindAlias(body->find("Condition")) : nullptr;
    if (!name)
        return true;
    if (isPlainText(name))
        return condition(name->text);
    m_state->unknowns.push_back({Unknown::Reason::Malformed, "Condition"});
    return std::nullopt;
}

std::vector<Unknown> Evaluator::takeUnknowns()
{
    return std::exchange(m_state->unknowns, {});
}

} // namespace cirro::expression
