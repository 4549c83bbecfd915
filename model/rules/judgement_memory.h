#pragma once

#include "model/rules/engine.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace cirro::rules {

/// What each rule said about each of its subjects; subjects that it had nothing to say about are left out.
struct Judgement::Memory {
    using BySubject = std::unordered_map<ElementId, std::vector<Finding>>; // the null id: the template as a whole
    /// What one rule said; versions of a design share it until it says something else.
    class Said
    {
    public:
        const BySubject &bySubject() const { return *m_bySubject; }
        void clear() { m_bySubject = std::make_shared<BySubject>(); }
        void set(const ElementId &subject, std::vector<Finding> said)
        {
            const auto found = m_bySubject->find(subject);
            const bool any = found != m_bySubject->end();
            if (any ? found->second == said : said.empty())
                return;
            if (m_bySubject.use_count() > 1)
                m_bySubject = std::make_shared<BySubject>(*m_bySubject);
            if (said.empty())
                m_bySubject->erase(subject);
            else
                (*m_bySubject)[subject] = std::move(said);
        }

    private:
        std::shared_ptr<BySubject> m_bySubject = std::make_shared<BySubject>();
    };
    std::vector<Said> byRule{}; // parallel to the rules that were run
};

/// A check that ended because something could not be told.
struct Undecided {
    std::string_view rule{};
    ElementId element{};
    expression::Unknown why{};
};

/// The engine with a table of rules of the caller's choice. `previous` and `before` go together: null for a full run.
/// `undecided`, when given, is filled with what the checks asked for and could not be told.
std::shared_ptr<const Judgement> judgeWith(std::span<const Rule *const> rules, const Snapshot &now,
                                           const Snapshot *before, const Judgement *previous, const Profile &profile,
                                           std::vector<Undecided> *undecided = nullptr);

/// What the build collected from the files named *.rule.cpp, sorted by file name.
std::span<const Rule *const> collectedRules();

/// A finding that says that a rule failed, or that a suppression suppresses nothing: the engine's own rules.
extern const Rule brokenRule;
extern const Rule staleSuppression;

} // namespace cirro::rules
