#pragma once

#include "quizbank/bank/pack.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::quiz {

/// What the official name says without whose it is: "S3", "Lambda".
std::string_view withoutOwner(std::string_view name);

/// What a pack says of services in one line each, found from wherever it is of use: the texts of questions, and what
/// stands for a service on a diagram.
class Glossary
{
public:
    struct Entry {
        std::string service{}; // ServiceRow::id
        std::string name{};    // the official one
        Text line{};
    };

    Glossary() = default;
    explicit Glossary(const Pack &pack);

    const std::vector<Entry> &entries() const { return m_entries; }
    /// Null when nothing is said of it.
    const Entry *find(std::string_view service) const;
    /// By a word of Term::catalog; null when nothing stands for that.
    const Entry *ofCatalog(std::string_view word) const;
    /// Positions in entries() of those that are named in a text of either language, in the order of the texts. The
    /// longest name counts: "Route 53 Resolver" does not name Route 53.
    std::vector<std::size_t> namedIn(const std::vector<std::string_view> &texts) const;

private:
    struct Name {
        std::string words{};
        std::size_t entry = 0;
    };
    std::vector<Entry> m_entries; // in the order of the pack
    std::map<std::string, std::size_t, std::less<>> m_byCatalog;
    std::map<char, std::vector<Name>> m_names; // by their first byte, the longest first
};

} // namespace cirro::quiz
