#pragma once

#include "model/rules/engine.h"

#include <unordered_map>

namespace cirro::rules {

/// Who said that which findings are to be let be: the layout's list, `Metadata: Cirrograph: ignore:` of a resource, and
/// cfn-lint's `Metadata: cfn-lint: config: ignore_checks:` of the template and of a resource.
class Suppressions
{
public:
    explicit Suppressions(const Snapshot &snapshot);

    /// The suppression that covers a finding; remembers that it was of use.
    std::optional<Suppressed> covers(const Finding &finding, const Rule *rule);
    /// Advice about each suppression of our own that was of no use, for rules that the profile lets speak.
    std::vector<Finding> stale(const Profile &profile) const;

private:
    struct Entry {
        std::string rule{}; // ours, or with cfn-lint the beginning of an id of theirs
        ElementId element{};
        std::string reason{};
        std::string_view by{};
        syntax::Path path{};
        bool used = false;
    };
    void readOwn(const ElementId &element, const syntax::Node &metadata);
    void readCfnLint(const ElementId &element, const syntax::Node &metadata);

    std::vector<Entry> m_entries;
    std::unordered_map<ElementId, std::vector<std::size_t>> m_byElement; // the null id: everywhere
};

} // namespace cirro::rules
