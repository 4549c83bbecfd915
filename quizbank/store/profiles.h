#pragma once

#include "model/core/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cirro::quiz {

/// A learner: a name, and the file with all they did. No Store may have the file open while it is renamed or removed.
struct Profile {
    std::string name{};
    std::filesystem::path file{};
    bool operator==(const Profile &) const = default;
};
/// The one there is before anybody was named.
inline constexpr const char *firstProfile = "default";

/// The learners whose files lie in a folder, sorted by name.
std::vector<Profile> profilesIn(const std::filesystem::path &folder);
/// Where the file of a learner lies; an error when the name is empty or too long for a file.
Result<Profile> profileNamed(const std::filesystem::path &folder, const std::string &name);
/// Who learns at the moment, in the window and on the command line.
std::string currentProfile(const std::filesystem::path &folder);
[[nodiscard]] std::optional<Error> setCurrentProfile(const std::filesystem::path &folder, const std::string &name);
/// With its backups; an error when the name is taken.
Result<Profile> renameProfile(const std::filesystem::path &folder, const std::string &from, const std::string &to);
/// With its backups: nothing of it is left.
[[nodiscard]] std::optional<Error> removeProfile(const std::filesystem::path &folder, const std::string &name);

} // namespace cirro::quiz
