#pragma once

#include "model/rules/world.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cirro::rules {

/// One statement of a policy.
struct Statement {
    expression::Value value{}; // a map; any part may be unknown
    syntax::Path path{};       // from the template's root
    World world{};
    /// "Allow" for certain.
    bool allows() const;
};
using VisitStatement = std::function<void(const Statement &)>;

/// The statements of a policy document at a place.
void forEachStatement(Context &context, const syntax::NodePtr &document, const syntax::Path &place, const World &world,
                      const VisitStatement &visit);
/// Of what says what an identity may do: PolicyDocument, and each of Policies.
void forEachIdentityStatement(Context &context, const Element &subject, const VisitStatement &visit);

/// The types that say what an identity may do.
std::vector<std::string_view> identityTypes();
/// Reports a statement that stands in a policy of the subject; the first argument is the subject itself.
void reportStatement(Context &context, const Element &subject, const Statement &statement, Severity severity,
                     std::vector<std::string> more = {});
/// Reports, as a warning, the statements of the policy in a property that let everybody in without a condition.
void reportOpenStatements(Context &context, const Element &subject, std::string_view dotted);

/// One text or several, as IAM writes them; nothing when one of them is unknown.
std::optional<std::vector<std::string>> textsOf(const expression::Value *value);
/// Whether a text is one of a value's; unknown ones are not.
bool hasText(const expression::Value *value, std::string_view text);
/// IAM's way: * and ?, letters of either case.
bool matchesAction(std::string_view pattern, std::string_view action);

/// What a role may do for certain; more than that only where `complete` is false.
struct Rights {
    std::vector<std::string> actions{}; // patterns
    bool complete = true;
    bool allow(std::string_view action) const;
    /// Any action of a service.
    bool touch(std::string_view service) const;
};

/// What the roles of a template may do. Made with Context::once; remembers what it worked out.
class Roles
{
public:
    explicit Roles(Context &context) : m_context(context) {}

    const Rights &rightsOf(const Element &role);
    /// The role of the template that a property names; null when it names none.
    const Element *named(const syntax::NodePtr &node);

private:
    Rights work(const Element &role);
    void addManaged(Rights &rights, const Element &role);
    void addStatements(Rights &rights, const Element &holder);

    Context &m_context;
    std::unordered_map<ElementId, Rights> m_rights;
};

} // namespace cirro::rules
