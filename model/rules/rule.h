#pragma once

#include "model/design/index.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::rules {

enum class Severity : std::uint8_t { Advice, Warning, Error };
enum class Pillar : std::uint8_t {
    OperationalExcellence,
    Security,
    Reliability,
    PerformanceEfficiency,
    CostOptimization,
    Sustainability
};

/// One fault at one place. Words come from assets/rules/<name>.json by the rule's id, filled with `args`.
struct Finding {
    std::string_view rule{}; // id; the rule lives as long as the program
    Severity severity{};
    ElementId element{}; // null: the template as a whole
    syntax::Path path{}; // from the template's root: Resources, Web, Properties …
    std::vector<std::string> args{};
    std::string variant{}; // which of the rule's sentences says what is wrong here; empty: the only one
    std::string world{};   // the conditions under which it holds ("IsProd"); empty: always
    bool operator==(const Finding &) const = default;
};

/// A cure that a machine can decide: a function from a design to the next one, offered with a preview.
struct Fix {
    Message label{}; // "fix.<name>" worded in assets/rules/<name>.json under "fixes"
    std::function<Result<Design>(const Snapshot &)> apply{};
};

/// What a rule looks at while it judges one subject; the engine uses it to run again only what an edit could change.
/// Conditions, parameters and mappings are always read.
struct Reads {
    bool related = false; // false: only the subject's own body. true: also elements of `types` and how they are linked
    std::vector<std::string_view> types{}; // with `related`; empty: any element
    bool neighbours =
        false; // also the elements that the subject names or that name it, and whether what it names exists
    /// With `related`: what it looks at is connected with the subject by references, through any number of others in
    /// either direction. An edit in one network does not bring up the subjects of another.
    bool connected = false;
};

/// What a check works with: one version of the design in the world on show.
class Context
{
public:
    virtual ~Context() = default;
    virtual const Snapshot &snapshot() const = 0;
    const Design &design() const { return snapshot().design; }
    const Index &index() const { return *snapshot().index; }
    /// The value of an expression; asking for an unknown one is remembered, so that tests see that a rule asked.
    virtual expression::Value evaluate(const syntax::NodePtr &node) = 0;
    virtual expression::Evaluator &evaluator() = 0;
    /// Adds a finding of the rule that is running.
    virtual void report(Finding finding) = 0;
    /// Says that the check ended because something cannot be told and no evaluation said so already.
    virtual void cannotTell(expression::Unknown why) = 0;
    /// Facts that several checks share, worked out once a run: made with T(Context &) when first asked for.
    template <class T> T &once()
    {
        static const std::size_t number = nextFact();
        std::shared_ptr<void> &kept = slot(number);
        if (!kept)
            kept = std::make_shared<T>(*this);
        return *static_cast<T *>(kept.get());
    }

protected:
    /// What the kind of fact of that number has its place in; the reference stays valid.
    virtual std::shared_ptr<void> &slot(std::size_t number) = 0;

private:
    static std::size_t nextFact(); // kinds of facts are numbered as they are first asked for
};

struct Rule {
    std::string_view id{}; // never reused once shipped; its words (en, ko) are in assets/rules/
    Severity severity{};
    Pillar pillar{};
    std::vector<std::string_view> examTasks{};
    std::string_view docsUrl{};
    std::vector<std::string_view> sameAs{}; // ids of cfn-lint or AWS's validator for the same check
    std::vector<std::string_view> types{};  // the subjects: resources of these types; empty: every resource
    bool wholeTemplate = false;             // judged once, without a subject
    bool outsideResources = false;          // judged once without a subject as well, for what stands outside Resources
    bool policy = false;                    // a matter of an organisation's policy (logging, tags): see Profile
    bool ofText = false;                    // judges how the text is written: no value, so nothing is ever unknown
    Reads reads{};
    /// Judges one subject (null with wholeTemplate). Silent where a value is unknown.
    void (*check)(Context &, const Element *subject) = nullptr;
    /// At most three, best first; null: none can be decided by a machine.
    std::vector<Fix> (*fixes)(Context &, const Finding &) = nullptr;
};

} // namespace cirro::rules
