#include "app/cli/quiz/packs.h"

#include "app/words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <filesystem>

namespace cirro::cli::quiz {

namespace {

void complain(const std::string &name, const Error &error)
{
    const std::string place = error.where.empty() || error.where == name ? name : name + '/' + error.where;
    printError(QString("%1: %2: %3")
                   .arg(QString::fromStdString(place),
                        QCoreApplication::translate("cli", QT_TRANSLATE_NOOP("cli", "error")),
                        worded(Message{error.code, error.args})));
}

} // namespace

std::vector<std::string> packsOrAll(const std::vector<std::string> &asked)
{
    return asked.empty() ? cirro::quiz::builtinPacks() : asked;
}

std::optional<PackInput> readPack(const std::string &name)
{
    PackInput input{.name = name};
    const std::vector<std::string> known = cirro::quiz::builtinPacks();
    if (std::filesystem::is_directory(name)) {
        auto files = cirro::quiz::readFolder(name);
        if (!files) {
            complain(name, files.error());
            return std::nullopt;
        }
        input.folder = name;
        input.files = *std::move(files);
    } else if (std::ranges::find(known, name) != known.end()) {
        input.files = cirro::quiz::builtinPack(name);
    } else {
        complain(name, {.code = "quiz.no-such-pack"});
        return std::nullopt;
    }
    auto loaded = cirro::quiz::load(input.files);
    if (!loaded) {
        complain(name, loaded.error());
        return std::nullopt;
    }
    input.loaded = *std::move(loaded);
    return input;
}

} // namespace cirro::cli::quiz
