#pragma once

#include "model/core/result.h"
#include "quizbank/schedule/scheduler.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cirro::quiz {

class Store;

/// A copy of a profile as it stood at a moment, beside it in "<profile>.backups".
struct Backup {
    std::filesystem::path file{};
    std::int64_t atMs = 0;
    bool operator==(const Backup &) const = default;
};

std::vector<Backup> backupsOf(const std::filesystem::path &profile); // the newest first
/// Copies while the profile stays open, and lets old copies go: the newest three, one of each of the last seven days
/// and one of each of the four weeks before stay.
Result<Backup> makeBackup(const Store &store, const Moment &now);
/// Which of them a rotation lets go; `backups` newest first.
std::vector<Backup> outdated(const std::vector<Backup> &backups, const Moment &now);
/// The newest that can be read whole.
std::optional<Backup> newestSound(const std::filesystem::path &profile);
/// Puts a backup in the profile's place. The profile as it was is kept; answers under which name. No Store may have it
/// open.
Result<std::filesystem::path> restore(const std::filesystem::path &profile, const Backup &backup, const Moment &now);

struct Profile {
    std::string name{};
    std::filesystem::path file{};
    bool operator==(const Profile &) const = default;
};
/// The learners whose files lie in a folder, sorted by name.
std::vector<Profile> profilesIn(const std::filesystem::path &folder);
/// Where the file of a learner lies; an error when the name is empty or too long for a file.
Result<Profile> profileNamed(const std::filesystem::path &folder, const std::string &name);

} // namespace cirro::quiz
