#pragma once

#include "model/expression/intrinsic.h"
#include "model/rules/rule.h"

#include <span>
#include <string_view>
#include <vector>

namespace cirro::rules {

/// One call of an intrinsic function in a template.
struct Call {
    std::string_view name{};    // the long form's key
    syntax::NodePtr node{};     // the call itself
    syntax::NodePtr argument{}; // may be null
    syntax::Path path{};        // from the template's root to the call
};

/// The calls in a body, looked for once for all rules that ask one after the other. Made with Context::once.
class Calls
{
public:
    explicit Calls(Context &context) : m_design(context.design()) {}

    /// All calls in a resource's body in the order of the text, through aliases, or, without one, in the conditions and
    /// the outputs. Valid until the next question.
    std::span<const Call> of(const Element *subject);

private:
    /// A place in a tree. Most places have no call: only of one that has, the path is put together.
    struct Way {
        const Way *above = nullptr;         // and from there
        const std::string *key = nullptr;   // by a key, or
        std::size_t position = 0;           // to an item
        const syntax::Path *root = nullptr; // where it begins, instead of the above
        std::size_t length = 0;
        syntax::Path path() const;
    };
    void walk(const syntax::NodePtr &node, const Way &way);

    const Design &m_design;
    const Element *m_subject = nullptr; // that was asked for last; null: none yet, or the conditions and outputs
    bool m_asked = false;
    std::vector<Call> m_calls{};
};

} // namespace cirro::rules
