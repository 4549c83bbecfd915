#include "quizbank/store/backup.h"
#include "quizbank/store/database.h"
#include "quizbank/store/store.h"

namespace cirro::quiz {

namespace fs = std::filesystem;

namespace {

enum class Look : std::uint8_t { Empty, Older, Current, Newer, Damaged };

Look lookAt(const fs::path &file)
{
    std::error_code code;
    if (!fs::exists(file, code) || fs::file_size(file, code) == 0)
        return Look::Empty;
    try {
        const auto database = openForReading(file); // a look changes nothing, not even in a damaged file
        if (!isSound(*database))
            return Look::Damaged;
        const int schema = schemaOf(*database);
        return schema > newestSchema() ? Look::Newer : schema == newestSchema() ? Look::Current : Look::Older;
    } catch (const SQLite::Exception &exception) {
        if (errorOf(exception, file).code == "study.damaged")
            return Look::Damaged;
        throw;
    }
}

} // namespace

Store::Store(fs::path file, std::unique_ptr<SQLite::Database> database, bool readOnly)
    : m_file(std::move(file)),
      m_database(std::move(database)),
      m_readOnly(readOnly)
{}

Store::~Store() = default;

Result<Opened> Store::open(const fs::path &file, const Moment &now)
{
    std::error_code code;
    if (file.has_parent_path())
        fs::create_directories(file.parent_path(), code);
    const auto look = guarded(file, [&] { return lookAt(file); });
    if (!look)
        return look.error();
    Opened opened;
    const auto with = [&](std::unique_ptr<SQLite::Database> database, bool readOnly) {
        opened.store.reset(new Store(file, std::move(database), readOnly));
    };
    if (*look == Look::Newer || *look == Look::Damaged) {
        opened.notice = Message{*look == Look::Newer ? "study.newer" : "study.damaged", {file.string()}};
        if (*look == Look::Damaged)
            if (const auto backup = newestSound(file))
                opened.backup = backup->file;
        const auto error = guarded(file, [&] {
            auto database = openForReading(file);
            truthTables(*database); // whether anything can be read at all
            with(std::move(database), true);
        });
        if (error && *look == Look::Newer)
            return *error;
        return opened;
    }
    if (auto error = guarded(file, [&] { with(openForWriting(file), false); })) {
        if (error->code != "study.cannot-write" || *look != Look::Current)
            return *error;
        opened.notice = Message{error->code, error->args};
        if (auto unread = guarded(file, [&] { with(openForReading(file), true); }))
            return *unread;
        return opened;
    }
    const bool backUp = *look == Look::Older || (*look == Look::Current && [&] {
        const auto backups = backupsOf(file);
        return backups.empty() || dayOf({backups.front().atMs, now.utcOffsetMinutes}) < dayOf(now);
    }());
    if (backUp) {
        const auto backup = makeBackup(*opened.store, now);
        // Nobody is kept from learning because there is no room for a copy, but an old file is not changed without one.
        if (!backup && *look == Look::Older)
            return backup.error();
    }
    if (auto error = guarded(file, [&] { migrate(*opened.store->m_database, newestSchema()); }))
        return *error;
    if (auto error = opened.store->bringUpToDate(now))
        return *error;
    return opened;
}

} // namespace cirro::quiz
