#pragma once

#include "model/rules/world.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cirro::rules {

/// What conditions say about each other, whatever values the parameters get. Every condition is a formula over
/// comparisons; questions about more of them than `mostAtoms` are not answered, so that none takes long.
/// Made with Context::once.
class Conditions
{
public:
    explicit Conditions(Context &context) : m_context(context) {}

    static constexpr std::size_t mostAtoms = 8;

    /// Whether a condition holds always (true) or never (false); nothing when that hangs on values, or cannot be told.
    std::optional<bool> constant(const std::string &name);
    /// Whether every world in which `from` holds is one in which `wanted` does; nothing when it cannot be told.
    std::optional<bool> implies(const World &from, const World &wanted);

private:
    struct Formula {
        enum class Kind { Atom, Constant, Not, And, Or, Unknown };
        Kind kind = Kind::Unknown;
        bool holds = false;   // of Constant
        std::size_t atom = 0; // of Atom
        std::vector<Formula> parts{};
    };
    /// "subject equals value": two of one subject with different literal values exclude each other.
    struct Atom {
        std::string subject{};
        std::string value{};
        bool literal = false;
        bool operator==(const Atom &) const = default;
    };
    static bool holds(const Formula &formula, const std::vector<std::size_t> &used, unsigned values);
    /// Collects the atoms of a formula; false when a part of it cannot be read.
    static bool collect(const Formula &formula, std::vector<std::size_t> &used);
    const Formula &named(const std::string &name, int depth);
    Formula read(const syntax::NodePtr &node, int depth);
    Formula equals(const syntax::NodePtr &a, const syntax::NodePtr &b);
    Formula of(const World &world);
    bool possible(const std::vector<std::size_t> &used, unsigned values) const;
    /// The values that a parameter may have; empty: any.
    std::vector<std::string> allowed(const std::string &subject) const;
    /// Whether some values make the formula true.
    std::optional<bool> satisfiable(const Formula &formula) const;

    Context &m_context;
    std::map<std::string, Formula> m_named{};
    std::vector<Atom> m_atoms{};
};

} // namespace cirro::rules
