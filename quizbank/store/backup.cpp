#include "quizbank/store/backup.h"

#include "quizbank/store/database.h"
#include "quizbank/store/store.h"

#include <SQLiteCpp/Backup.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace cirro::quiz {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view backupEnding = ".backup";
constexpr std::size_t newestKept = 3;
constexpr int daysKept = 7;
constexpr int weeksKept = 4;

Error failed(const fs::path &file, const std::error_code &code)
{
    return {.code = "study.cannot-write", .where = file.string(), .detail = code.message(), .args = {file.string()}};
}

} // namespace

fs::path folderOfBackups(const fs::path &profile)
{
    return profile.parent_path() / (profile.stem().string() + ".backups");
}

std::vector<std::pair<fs::path, fs::path>> withCompanions(const fs::path &from, const fs::path &to)
{
    std::vector<std::pair<fs::path, fs::path>> pairs{{from, to}};
    for (const char *ending : {"-wal", "-shm"})
        pairs.emplace_back(from.string() + ending, to.string() + ending);
    return pairs;
}

std::vector<Backup> backupsOf(const fs::path &profile)
{
    std::vector<Backup> backups;
    std::error_code code;
    for (fs::directory_iterator walk(folderOfBackups(profile), code), end; !code && walk != end; walk.increment(code)) {
        const std::string name = walk->path().stem().string();
        Backup backup{.file = walk->path()};
        const auto read = std::from_chars(name.data(), name.data() + name.size(), backup.atMs);
        if (walk->path().extension() == backupEnding && read.ec == std::errc() && read.ptr == name.data() + name.size())
            backups.push_back(std::move(backup));
    }
    std::ranges::sort(backups, std::ranges::greater(), &Backup::atMs);
    return backups;
}

std::vector<Backup> outdated(const std::vector<Backup> &backups, const Moment &now)
{
    const Day today = dayOf(now);
    std::set<Day> days;
    std::set<Day> weeks;
    std::vector<Backup> gone;
    for (std::size_t i = 0; i < backups.size(); ++i) {
        const Day day = dayOf({backups[i].atMs, now.utcOffsetMinutes});
        const Day age = today - day;
        const bool ofDay = age < daysKept && days.insert(day).second;
        // Weeks of the calendar, not of an age: the one that is kept today has to be the one that is kept tomorrow.
        const bool ofWeek = age >= daysKept && age <= 7 * (weeksKept + 1) && weeks.insert(day / 7).second;
        if (i >= newestKept && !ofDay && !ofWeek)
            gone.push_back(backups[i]);
    }
    return gone;
}

Result<Backup> makeBackup(const Store &store, const Moment &now)
{
    const fs::path folder = folderOfBackups(store.file());
    std::error_code code;
    fs::create_directories(folder, code);
    if (code)
        return failed(folder, code);
    const Backup backup{.file = folder / (std::to_string(now.ms) + std::string(backupEnding)), .atMs = now.ms};
    const fs::path part = backup.file.string() + ".part";
    fs::remove(part, code);
    auto error = guarded(store.file(), [&] {
        SQLite::Database copy(part.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup(copy, store.database()).executeStep(); // all pages
        copy.exec("PRAGMA journal_mode = DELETE");            // one file, without companions
    });
    if (error)
        return *error;
    fs::rename(part, backup.file, code);
    if (code)
        return failed(backup.file, code);
    for (const Backup &old : outdated(backupsOf(store.file()), now))
        fs::remove(old.file, code); // one too many does no harm
    return backup;
}

std::optional<Backup> newestSound(const fs::path &profile)
{
    for (const Backup &backup : backupsOf(profile)) {
        const auto sound = guarded(backup.file, [&] { return isSound(*openForReading(backup.file)); });
        if (sound && sound.value())
            return backup;
    }
    return {};
}

Result<fs::path> restore(const fs::path &profile, const Backup &backup, const Moment &now)
{
    std::error_code code;
    const fs::path part = profile.string() + ".part";
    fs::copy_file(backup.file, part, fs::copy_options::overwrite_existing, code);
    if (code)
        return failed(part, code);
    const fs::path kept = profile.parent_path() / (profile.stem().string() + ".damaged-" + std::to_string(now.ms));
    for (const auto &[from, to] : withCompanions(profile, kept)) {
        if (!fs::exists(from, code))
            continue;
        fs::rename(from, to, code);
        if (code)
            return failed(to, code);
    }
    fs::rename(part, profile, code);
    if (code)
        return failed(profile, code);
    return kept;
}

} // namespace cirro::quiz
