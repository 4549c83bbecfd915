// Types into the code of a template without end, a text that is none most of the time, until somebody kills it; says
// when each key was done: "<number> <ms>". Arguments: the template, a file for its settings. What is not saved lies
// where XDG_DATA_HOME says.
#include "app/shell/workbench.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTextStream>

using namespace cirro;

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    Preferences preferences(application.arguments().at(2));
    Workbench bench(preferences);
    bench.document()->setSynchronous(true);
    bench.open(QUrl::fromLocalFile(application.arguments().at(1)));
    CodeModel &code = *bench.code();
    code.setActive(true);
    const auto type = [&code](const QString &words) {
        const qsizetype at = code.buffer().text().size();
        const qsizetype end = at + words.size();
        code.apply({at, 0, words, {end, end}}, {at, at});
    };
    QTextStream out(stdout);
    QElapsedTimer clock;
    clock.start();
    int number = 0;
    type("  Half: [");
    QTimer hand;
    QObject::connect(&hand, &QTimer::timeout, [&] {
        ++number;
        type(QString::number(number) + ", ");
        out << number << ' ' << clock.elapsed() << Qt::endl;
    });
    constexpr int pace = 25; // ms
    hand.start(pace);
    return application.exec();
}
