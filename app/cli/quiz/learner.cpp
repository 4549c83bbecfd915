#include "app/cli/quiz/learner.h"

#include "app/cli/quiz/packs.h"
#include "app/words/words.h"
#include "quizbank/store/backup.h"
#include "quizbank/store/profiles.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QDateTime>
#include <QStandardPaths>

namespace cirro::cli::quiz {

using namespace cirro::quiz;

void addLearner(CLI::App &command, LearnerOptions &options)
{
    command.add_option("--profile", options.profile, "Whose answers; else those of who learns in the window");
    command.add_option("--data", options.folder, "Folder of the answers; else the window's");
    command.add_option("--pack", options.pack, "Folder or name of a pack; else the first of the program");
}

std::optional<std::filesystem::path> fileOf(const LearnerOptions &options)
{
    // The window's AppDataLocation, told from a program of another name.
    const std::string folder =
        options.folder.empty()
            ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString() + "/cirrograph/study"
            : options.folder;
    const auto profile = profileNamed(folder, options.profile.empty() ? currentProfile(folder) : options.profile);
    if (profile)
        return profile->file;
    complain(profile.error());
    return std::nullopt;
}

std::optional<Learner> readLearner(const LearnerOptions &options)
{
    const auto known = builtinPacks();
    auto input = readPack(options.pack.empty() && !known.empty() ? known.front() : options.pack);
    const auto file = fileOf(options);
    if (!input || !file)
        return std::nullopt;
    Learner learner{.pack = std::move(input->loaded.pack), .file = *file, .now = momentNow()};
    auto opened = Store::open(*file, learner.now);
    if (!opened) {
        complain(opened.error());
        return std::nullopt;
    }
    if (opened->notice)
        printError(worded(*opened->notice));
    if (opened->backup)
        printError(
            QString::fromStdString(inWords(QT_TRANSLATE_NOOP("cli", "cirro quiz restore puts this in its place:")) +
                                   ' ' + opened->backup->string()));
    if (!opened->store)
        return std::nullopt;
    learner.store = std::move(opened->store);
    return learner;
}

Moment momentNow()
{
    const QDateTime now = QDateTime::currentDateTime();
    return {now.toMSecsSinceEpoch(), now.offsetFromUtc() / 60};
}

std::optional<Day> dayNamed(const std::string &text)
{
    const QDate date = QDate::fromString(QString::fromStdString(text), Qt::ISODate);
    if (!date.isValid())
        return std::nullopt;
    return static_cast<Day>(QDate(1970, 1, 1).daysTo(date));
}

std::string nameOf(Day day)
{
    return QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate).toStdString();
}

int complain(const Error &error)
{
    printError(
        QString("%1: %2").arg(QCoreApplication::translate("cli", "error"), worded(Message{error.code, error.args})));
    return Unreadable;
}

Language languageOfWords()
{
    return language() == "ko" ? Language::Korean : Language::English;
}

std::string plain(const std::string &text)
{
    std::string result = text;
    for (std::size_t at = result.find("**"); at != std::string::npos; at = result.find("**", at))
        result.erase(at, 2);
    return result;
}

} // namespace cirro::cli::quiz
