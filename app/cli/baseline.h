#pragma once

#include "app/cli/findings.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cirro::cli {

/// What was found in old templates and is let be, so that only what is new is reported. A finding is known again by its
/// file, rule, element, place in the template and world: lines may move.
class Baseline
{
public:
    /// Says on standard error why it could not be read.
    static std::optional<Baseline> read(const std::string &path);
    /// `path` is where it will be written: files are named from there.
    static Baseline of(const std::vector<Place> &places, const std::string &path);

    /// JSON, an entry a line, so that its changes read well in a diff.
    std::string text() const;
    /// Takes what is known out of `places`; answers how many those were.
    std::size_t filter(std::vector<Place> &places);
    bool knows(const Place &place) const;
    /// Entries that filter() never met, of files that were looked at.
    std::size_t gone(const std::vector<std::string> &files) const;

private:
    using Key = std::vector<std::string>; // file, rule, element, path, world
    Key keyOf(const Place &place) const;
    std::string nameOf(const std::string &file) const;

    std::string m_folder;              // of the file, absolute
    std::map<Key, std::size_t> m_left; // how often each is still to be met
};

} // namespace cirro::cli
