#include "app/shell/program.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

namespace {

constexpr const char *softwareBackend = "software";
constexpr const char *backendVariable = "QT_QUICK_BACKEND";

QSize sizeOf(const QString &text)
{
    const QStringList parts = text.split('x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication::setApplicationName("cirrograph");
    QGuiApplication::setApplicationVersion(CIRRO_VERSION);
    QGuiApplication::setApplicationDisplayName("Cirrograph");
    QGuiApplication::setDesktopFileName("cirrograph");
    QGuiApplication application(argc, argv);
    cirro::Program::prepare();

    QCommandLineParser arguments;
    arguments.setApplicationDescription("Draws CloudFormation templates as diagrams and edits them.");
    arguments.addPositionalArgument(
        "file", "A CloudFormation template, YAML or JSON. Without one the window begins at Home.", "[file]");
    arguments.addHelpOption();
    arguments.addVersionOption();
    const QCommandLineOption picture("screenshot", "Save what the window shows as <picture> and quit.", "picture");
    const QCommandLineOption size("size", "The window's size, <width>x<height>.", "size");
    const QCommandLineOption theme("theme", "light, dark, high-contrast or system; for this run.", "theme");
    const QCommandLineOption language("language", "en, ko or system; for this run.", "language");
    const QCommandLineOption place("place", "What the window shows first: home, design, study or settings.", "place");
    arguments.addOptions({picture, size, theme, language, place});
    arguments.process(application);

    // A picture is of the program, not of how somebody has set it up.
    const bool once = arguments.isSet(picture);
    QTemporaryDir forgotten;
    cirro::Program program(once ? forgotten.filePath("cirrograph.ini") : QString());
    program.preferences().chooseForThisRun(arguments.value(theme), arguments.value(language));

    if (const QStringList files = arguments.positionalArguments(); !files.isEmpty())
        program.workbench().beginWith(QUrl::fromLocalFile(files.first()));
    if (arguments.isSet(place))
        program.workbench().setPlace(arguments.value(place));
    if (!program.show(sizeOf(arguments.value(size))))
        return 1;

    if (!once)
        program.workbench().offerUnsaved();

    // Without working graphics the same program starts again painting by itself.
    QObject::connect(&program, &cirro::Program::graphicsFailed, &application, [&](const QString &message) {
        QTextStream(stderr) << message << '\n';
        if (qgetenv(backendVariable) == softwareBackend) {
            application.exit(1);
            return;
        }
        qputenv(backendVariable, softwareBackend);
        application.exit(
            QProcess::startDetached(application.applicationFilePath(), application.arguments().mid(1)) ? 0 : 1);
    });
    if (once)
        program.screenshot(arguments.value(picture), [&](bool saved) { application.exit(saved ? 0 : 1); });
    return application.exec();
}
