#pragma once

#include "model/rules/rule.h"

#include <deque>
#include <vector>

namespace cirro::rules {

/// What the engine hands to checks and fixes: one version of a design in the world on show.
/// The snapshot must outlive it.
class CheckContext : public Context
{
public:
    explicit CheckContext(const Snapshot &snapshot)
        : m_snapshot(snapshot),
          m_evaluator(snapshot.design.document.root, snapshot.index->assumptions())
    {}

    const Snapshot &snapshot() const override { return m_snapshot; }
    expression::Value evaluate(const syntax::NodePtr &node) override
    {
        return node ? m_evaluator.evaluate(*node) : expression::Value();
    }
    expression::Evaluator &evaluator() override { return m_evaluator; }
    void report(Finding finding) override { m_findings.push_back(std::move(finding)); }
    void cannotTell(expression::Unknown why) override { m_unknowns.push_back(std::move(why)); }

    /// What was reported since the last call.
    std::vector<Finding> takeFindings() { return std::exchange(m_findings, {}); }
    /// What was asked for and could not be told since the last call.
    std::vector<expression::Unknown> takeUnknowns()
    {
        std::vector<expression::Unknown> all = m_evaluator.takeUnknowns();
        all.insert(all.end(), m_unknowns.begin(), m_unknowns.end());
        m_unknowns.clear();
        return all;
    }

protected:
    std::shared_ptr<void> &slot(std::size_t number) override
    {
        if (number >= m_shared.size())
            m_shared.resize(number + 1);
        return m_shared[number];
    }

private:
    const Snapshot &m_snapshot;
    expression::Evaluator m_evaluator;
    std::vector<Finding> m_findings;
    std::vector<expression::Unknown> m_unknowns;
    std::deque<std::shared_ptr<void>> m_shared; // by number; growing moves none
};

} // namespace cirro::rules
