#pragma once

#include "model/rules/rule.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cirro::rules {

using Members = std::vector<std::pair<std::string, syntax::NodePtr>>;

/// A design that a fix changes in several steps; the first error is kept and ends them.
class Growing
{
public:
    explicit Growing(const Snapshot &now) : m_index(*now.index), m_design(now.design) {}

    /// Adds a resource under a free name like `wish`, which is the answer. `others`: what stands beside its Type and
    /// Properties (Condition, DependsOn).
    std::string add(std::string_view wish, std::string_view type, Members properties, Members others = {});
    void set(const syntax::Path &path, syntax::NodePtr value);
    /// Adds an item to a list, which is made when there is none.
    void append(const syntax::Path &list, syntax::NodePtr item);
    void remove(const syntax::Path &path);
    Result<Design> result() const;

private:
    void take(Result<syntax::Edited> edited);

    const Index &m_index;
    Design m_design;
    std::optional<Error> m_error{};
};

} // namespace cirro::rules
