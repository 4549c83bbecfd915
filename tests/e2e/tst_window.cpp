#include "app/code/code_surface.h"
#include "tests/e2e/driven.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QRasterWindow>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace cirro;
using namespace cirro::tests;

namespace {

const QString example = QString(CIRRO_SOURCE_DIR) + "/assets/examples/three-tier-web/template.yaml";
const ElementId nat = ElementId::resource("NatGatewayA");

/// The lines of two texts that differ, "-old" and "+new"; both must have as many lines.
QStringList differingLines(const std::string &before, const std::string &after)
{
    const QStringList a = QString::fromStdString(before).split('\n');
    const QStringList b = QString::fromStdString(after).split('\n');
    if (a.size() != b.size())
        return {"not as many lines"};
    QStringList lines;
    for (qsizetype i = 0; i < a.size(); ++i)
        if (a[i] != b[i])
            lines << '-' + a[i].trimmed() << '+' + b[i].trimmed();
    return lines;
}

} // namespace

class TestWindow : public Driven
{
    Q_OBJECT

    QString m_path;
    std::string m_original;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QFile::remove(m_folder.filePath("settings.ini"));
        m_original = sample::read(example);
    }
    void init()
    {
        m_path = m_folder.filePath("web.yaml");
        QFile::remove(m_path + ".cirro.json");
        sample::write(m_path, m_original);
        begin(m_path);
    }
    void cleanup() { m_program.reset(); }

    void aDragIntoAPrivateSubnetIsFoundFixedAndSavedAsOneLine()
    {
        QCOMPARE(document().errorCount(), 0);
        drag(middleOf(nat), freePlaceIn(ElementId::resource("ApplicationSubnetB")));
        QTRY_COMPARE(canvas()->dropWords(), QString("into ApplicationSubnetB: sets SubnetId"));
        QVERIFY(canvas()->dropAllowed());
        QVERIFY(!document().isModified());
        letGo();
        QTRY_COMPARE(document().errorCount(), 1);
        QVERIFY(document().containerOf(nat) == ElementId::resource("ApplicationSubnetB"));

        // The list leads to the element and offers the cure.
        QTest::keyClick(m_program->window(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        const QString title = "Public NAT gateway in a private subnet";
        QQuickItem *row = nullptr;
        QTRY_VERIFY((row = find(content(), [&](QQuickItem *item) {
                         return item->isVisible() && item->property("title").toString() == title;
                     })));
        click(middleOf(row));
        QTRY_VERIFY(bench().selection()->contains(nat));
        const QString fix = "Move NatGatewayA to the public subnet PublicSubnetB";
        QTRY_VERIFY(button(fix));
        click(atRest([&] { return button(fix); }));
        QTRY_COMPARE(document().errorCount(), 0);
        QVERIFY(document().containerOf(nat) == ElementId::resource("PublicSubnetB"));

        QVERIFY(document().isModified());
        press("ctrl+s");
        QTRY_VERIFY(!document().isModified());
        QCOMPARE(differingLines(m_original, sample::read(m_path)),
                 (QStringList{"-SubnetId: !Ref PublicSubnetA", "+SubnetId: !Ref PublicSubnetB"}));
    }

    void aTextWithAnErrorIsSaidAtTheBottomAndItsMenuIsAtHand()
    {
        press("ctrl+shift+c");
        CodeSurface *surface = nullptr;
        QTRY_VERIFY((surface = qobject_cast<CodeSurface *>(
                         find(content(), [](QQuickItem *item) { return item->inherits("cirro::CodeSurface"); }))));
        QTRY_VERIFY(bench().code()->lineCount() > 1);
        click(atRest(surface));
        press("ctrl+Home");
        xdotool({"type", "["});
        QQuickItem *said = nullptr;
        QTRY_VERIFY((said = find(content(), [](QQuickItem *item) {
                         return item->inherits("QQuickAbstractButton") &&
                                item->property("text").toString().startsWith("error in the text, line ");
                     })));
        QVERIFY(!document().isModified());
        click(middleOf(nat));
        QTRY_VERIFY(!surface->hasActiveFocus());
        click(atRest(said));
        QTRY_VERIFY(surface->hasActiveFocus());
        QCOMPARE(surface->caretLine(), bench().code()->errorLine());
        press("ctrl+Home");
        press("shift+Right");
        press("Menu");
        QTRY_VERIFY(button("Copy"));
        click(atRest([&] { return button("Copy"); }));
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString("["));
        QTRY_VERIFY(surface->hasActiveFocus());
        press("Delete");
        QTRY_VERIFY(!bench().code()->isDraft());
        QCOMPARE(bench().code()->buffer().text().toStdString(), m_original);
        QTRY_VERIFY(!said->isVisible());
        // As the others know it.
        bench().preferences()->setPanel("findings");
        QTRY_VERIFY(!surface->isVisible());
    }

    void aPictureIsExportedByTypingItsName()
    {
        press("ctrl+e");
        QTRY_VERIFY(isTyping());
        xdotool({"type", "drawn"});
        press("Return");
        QTRY_VERIFY(QFile::exists(m_folder.filePath("drawn.png")));
    }

    void anEmptyDesignIsFilledFromThePalette()
    {
        const QString empty = m_folder.filePath("empty.yaml");
        sample::write(empty, "Resources: {}\n");
        bench().open(QUrl::fromLocalFile(empty));
        QTRY_COMPARE(document().resourceCount(), 0);
        const auto row = [&](const QString &key) {
            return find(content(), [&](QQuickItem *item) {
                return item->property("heading").isValid() && item->property("key").toString() == key;
            });
        };
        press("Insert");
        xdotool({"type", "vpc"});
        QTRY_VERIFY(row("type:AWS::EC2::VPC") && !row("drawings"));
        press("Return");
        QTRY_COMPARE(document().resourceCount(), 1);
        const ElementId net = ElementId::resource("VPC");
        QTRY_VERIFY(document().isSettled() && document().picture()->find(net));

        press("Insert");
        xdotool({"type", "subnet"});
        QTRY_VERIFY(row("type:AWS::EC2::Subnet"));
        drag(atRest([&] { return row("type:AWS::EC2::Subnet"); }), middleOf(net));
        QTRY_COMPARE(canvas()->guestTarget(), QString("resource:VPC"));
        QVERIFY(canvas()->guestAllowed());
        letGo();
        QTRY_COMPARE(document().resourceCount(), 2);
        QTRY_COMPARE(document().containerOf(ElementId::resource("Subnet")).kind, ElementKind::Zone);
        press("ctrl+z");
        QTRY_COMPARE(document().resourceCount(), 1);
        press("ctrl+z");
        QTRY_COMPARE(document().resourceCount(), 0);
        QVERIFY(!document().isModified());
    }

    void theKeysOfUndoMeanTheDesignWhereAFieldHasNothingToTakeBack()
    {
        const QString path = m_folder.filePath("sizes.yaml");
        const std::string text = "Mappings:\n  Sizes:\n    test: {Class: t3.micro, Count: 1}\nResources: {}\n";
        sample::write(path, text);
        bench().open(QUrl::fromLocalFile(path));
        QTRY_COMPARE(document().resourceCount(), 0);
        QTest::keyClick(m_program->window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(button("Edit Sizes"));
        click(atRest([&] { return button("Edit Sizes"); }));
        const auto field = [&](const QString &label) {
            return find(content(), [&](QQuickItem *item) {
                return item->property("canUndo").isValid() && item->property("text").toString() == label;
            });
        };
        QTRY_VERIFY(field("t3.micro"));
        click(atRest([&] { return field("t3.micro"); }));
        press("ctrl+a");
        xdotool({"type", "m5.large"});
        press("Tab");
        QTRY_VERIFY(document().canUndo());
        // The cell that has the keyboard now was not typed into.
        QTRY_VERIFY(field("1") && field("1")->hasActiveFocus());
        press("ctrl+z");
        QTRY_VERIFY(!document().canUndo());
        QCOMPARE(syntax::write(document().design().document), text);
        press("ctrl+shift+z");
        QTRY_VERIFY(document().canUndo());
        // What is typed and not yet written is taken back in the field.
        xdotool({"type", "23"});
        press("ctrl+z");
        QTRY_VERIFY(field("1"));
        QVERIFY(document().canUndo());
    }

    void aDropThatIsWrongSaysWhyAndDoesNothing()
    {
        const ElementId subnet = ElementId::resource("DataSubnetA");
        drag(inWindow({bodyOf(subnet).x + 60, bodyOf(subnet).bottom() - 20}),
             freePlaceIn(ElementId::resource("PublicSubnetB")));
        QTRY_VERIFY(!canvas()->dropWords().isEmpty());
        QVERIFY2(!canvas()->dropAllowed(), qPrintable(canvas()->dropWords()));
        letGo();
        QTRY_VERIFY(canvas()->dropWords().isEmpty());
        QVERIFY(!document().isModified());
    }

    void escapeTakesADragBack()
    {
        drag(middleOf(nat), freePlaceIn(ElementId::resource("ApplicationSubnetA")));
        QTRY_VERIFY(!canvas()->dropWords().isEmpty());
        press("Escape");
        QTRY_VERIFY(canvas()->dropWords().isEmpty());
        letGo();
        QVERIFY(!document().isModified());
    }

    void theKeyboardAloneSelectsDeletesAndTakesBack()
    {
        const int resources = document().resourceCount();
        click(middleOf(nat));
        QTRY_VERIFY(bench().selection()->contains(nat));
        press("Delete");
        QTRY_VERIFY(document().resourceCount() < resources);
        QVERIFY(bench().selection()->isEmpty());
        press("ctrl+z");
        QTRY_COMPARE(document().resourceCount(), resources);
        press("ctrl+shift+z");
        QTRY_VERIFY(document().resourceCount() < resources);
        press("ctrl+z");
        press("ctrl+a");
        QTRY_VERIFY(bench().selection()->count() > 10);
        press("Escape");
        QTRY_VERIFY(bench().selection()->isEmpty());
        press("ctrl+s");
        QTRY_COMPARE(sample::read(m_path), m_original);
    }

    void aRenameIsTypedWhereTheNameStands()
    {
        click(middleOf(nat));
        QTRY_VERIFY(bench().selection()->contains(nat));
        press("F2");
        QTRY_VERIFY(isTyping());
        xdotool({"type", "two words"});
        press("Return");
        QTRY_VERIFY(find(content(), [](QQuickItem *item) {
            return item->property("text").toString().contains("two words") && item->property("wrapMode").isValid();
        }));
        QVERIFY(isTyping());
        press("ctrl+a");
        xdotool({"type", "Exit"});
        press("Return");
        QTRY_VERIFY(document().index().resource("Exit"));
        QVERIFY(bench().selection()->contains(ElementId::resource("Exit")));
        QTRY_VERIFY(canvas()->hasActiveFocus());
        press("ctrl+z");
        QTRY_VERIFY(document().index().resource(nat.text()));
        QVERIFY(!document().isModified());
    }

    void escapeLeavesANameAndAClickElsewhereTakesIt()
    {
        click(middleOf(nat));
        QTRY_VERIFY(bench().selection()->contains(nat));
        press("F2");
        QTRY_VERIFY(isTyping());
        xdotool({"type", "Gone"});
        press("Escape");
        QTRY_VERIFY(canvas()->hasActiveFocus());
        QVERIFY(!document().isModified());
        press("F2");
        QTRY_VERIFY(isTyping());
        xdotool({"type", "Kept"});
        click(canvas()->mapToScene({8, 8}));
        QTRY_VERIFY(document().index().resource("Kept"));
    }

    void anArrowIsDrawnByHandAndSaved()
    {
        const ElementId other = ElementId::resource("NatGatewayB");
        press("ctrl+r");
        QTRY_VERIFY(canvas()->drawsArrows());
        drag(middleOf(nat), middleOf(other));
        letGo();
        QTRY_COMPARE(document().design().drawings.size(), std::size_t(1));
        press("ctrl+s");
        QTRY_VERIFY(!document().isModified());
        QCOMPARE(sample::read(m_path), m_original); // an arrow is no matter of the template
        QVERIFY(sample::read(m_path + ".cirro.json").find("\"arrow\"") != std::string::npos);
    }

    void whatOneProcessCopiesAnotherPastes()
    {
        const QString path = m_folder.filePath("other.yaml");
        sample::write(path, "Resources: {}\n");
        click(middleOf(nat));
        QTRY_VERIFY(bench().selection()->contains(nat));
        press("ctrl+c");
        QProcess other;
        other.start(CIRROGRAPH, {path});
        xdotool({"search", "--sync", "--onlyvisible", "--name", "other.yaml", "windowactivate", "--sync"});
        // Until the other window listens, nothing happens.
        const auto pasted = [&] {
            press("ctrl+v");
            press("ctrl+s");
            return sample::read(path).find("AWS::EC2::NatGateway") != std::string::npos;
        };
        QTRY_VERIFY_WITH_TIMEOUT(pasted(), 20000);
        QVERIFY(sample::read(path).find("  NatGatewayA:") != std::string::npos);
        QVERIFY(sample::read(path + ".cirro.json").find("\"NatGatewayA\"") != std::string::npos);
        QVERIFY(!document().isModified());
        other.kill();
        QVERIFY(other.waitForFinished());
    }

    void theWheelZoomsAtThePointer()
    {
        const double before = bench().viewport()->zoom();
        moveTo(middleOf(nat));
        const QPointF at = bench().viewport()->toView(bodyOf(nat).center());
        xdotool({"click", "--repeat", "3", "4"});
        QTRY_VERIFY(bench().viewport()->zoom() > before);
        QTRY_VERIFY(canvas()->isSettled());
        const QPointF now = bench().viewport()->toView(bodyOf(nat).center());
        QVERIFY2(QLineF(at, now).length() < 3, qPrintable(QString("%1").arg(QLineF(at, now).length())));
        press("ctrl+0");
        QTRY_COMPARE(bench().viewport()->zoom(), before);
    }

    void closingWithChangesAsksFirst()
    {
        click(middleOf(nat));
        QTRY_VERIFY(bench().selection()->contains(nat));
        press("Right");
        QTRY_VERIFY(document().isModified());
        press("alt+F4");
        QTRY_VERIFY(button("Don't save"));
        press("Escape");
        QTRY_VERIFY(!button("Don't save"));
        QVERIFY(m_program->window()->isVisible());
        press("alt+F4");
        QTRY_VERIFY(button("Don't save"));
        click(atRest([&] { return button("Don't save"); }));
        QTRY_VERIFY(!m_program->window()->isVisible());
        QCOMPARE(sample::read(m_path), m_original);
    }

    void aPictureIsDraggedIntoAnotherProgram()
    {
        // Another window takes what the pointer brings: what programs ask for is what it keeps.
        class Basket : public QRasterWindow
        {
        public:
            QList<QUrl> urls;
            QByteArray svg;
            QImage png;

        protected:
            bool event(QEvent *event) override
            {
                if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove) {
                    static_cast<QDragMoveEvent *>(event)->acceptProposedAction();
                    return true;
                }
                if (event->type() != QEvent::Drop)
                    return QRasterWindow::event(event);
                auto *drop = static_cast<QDropEvent *>(event);
                urls = drop->mimeData()->urls();
                svg = drop->mimeData()->data("image/svg+xml");
                png = QImage::fromData(drop->mimeData()->data("image/png"));
                drop->acceptProposedAction();
                return true;
            }
        } basket;
        basket.setFlag(Qt::BypassWindowManagerHint);
        basket.setGeometry(0, 820, 200, 70);
        basket.show();
        QVERIFY(QTest::qWaitForWindowExposed(&basket));

        const auto carry = [&] {
            basket.urls.clear();
            const auto button = [&] {
                return find(content(), [](QQuickItem *item) {
                    return item->property("iconName").toString() == "export" && item->property("hint").isValid();
                });
            };
            // In one go: a drag has an event loop of its own, which ends with it.
            const QPoint from = atRest(button).toPoint();
            const QString window = QString::number(m_program->window()->winId());
            QStringList way{"mousemove", "--window", window, QString::number(from.x()), QString::number(from.y()),
                            "mousedown", "1"};
            for (int i = 1; i <= 5; ++i)
                way << "mousemove"
                    << "--window" << window << QString::number(from.x() - 8 * i) << QString::number(from.y() + 20 * i)
                    << "sleep"
                    << "0.1";
            way << "mousemove"
                << "100"
                << "850"
                << "sleep"
                << "0.2"
                << "mousemove"
                << "104"
                << "856"
                << "sleep"
                << "0.3"
                << "mouseup"
                << "1";
            xdotool(way);
            [&] { QTRY_COMPARE(basket.urls.size(), 1); }();
        };
        bench().selection()->clear();
        carry();
        const QString all = basket.urls.value(0).toLocalFile();
        QCOMPARE(QFileInfo(all).fileName(), QString("web.png"));
        QCOMPARE(QImage(all).size(), basket.png.size());
        QVERIFY(basket.svg.contains("NatGatewayA") && basket.svg.contains("NatGatewayB"));
        const int width = basket.png.width();

        bench().selection()->set({nat});
        xdotool({"keydown", "shift"});
        carry();
        xdotool({"keyup", "shift"});
        const QString part = basket.urls.value(0).toLocalFile();
        QCOMPARE(QFileInfo(part).fileName(), QString("web-selection.svg"));
        QCOMPARE(QByteArray::fromStdString(sample::read(part)), basket.svg);
        QVERIFY(basket.svg.contains("NatGatewayA") && !basket.svg.contains("NatGatewayB"));
        QVERIFY(basket.png.width() < width);

        // Neither is left behind, and the window listens as before.
        click(middleOf(ElementId::resource("NatGatewayB")));
        QTRY_VERIFY(bench().selection()->contains(ElementId::resource("NatGatewayB")));
        QVERIFY(!document().isModified());
        m_program.reset();
        QVERIFY(!QFile::exists(all) && !QFile::exists(part));
    }

    void aFileThatIsDroppedInIsOpened()
    {
        const QString other = m_folder.filePath("other.yaml");
        sample::write(other, sample::text);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(other)});
        const QPoint at(400, 400);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_program->window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_program->window(), &drop);
        QTRY_COMPARE(document().title(), QString("other.yaml"));
        QTRY_COMPARE(document().resourceCount(), 4);
        QCOMPARE(bench().preferences()->recentFiles().first(), other);
    }

    void anotherLanguageAndThemeAreShownAtOnce()
    {
        const QColor before = m_program->window()->color();
        bench().actions()->find("language.ko")->trigger();
        bench().actions()->find("theme.dark")->trigger();
        QTRY_VERIFY(find(content(), [](QQuickItem *item) { return item->property("text").toString() == "점검 결과"; }));
        QVERIFY(m_program->window()->color() != before);
        QTRY_COMPARE(canvas()->theme(), QString("dark"));
        bench().actions()->find("language.en")->trigger();
        QTRY_VERIFY(find(content(), [](QQuickItem *item) { return item->property("text").toString() == "Findings"; }));
    }

    void theProgramSavesAPictureOfItsWindow()
    {
        const QString picture = m_folder.filePath("window.png");
        QProcess program;
        program.start(CIRROGRAPH,
                      {"--screenshot", picture, "--size", "1000x700", "--theme", "dark", "--language", "ko", m_path});
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(program.exitCode(), 0);
        const QImage image(picture);
        QCOMPARE(image.size(), QSize(1000, 700));
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3)
                colours << image.pixel(x, y);
        QVERIFY2(colours.size() > 40, qPrintable(QString::number(colours.size())));
    }
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    Program::prepare();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window.moc"
