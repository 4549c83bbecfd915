#include "tests/qml/test_bench.h"

#include "app/home/thumbnail_provider.h"
#include "app/shell/icon_provider.h"
#include "app/shell/program.h"
#include "app/words/language.h"

#include <QQmlEngine>
#include <QtQuickTest>

class Setup : public QObject
{
    Q_OBJECT

    cirro::Language m_language;

public slots:
    void applicationAvailable()
    {
        cirro::Program::prepare();
        m_language.choose("en");
    }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        qmlRegisterType<cirro::TestBench>("Cirro.Test", 1, 0, "TestBench");
        engine->addImportPath("qrc:/qt/qml");
        engine->addImageProvider("icon", new cirro::IconProvider);
        engine->addImageProvider("thumbnail", new cirro::ThumbnailProvider);
    }
};

QUICK_TEST_MAIN_WITH_SETUP(cirrograph, Setup)
#include "main.moc"
