#pragma once

#include "model/core/result.h"
#include "quizbank/schedule/scheduler.h"

#include <filesystem>
#include <optional>
#include <utility>
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

/// Where the copies of a profile lie.
std::filesystem::path folderOfBackups(const std::filesystem::path &profile);
/// A profile's file and what SQLite keeps beside it, each with its place under another name.
std::vector<std::pair<std::filesystem::path, std::filesystem::path>> withCompanions(const std::filesystem::path &from,
                                                                                    const std::filesystem::path &to);

} // namespace cirro::quiz
