#pragma once

#include "model/expression/intrinsic.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace cirro::expression {

/// Why a value cannot be told from the template alone.
struct Unknown {
    enum class Reason {
        ParameterWithoutValue, // subject: the parameter
        Import,                // subject: the export's name, if known
        Attribute,             // known only after deployment; subject: "Logical.Attribute"
        PhysicalId,            // Ref to a resource; subject: logical id
        DynamicReference,      // {{resolve:…}}
        Region,                // depends on where it is deployed
        Account,
        Macro,     // Fn::Transform, Fn::ForEach, an unknown function
        Undefined, // refers to nothing; a rule says so
        Malformed, // arguments of the wrong form
        TooDeep    // evaluations too deep inside each other, a cycle, or more text than maxProduced
    };
    Reason reason{};
    std::string subject{};
    bool operator==(const Unknown &) const = default;
};

/// Evaluations inside each other, and bytes of text that functions make in one evaluation: beyond is Unknown::TooDeep.
inline constexpr std::size_t maxDepth = 400;
inline constexpr std::size_t maxProduced = std::size_t{8} << 20;

class Value;
using ValueList = std::vector<Value>;
using ValueMap = std::vector<std::pair<std::string, Value>>; // in the order of the text

/// What an expression comes to: JSON-like data in which any part may be unknown.
/// Strings, numbers and booleans keep their text: CloudFormation converts freely between them.
class Value
{
public:
    /// A scalar with its type as written; text is what it reads as.
    struct Scalar {
        std::string text{};
        syntax::ScalarType type = syntax::ScalarType::String;
        bool operator==(const Scalar &) const = default;
    };
    /// AWS::NoValue: the property counts as not written.
    struct NoValue {
        bool operator==(const NoValue &) const = default;
    };
    Value() : m_state(NoValue{}) {}
    Value(Scalar scalar) : m_state(std::move(scalar)) {}
    Value(Unknown unknown) : m_state(std::move(unknown)) {}
    Value(NoValue none) : m_state(none) {}
    Value(ValueList items);
    Value(ValueMap members);
    static Value string(std::string text) { return Value(Scalar{std::move(text), syntax::ScalarType::String}); }

    const Scalar *scalar() const { return std::get_if<Scalar>(&m_state); }
    const Unknown *unknown() const { return std::get_if<Unknown>(&m_state); }
    bool isNoValue() const { return std::holds_alternative<NoValue>(m_state); }
    const ValueList *list() const;
    const ValueMap *map() const;
    /// A map's member; null when absent or no map.
    const Value *member(std::string_view key) const;
    /// The text of a scalar, nothing otherwise.
    std::optional<std::string> text() const;
    std::optional<long long> integer() const; // also of "80"
    std::optional<bool> boolean() const;      // also of "true"
    /// The first unknown found in this value or below; null when all is known.
    const Unknown *firstUnknown() const;
    bool operator==(const Value &other) const;

private:
    template <class Items> struct Shared {
        Items items;
        bool unknown; // some part is: asking a large known value costs nothing
    };
    using SharedList = std::shared_ptr<const Shared<ValueList>>;
    using SharedMap = std::shared_ptr<const Shared<ValueMap>>;
    std::variant<NoValue, Scalar, Unknown, SharedList, SharedMap> m_state;
};

/// Where an expression is evaluated: parameter values of the world on show, pseudo parameters, and which zones exist.
struct Assumptions {
    std::map<std::string, std::string, std::less<>> parameters{}; // over the defaults; lists as comma-separated text
    std::string region{};                                         // empty: unknown
    std::vector<std::string> zones{}; // of the Region, "ap-northeast-2a" …; empty: unknown
    std::string account{};
    std::string stackName{};
    bool operator==(const Assumptions &) const = default;
};

/// Computes expressions of one template in one world. Remembers what conditions and parameters came to; not
/// thread-safe, cheap to make. Keeps the template's root alive.
class Evaluator
{
public:
    Evaluator(syntax::NodePtr templateRoot, Assumptions assumptions);
    ~Evaluator();
    Evaluator(Evaluator &&) noexcept;
    Evaluator &operator=(Evaluator &&) noexcept;

    const Assumptions &assumptions() const;
    /// A resource's body by its logical id; null when there is none.
    syntax::NodePtr resource(std::string_view logicalId);

    Value evaluate(const syntax::Node &node);
    /// A condition by its name: true, false, or nothing when it cannot be told.
    std::optional<bool> condition(std::string_view name);
    /// Whether a resource (its body) exists in this world; nothing when its condition cannot be told.
    std::optional<bool> exists(const syntax::Node &resourceBody);

    /// What was asked for and unknown since construction or the last call of this; rules' tests look at it.
    std::vector<Unknown> takeUnknowns();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// A zone as a symbol that compares; empty when nothing can be said.
///   "name:us-east-1a"  a literal, or whatever evaluates to a name
///   "id:use1-az1"      a zone id
///   "az[0]"            Select 0 of GetAZs in any spelling, of this Region while its zones are not known
///   "az@us-east-1[0]"  the same of a Region named by the template
///   "letter:a"         this Region's name followed by the text "a", while the Region is not known
///   "param:X", "param:X[1]"  a parameter without a value to rely on, or an item of a list parameter
std::string zoneSymbol(const syntax::Node &node, Evaluator &evaluator);
enum class Comparison { Equal, Different, CannotTell };
/// Equal symbols are equal zones. Unequal ones differ when they are of one kind (what stands before '[' or ':'), except
/// for parameters, which may be given the same value; all others cannot be told apart.
Comparison compareZones(std::string_view a, std::string_view b);

} // namespace cirro::expression
