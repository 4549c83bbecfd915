// Edits a template without end, as a person would who never rests, until somebody kills it; says the number of each
// edit once it is done. Arguments: the template, the journal's folder.
#include "app/editor/journal.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace cirro;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    DesignDocument document;
    document.setSynchronous(true);
    document.open(application.arguments().at(1));
    Journal journal(document, application.arguments().at(2));
    QTextStream out(stdout);
    int number = 0;
    QTimer hand;
    QObject::connect(&hand, &QTimer::timeout, [&] {
        ++number;
        const ElementId web = ElementId::resource("Web");
        if (number % 3 == 0)
            document.commitMove({web}, {double(number % 7), 8}, ElementId::resource("Back"));
        document.push({"edit.set-property", {"ImageId"}},
                      setProperty(document.design(), document.index(), web,
                                  {std::string("Properties"), std::string("ImageId")},
                                  syntax::Node::scalar("ami-" + std::to_string(number))));
        out << number << Qt::endl;
    });
    constexpr int pace = 40; // ms
    hand.start(pace);
    return application.exec();
}
