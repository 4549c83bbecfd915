#include "app/cli/session.h"

#include "app/words/language.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>

#include <algorithm>
#include <memory>
#include <vector>

namespace cirro::cli {

namespace {
std::string chosenLanguage = "en";
}

const std::string &language()
{
    return chosenLanguage;
}

} // namespace cirro::cli

int main(int argc, char **argv)
{
    using namespace cirro::cli;
    CLI::App app("Cirrograph on the command line: checks, writes, draws and compares CloudFormation templates.\n"
                 "A FILE is a template in YAML or JSON; - is standard input.",
                 "cirro");
    app.footer(
        "Exit status: 0 nothing to say, 1 warnings (diff: differences), 2 errors, 3 an input could not be read or an\n"
        "output not written, 64 wrong call.\n\n"
        "Examples:\n"
        "  cirro check template.yaml\n"
        "  cirro check --format sarif *.yaml > findings.sarif\n"
        "  cirro render template.yaml -o diagram.svg --theme dark\n"
        "  git show HEAD:template.yaml | cirro diff - template.yaml");
    app.set_version_flag("--version", CIRRO_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    app.add_option("--language", chosenLanguage, "Language of messages")
        ->check(CLI::IsMember({"en", "ko"}))
        ->envname("CIRRO_LANGUAGE")
        ->capture_default_str();

    std::vector<const Command *> known(commands().begin(), commands().end());
    std::ranges::sort(known, {}, &Command::order);
    std::vector<std::pair<CLI::App *, const Command *>> added;
    for (const Command *command : known) {
        CLI::App *sub = app.add_subcommand(command->name);
        command->setUp(*sub);
        added.emplace_back(sub, command);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? Ok : Usage;
    }
    const auto chosen = std::ranges::find_if(added, [](const auto &entry) { return entry.first->parsed(); });
    const Command *command = chosen->second;

    // Standard error is for what the user can do something about, not for Qt's remarks on a bare environment.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        if (type == QtCriticalMsg || type == QtFatalMsg)
            printError(text);
    });
    // Painting needs fonts, never a display.
    std::unique_ptr<QCoreApplication> application;
    if (command->paints) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    cirro::Language words;
    words.choose(QString::fromStdString(language()));
    return command->run();
}
