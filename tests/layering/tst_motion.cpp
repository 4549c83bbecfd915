#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

struct Block {
    QString file;
    QString type;
    QString body; // without what is nested in it
    int line = 0;
};

/// The objects of that kind in all of the window's QML.
QList<Block> blocksOf(const QRegularExpression &type)
{
    QList<Block> blocks;
    for (QDirIterator files(CIRRO_SOURCE_DIR "/qml", {"*.qml"}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto found = type.globalMatch(text); found.hasNext();) {
            const auto match = found.next();
            Block block{.file = files.fileName(),
                        .type = match.captured(1),
                        .body = {},
                        .line = int(text.left(match.capturedStart()).count('\n')) + 1};
            int depth = 1;
            for (qsizetype i = match.capturedEnd(); i < text.size() && depth > 0; ++i) {
                depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
                if (depth == 1 && text[i] != '}')
                    block.body += text[i];
            }
            blocks << block;
        }
    }
    return blocks;
}

QString placeOf(const Block &block)
{
    return block.file + ':' + QString::number(block.line) + ' ' + block.type;
}

} // namespace

/// Who asks for less motion gets none: every length of time comes from the theme, which knows that wish.
class TestMotion : public QObject
{
    Q_OBJECT

private slots:
    void everyAnimationTakesItsTimeFromTheTheme()
    {
        // Groups have no time of their own.
        const auto animations = blocksOf(QRegularExpression(
            R"(\b(?!Sequential|Parallel|Property)(\w*(?:Animation|Animator)|PropertyAnimation)\s*\{)"));
        QVERIFY(animations.size() >= 5);
        for (const Block &animation : animations)
            QVERIFY2(animation.body.contains(QRegularExpression(R"(\bduration:\s*Theme\.)")),
                     qPrintable(placeOf(animation) + " does not ask the theme for its duration"));
    }

    // Without it a list glides to its current row, whatever was asked for.
    void everyListWithACurrentRowGoesThereInTheThemesTime()
    {
        int lists = 0;
        for (const Block &list : blocksOf(QRegularExpression(R"(\b((?:List|Grid)View)\s*\{)"))) {
            if (!list.body.contains("currentIndex"))
                continue;
            ++lists;
            QVERIFY2(list.body.contains(QRegularExpression(R"(\bhighlightMoveDuration:\s*(0\b|Theme\.))")),
                     qPrintable(placeOf(list) + " glides in a time of its own"));
        }
        QVERIFY(lists >= 5);
    }
};

QTEST_APPLESS_MAIN(TestMotion)
#include "tst_motion.moc"
