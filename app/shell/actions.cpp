#include "app/shell/actions.h"

#include "app/shell/workbench.h"

#include "model/addresses/address_map.h"
#include "model/scene/view.h"

#include <QCoreApplication>

#include <algorithm>

namespace cirro {

namespace {

using W = Workbench;

bool isOpen(const W &w)
{
    return w.document()->status() == DesignDocument::Status::Ready;
}
/// The design is before the eyes: elsewhere nobody sees what an edit does.
bool isDrawn(const W &w)
{
    return isOpen(w) && w.place() == QLatin1String("design");
}
bool isCompared(const W &w)
{
    return isDrawn(w) && w.comparison()->isOpen();
}
bool hasText(const W &w)
{
    return isOpen(w) || w.document()->status() == DesignDocument::Status::Unreadable;
}
bool canUndo(const W &w)
{
    return isDrawn(w) && (w.document()->canUndo() || w.code()->isDraft());
}
bool canRedo(const W &w)
{
    return isDrawn(w) && (w.document()->canRedo() || (w.code()->isDraft() && w.code()->canRedo()));
}
bool hasUnsaved(const W &w)
{
    return w.unsaved()->rowCount() > 0;
}
bool hasSelection(const W &w)
{
    return !w.selection()->isEmpty();
}
bool canDelete(const W &w)
{
    return !w.selection()->isEmpty() || w.selection()->hasConnector();
}
template <int Least> bool hasAtLeast(const W &w)
{
    return w.selection()->count() >= Least;
}
template <Alignment How> void alignSelected(W &w)
{
    w.alignSelected(How);
}
template <Orientation Along> void distributeSelected(W &w)
{
    w.distributeSelected(Along);
}
bool hasNetwork(const W &w)
{
    return !addresses::vpcsOf(w.document()->snapshot()).empty();
}
bool hasGroup(const W &w)
{
    return std::ranges::any_of(w.selection()->ids(), [](const ElementId &id) { return id.kind == ElementKind::Group; });
}
template <const char *View> bool viewIs(const W &w)
{
    const scene::View *shown = scene::findView(w.document()->view().view);
    return shown && shown->id == View;
}
template <const char *View> void showView(W &w)
{
    scene::ViewSettings view = w.document()->view();
    view.view = View;
    w.document()->setView(view);
}
bool showsPlumbing(const W &w)
{
    return w.document()->view().plumbing;
}
void togglePlumbing(W &w)
{
    scene::ViewSettings view = w.document()->view();
    view.plumbing = !view.plumbing;
    w.document()->setView(view);
}
bool hasFindings(const W &w)
{
    return w.document()->errorCount() + w.document()->warningCount() + w.document()->adviceCount() > 0;
}
template <const char *Theme> bool themeIs(const W &w)
{
    return w.preferences()->theme() == QLatin1String(Theme);
}
template <const char *Theme> void setTheme(W &w)
{
    w.preferences()->setTheme(QString::fromLatin1(Theme));
}
template <const char *Language> bool languageIs(const W &w)
{
    return w.preferences()->language() == QLatin1String(Language);
}
template <const char *Language> void setLanguage(W &w)
{
    w.preferences()->setLanguage(QString::fromLatin1(Language));
}
template <const char *Place> bool placeIs(const W &w)
{
    return w.place() == QLatin1String(Place);
}
template <const char *Place> void showPlace(W &w)
{
    w.setPlace(QString::fromLatin1(Place));
}
template <const char *Name> bool panelIs(const W &w)
{
    return w.preferences()->panelShown() && w.preferences()->panel() == QLatin1String(Name);
}
/// Shows that page of the side panel; the second time, nothing of it.
template <const char *Name> void togglePanel(W &w)
{
    // It stands where the panel would.
    const bool show = !panelIs<Name>(w) || w.comparison()->isOpen();
    w.comparison()->end();
    w.preferences()->setPanel(QString::fromLatin1(Name));
    w.preferences()->setPanelShown(show);
}
template <const char *Dialog> void show(W &w)
{
    emit w.dialogWanted(QString::fromLatin1(Dialog));
}

constexpr char asSystem[] = "system";
constexpr char light[] = "light";
constexpr char dark[] = "dark";
constexpr char contrast[] = "high-contrast";
constexpr char english[] = "en";
constexpr char korean[] = "ko";
constexpr char homePlace[] = "home";
constexpr char designPlace[] = "design";
constexpr char studyPlace[] = "study";
constexpr char settingsPlace[] = "settings";
constexpr char inspectorPanel[] = "inspector";
constexpr char findingsPanel[] = "findings";
constexpr char outlinePanel[] = "outline";
constexpr char codePanel[] = "code";
constexpr char templatePanel[] = "template";
constexpr char codeElement[] = "element";
constexpr char codeReplace[] = "replace";
constexpr char codeLine[] = "line";
constexpr char codeComment[] = "comment";
constexpr char openDialog[] = "open";
constexpr char saveAsDialog[] = "saveAs";
constexpr char exportDialog[] = "export";
constexpr char exportSelectionDialog[] = "exportSelection";
constexpr char exportTemplateDialog[] = "exportTemplate";
constexpr char addressesDialog[] = "addresses";
constexpr char findDialog[] = "find";
constexpr char replaceDialog[] = "replace";
constexpr char commandsDialog[] = "commands";
constexpr char shortcutsDialog[] = "shortcuts";
constexpr char aboutDialog[] = "about";
constexpr char unsavedDialog[] = "unsaved";

// Files of assets/views.
constexpr char everything[] = "everything";
constexpr char networkView[] = "network";
constexpr char dataFlowView[] = "data-flow";
constexpr char securityView[] = "security";

constexpr char examPage[] = "exam";
constexpr char libraryPage[] = "library";
constexpr char dashboardPage[] = "dashboard";

template <const char *Page> void showStudy(W &w)
{
    showPlace<studyPlace>(w);
    w.study()->setPage(QString::fromLatin1(Page));
}
void goOnLearning(W &w)
{
    showPlace<studyPlace>(w);
    w.study()->doNext();
}

void showNextFinding(W &w)
{
    showPlace<designPlace>(w);
    w.comparison()->end();
    emit w.nextFindingWanted();
}

/// Whoever asks for the outline wants to go somewhere.
void toggleOutline(W &w)
{
    togglePanel<outlinePanel>(w);
    if (panelIs<outlinePanel>(w))
        emit w.searchWanted();
}

void toggleComparison(W &w)
{
    if (isCompared(w))
        w.comparison()->end();
    else
        w.comparison()->begin();
}
template <bool Back> void stepDifference(W &w)
{
    if (!isCompared(w))
        w.comparison()->begin();
    else
        emit w.differenceWanted(Back);
}

/// A file that is no template is shown as code alone.
bool showsCode(const W &w)
{
    const bool broken = w.document()->status() == DesignDocument::Status::Unreadable;
    return placeIs<designPlace>(w) && (broken || (isDrawn(w) && !isCompared(w) && panelIs<codePanel>(w)));
}
bool hasCode(const W &w)
{
    return (isDrawn(w) && !isCompared(w)) || showsCode(w);
}
bool canComment(const W &w)
{
    // JSON has no comments.
    return showsCode(w) && !w.code()->isReadOnly() && w.code()->shownFormat() == QLatin1String("yaml");
}
template <const char *Deed> void doInCode(W &w)
{
    if (!showsCode(w))
        togglePanel<codePanel>(w);
    emit w.codeWanted(QString::fromLatin1(Deed));
}

/// In the panel on show, or in the outline where that has nothing to search.
void find(W &w)
{
    if (!isCompared(w) && !panelIs<findingsPanel>(w) && !panelIs<codePanel>(w) && !panelIs<templatePanel>(w)) {
        w.preferences()->setPanel(QString::fromLatin1(outlinePanel));
        w.preferences()->setPanelShown(true);
    }
    emit w.searchWanted();
}

// clang-format off
constexpr ActionRow rows[] = {
    {.id = "file.new", .menu = "file", .text = QT_TRANSLATE_NOOP("Actions", "New design"), .icon = "new", .shortcuts = "Ctrl+N",
     .run = [](W &w) { w.newDesign(); }},
    {.id = "file.open", .menu = "file", .text = QT_TRANSLATE_NOOP("Actions", "Open…"), .icon = "open", .shortcuts = "Ctrl+O",
     .run = show<openDialog>},
    {.id = "file.unsaved", .menu = "file", .text = QT_TRANSLATE_NOOP("Actions", "Unsaved changes…"),
     .enabled = hasUnsaved, .run = show<unsavedDialog>},
    {.id = "file.save", .menu = "file", .text = QT_TRANSLATE_NOOP("Actions", "Save"), .icon = "save", .shortcuts = "Ctrl+S",
     .enabled = hasText, .run = [](W &w) { w.save(); }, .opensGroup = true},
    {.id = "file.save-as", .menu = "file", .text = QT_TRANSLATE_NOOP("Actions", "Save as…"), .shortcuts = "Ctrl+Shift+S",
     .enabled = hasText, .run = show<saveAsDialog>},
    {.id = "file.export", .menu = "file", .text = QT_TRANSLATE_NOOP("Actions", "Export picture…"), .icon = "export", .shortcuts = "Ctrl+E",
     .enabled = isOpen, .run = show<exportDialog>, .opensGroup = true},
    {.id = "file.export-selection", .menu = "file", .text = QT_TRANSLATE_NOOP("Actions", "Export picture of the selection…"),
     .needs = Needs::Design, .enabled = hasSelection, .run = show<exportSelectionDialog>},
    {.id = "file.export-template", .menu = "file", .text = QT_TRANSLATE_NOOP("Actions", "Export template…"), .icon = "code",
     .shortcuts = "Ctrl+Shift+E", .enabled = isOpen, .run = show<exportTemplateDialog>},
    {.id = "file.copy-picture", .menu = "file", .text = QT_TRANSLATE_NOOP("Actions", "Copy as a picture"), .icon = "copy", .shortcuts = "Ctrl+Alt+C",
     .enabled = isOpen, .run = [](W &w) { w.copyPicture(); }, .opensGroup = true},
    {.id = "file.copy-template", .menu = "file", .text = QT_TRANSLATE_NOOP("Actions", "Copy the template"), .icon = "copy",
     .enabled = isOpen, .run = [](W &w) { w.copyTemplate(); }},
    {.id = "file.settings", .menu = "file", .text = QT_TRANSLATE_NOOP("Actions", "Settings"), .icon = "settings", .shortcuts = "Ctrl+,",
     .run = showPlace<settingsPlace>, .checked = placeIs<settingsPlace>, .opensGroup = true},
    {.id = "file.quit", .menu = "file", .text = QT_TRANSLATE_NOOP("Actions", "Quit"), .shortcuts = "Ctrl+Q Ctrl+W",
     .run = [](W &w) { w.quit(); }, .opensGroup = true},

    {.id = "edit.undo", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Undo"), .icon = "undo", .shortcuts = "Ctrl+Z",
     .enabled = canUndo, .run = [](W &w) { w.undo(); }},
    {.id = "edit.redo", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Redo"), .icon = "redo", .shortcuts = "Ctrl+Shift+Z Ctrl+Y",
     .enabled = canRedo, .run = [](W &w) { w.redo(); }},
    {.id = "edit.cut", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Cut"), .shortcuts = "Ctrl+X",
     .needs = Needs::Design, .enabled = hasSelection, .run = [](W &w) { w.cut(); }, .opensGroup = true},
    {.id = "edit.copy", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Copy"), .icon = "copy", .shortcuts = "Ctrl+C",
     .needs = Needs::Design, .enabled = hasSelection, .run = [](W &w) { w.copy(); }},
    {.id = "edit.paste", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Paste"), .shortcuts = "Ctrl+V",
     .needs = Needs::Design, .run = [](W &w) { w.paste(); }},
    {.id = "edit.duplicate", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Duplicate"), .icon = "duplicate", .shortcuts = "Ctrl+D",
     .needs = Needs::Design, .enabled = hasSelection, .run = [](W &w) { w.duplicate(); }},
    {.id = "edit.delete", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Delete"), .icon = "delete", .shortcuts = "Del",
     .needs = Needs::Design, .enabled = canDelete, .run = [](W &w) { w.removeSelected(); }},
    {.id = "edit.rename", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Rename"), .shortcuts = "F2",
     .needs = Needs::Design, .enabled = [](const W &w) { return w.canRename(); }, .run = [](W &w) { emit w.renameWanted(); }, .opensGroup = true},
    {.id = "edit.add", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Add from the palette…"), .icon = "add",
     .shortcuts = "Ins Ctrl+Shift+A", .needs = Needs::Design, .run = [](W &w) { emit w.paletteWanted(); }, .opensGroup = true},
    {.id = "edit.connect", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Connect the two selected"), .shortcuts = "Ctrl+L",
     .needs = Needs::Design, .enabled = [](const W &w) { return w.selection()->count() == 2; }, .run = [](W &w) { w.connectSelected(); }},
    {.id = "edit.arrow", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Draw an arrow"), .icon = "arrow", .shortcuts = "Ctrl+R",
     .needs = Needs::Design, .run = [](W &w) { w.drawArrow(); }},
    {.id = "edit.select-all", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Select all"), .shortcuts = "Ctrl+A",
     .needs = Needs::Design, .run = [](W &w) { w.selectAll(); }},
    {.id = "edit.find", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Find in the design"), .icon = "search",
     .shortcuts = "Ctrl+F", .needs = Needs::Diagram, .run = find},
    {.id = "edit.find-text", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Find in all texts…"),
     .shortcuts = "Ctrl+Shift+F", .needs = Needs::Design, .run = show<findDialog>},
    {.id = "edit.replace", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Replace in all texts…"),
     .shortcuts = "Ctrl+H", .needs = Needs::Design, .run = show<replaceDialog>},
    {.id = "edit.group", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Group"), .shortcuts = "Ctrl+G",
     .needs = Needs::Design, .enabled = hasSelection, .run = [](W &w) { w.groupSelected(); }, .opensGroup = true},
    {.id = "edit.ungroup", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Ungroup"), .shortcuts = "Ctrl+Shift+G",
     .needs = Needs::Design, .enabled = hasGroup, .run = [](W &w) { w.ungroupSelected(); }},
    {.id = "view.unfold", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Show what serves it"), .shortcuts = "Ctrl+U",
     .needs = Needs::Design, .enabled = [](const W &w) { return w.canUnfold(); }, .run = [](W &w) { w.unfoldSelected(); },
     .checked = [](const W &w) { return w.isUnfolded(); }, .opensGroup = true},
    {.id = "view.show-held", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Show it on the diagram"), .icon = "visible",
     .needs = Needs::Design, .enabled = [](const W &w) { return !w.heldIn().isEmpty(); }, .run = [](W &w) { w.showHeld(); }},
    {.id = "view.collapse", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Collapse into one card"), .shortcuts = "Ctrl+J",
     .needs = Needs::Design, .enabled = [](const W &w) { return w.canCollapse(); }, .run = [](W &w) { w.collapseSelected(); },
     .checked = [](const W &w) { return w.isCollapsed(); }},
    {.id = "arrange.left", .menu = "arrange", .text = QT_TRANSLATE_NOOP("Actions", "Align left"), .shortcuts = "Ctrl+Shift+Left",
     .needs = Needs::Design, .enabled = hasAtLeast<2>, .run = alignSelected<Alignment::Left>},
    {.id = "arrange.center", .menu = "arrange", .text = QT_TRANSLATE_NOOP("Actions", "Align centers"),
     .needs = Needs::Design, .enabled = hasAtLeast<2>, .run = alignSelected<Alignment::Center>},
    {.id = "arrange.right", .menu = "arrange", .text = QT_TRANSLATE_NOOP("Actions", "Align right"), .shortcuts = "Ctrl+Shift+Right",
     .needs = Needs::Design, .enabled = hasAtLeast<2>, .run = alignSelected<Alignment::Right>},
    {.id = "arrange.top", .menu = "arrange", .text = QT_TRANSLATE_NOOP("Actions", "Align tops"), .shortcuts = "Ctrl+Shift+Up",
     .needs = Needs::Design, .enabled = hasAtLeast<2>, .run = alignSelected<Alignment::Top>, .opensGroup = true},
    {.id = "arrange.middle", .menu = "arrange", .text = QT_TRANSLATE_NOOP("Actions", "Align middles"),
     .needs = Needs::Design, .enabled = hasAtLeast<2>, .run = alignSelected<Alignment::Middle>},
    {.id = "arrange.bottom", .menu = "arrange", .text = QT_TRANSLATE_NOOP("Actions", "Align bottoms"), .shortcuts = "Ctrl+Shift+Down",
     .needs = Needs::Design, .enabled = hasAtLeast<2>, .run = alignSelected<Alignment::Bottom>},
    {.id = "arrange.distribute-across", .menu = "arrange", .text = QT_TRANSLATE_NOOP("Actions", "Distribute across"),
     .needs = Needs::Design, .enabled = hasAtLeast<3>, .run = distributeSelected<Orientation::Horizontal>, .opensGroup = true},
    {.id = "arrange.distribute-down", .menu = "arrange", .text = QT_TRANSLATE_NOOP("Actions", "Distribute down"),
     .needs = Needs::Design, .enabled = hasAtLeast<3>, .run = distributeSelected<Orientation::Vertical>},
    {.id = "design.plan-addresses", .menu = "edit", .text = QT_TRANSLATE_NOOP("Actions", "Plan addresses…"), .icon = "addresses",
     .shortcuts = "Ctrl+Alt+A", .needs = Needs::Design, .enabled = hasNetwork, .run = show<addressesDialog>, .opensGroup = true},
    {.id = "edit.lay-out", .menu = "arrange", .text = QT_TRANSLATE_NOOP("Actions", "Lay out all or the selection"), .icon = "layout", .shortcuts = "Ctrl+Shift+L",
     .needs = Needs::Design, .run = [](W &w) { w.layOut(); }, .opensGroup = true},
    {.id = "arrange.pin", .menu = "arrange", .text = QT_TRANSLATE_NOOP("Actions", "Pin in place"), .icon = "pin", .shortcuts = "Ctrl+Alt+P",
     .needs = Needs::Design, .enabled = hasSelection, .run = [](W &w) { w.pinSelected(!w.isPinned()); }, .checked = [](const W &w) { return isDrawn(w) && w.isPinned(); }},
    {.id = "arrange.route", .menu = "arrange", .text = QT_TRANSLATE_NOOP("Actions", "Route the connector automatically"), .shortcuts = "Ctrl+Alt+R",
     .needs = Needs::Design, .enabled = [](const W &w) { return w.isBent(); }, .run = [](W &w) { w.routeSelected(); }},

    {.id = "code.replace", .menu = "code", .text = QT_TRANSLATE_NOOP("Actions", "Replace in the code…"), .icon = "replace",
     .shortcuts = "Ctrl+Alt+H", .enabled = hasCode, .run = doInCode<codeReplace>},
    {.id = "code.line", .menu = "code", .text = QT_TRANSLATE_NOOP("Actions", "Go to a line of the code…"),
     .shortcuts = "Ctrl+Alt+G", .enabled = hasCode, .run = doInCode<codeLine>},
    {.id = "code.comment", .menu = "code", .text = QT_TRANSLATE_NOOP("Actions", "Make lines comments, or text again"),
     .shortcuts = "Ctrl+/", .enabled = canComment, .run = doInCode<codeComment>, .opensGroup = true},
    {.id = "code.element", .menu = "code", .text = QT_TRANSLATE_NOOP("Actions", "Show the element of this line"),
     .icon = "design", .enabled = showsCode, .run = doInCode<codeElement>},

    {.id = commandsAction, .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Commands…"), .icon = "search", .shortcuts = "Ctrl+K Ctrl+Shift+P",
     .run = show<commandsDialog>},
    {.id = "view.home", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Home"), .icon = "home", .shortcuts = "Alt+Home",
     .run = showPlace<homePlace>, .checked = placeIs<homePlace>, .opensGroup = true},
    {.id = "view.design", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Design"), .icon = "design", .shortcuts = "Alt+D",
     .run = showPlace<designPlace>, .checked = placeIs<designPlace>},
    {.id = "view.study", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Study"), .icon = "study", .shortcuts = "Alt+S",
     .run = showPlace<studyPlace>, .checked = placeIs<studyPlace>},
    {.id = "view.zoom-in", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Zoom in"), .icon = "zoom-in", .shortcuts = "Ctrl++ Ctrl+=",
     .needs = Needs::Diagram, .run = [](W &w) { w.viewport()->zoomIn(); }, .opensGroup = true},
    {.id = "view.zoom-out", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Zoom out"), .icon = "zoom-out", .shortcuts = "Ctrl+-",
     .needs = Needs::Diagram, .run = [](W &w) { w.viewport()->zoomOut(); }},
    {.id = "view.fit", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Fit the diagram"), .icon = "zoom-fit", .shortcuts = "Ctrl+0",
     .needs = Needs::Diagram, .run = [](W &w) { w.showAll(); }},
    {.id = "view.actual-size", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Actual size"), .shortcuts = "Ctrl+1",
     .needs = Needs::Diagram, .run = [](W &w) { w.viewport()->zoomTo(1.0); }},
    {.id = "view.selection", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Zoom to the selection"), .shortcuts = "Ctrl+2",
     .needs = Needs::Diagram, .enabled = [](const W &w) { return !w.shownSelection().isEmpty(); },
     .run = [](W &w) { w.showSelected(); }},
    {.id = "view.show-everything", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Show everything"), .shortcuts = "Alt+1",
     .needs = Needs::Design, .run = showView<everything>, .checked = viewIs<everything>, .opensGroup = true},
    {.id = "view.show-network", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Network view"), .shortcuts = "Alt+2",
     .needs = Needs::Design, .run = showView<networkView>, .checked = viewIs<networkView>},
    {.id = "view.show-data-flow", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Data flow view"), .shortcuts = "Alt+3",
     .needs = Needs::Design, .run = showView<dataFlowView>, .checked = viewIs<dataFlowView>},
    {.id = "view.show-security", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Security view"), .shortcuts = "Alt+4",
     .needs = Needs::Design, .run = showView<securityView>, .checked = viewIs<securityView>},
    {.id = "view.plumbing", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Show everything that is folded"),
     .needs = Needs::Design, .run = togglePlumbing, .checked = showsPlumbing},
    {.id = "view.palette", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Palette"), .icon = "add", .shortcuts = "Ctrl+B",
     .enabled = [](const W &w) { return !isCompared(w); },
     .run = [](W &w) { w.preferences()->setPaletteShown(!w.preferences()->paletteShown()); },
     .checked = [](const W &w) { return w.preferences()->paletteShown(); }, .opensGroup = true},
    {.id = "view.minimap", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Map of the diagram"), .icon = "map", .shortcuts = "Ctrl+M",
     .run = [](W &w) { w.preferences()->setMinimapShown(!w.preferences()->minimapShown()); },
     .checked = [](const W &w) { return w.preferences()->minimapShown(); }},
    {.id = "view.panel-inspector", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Inspector"), .icon = "settings",
     .shortcuts = "Ctrl+I", .run = togglePanel<inspectorPanel>, .checked = panelIs<inspectorPanel>},
    {.id = "view.panel-outline", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Outline"), .icon = "outline",
     .shortcuts = "Ctrl+Shift+O", .run = toggleOutline, .checked = panelIs<outlinePanel>},
    {.id = "view.panel-findings", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Findings"), .icon = "warning",
     .shortcuts = "Ctrl+Shift+M", .run = togglePanel<findingsPanel>, .checked = panelIs<findingsPanel>},
    {.id = "view.panel-code", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Code"), .icon = "code",
     .shortcuts = "Ctrl+Shift+C", .run = togglePanel<codePanel>, .checked = panelIs<codePanel>},
    {.id = "view.panel-template", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Template"), .icon = "template",
     .shortcuts = "Ctrl+Shift+T", .run = togglePanel<templatePanel>, .checked = panelIs<templatePanel>},
    {.id = "view.next-finding", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Next finding"), .shortcuts = "F8",
     .enabled = hasFindings, .run = showNextFinding},
    {.id = "view.rules", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Rules…"), .icon = "info", .shortcuts = "Shift+F8",
     .run = [](W &w) { w.showRule({}); }},
    {.id = "view.compare", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Compare versions"), .icon = "compare",
     .shortcuts = "Ctrl+Shift+D", .needs = Needs::Diagram, .run = toggleComparison, .checked = isCompared, .opensGroup = true},
    {.id = "view.next-difference", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Next difference"), .shortcuts = "F7",
     .needs = Needs::Diagram, .run = stepDifference<false>},
    {.id = "view.previous-difference", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Previous difference"),
     .shortcuts = "Shift+F7", .needs = Needs::Diagram, .run = stepDifference<true>},
    {.id = "view.reduced-motion", .menu = "view", .text = QT_TRANSLATE_NOOP("Actions", "Reduce motion"),
     .run = [](W &w) { w.preferences()->setReducedMotion(!w.preferences()->reducedMotion()); },
     .checked = [](const W &w) { return w.preferences()->reducedMotion(); }, .opensGroup = true},

    {.id = "theme.system", .menu = "theme", .text = QT_TRANSLATE_NOOP("Actions", "As the desktop"),
     .run = setTheme<asSystem>, .checked = themeIs<asSystem>},
    {.id = "theme.light", .menu = "theme", .text = QT_TRANSLATE_NOOP("Actions", "Light"), .run = setTheme<light>, .checked = themeIs<light>},
    {.id = "theme.dark", .menu = "theme", .text = QT_TRANSLATE_NOOP("Actions", "Dark"), .run = setTheme<dark>, .checked = themeIs<dark>},
    {.id = "theme.high-contrast", .menu = "theme", .text = QT_TRANSLATE_NOOP("Actions", "High contrast"),
     .run = setTheme<contrast>, .checked = themeIs<contrast>},
    {.id = "language.system", .menu = "language", .text = QT_TRANSLATE_NOOP("Actions", "As the desktop"),
     .run = setLanguage<asSystem>, .checked = languageIs<asSystem>},
    {.id = "language.en", .menu = "language", .text = "English", .run = setLanguage<english>, .checked = languageIs<english>},
    {.id = "language.ko", .menu = "language", .text = "한국어", .run = setLanguage<korean>, .checked = languageIs<korean>},

    {.id = "study.next", .menu = "study", .text = QT_TRANSLATE_NOOP("Actions", "Go on learning"), .icon = "study", .run = goOnLearning},
    {.id = "study.practice", .menu = "study", .text = QT_TRANSLATE_NOOP("Actions", "Practice"),
     .run = [](W &w) { showPlace<studyPlace>(w); w.study()->practise(); }, .opensGroup = true},
    {.id = "study.review", .menu = "study", .text = QT_TRANSLATE_NOOP("Actions", "Review what is due"),
     .run = [](W &w) { showPlace<studyPlace>(w); w.study()->review(); }},
    {.id = "study.flashcards", .menu = "study", .text = QT_TRANSLATE_NOOP("Actions", "Flashcards"),
     .run = [](W &w) { showPlace<studyPlace>(w); w.study()->flashcards(); }},
    {.id = "study.exam", .menu = "study", .text = QT_TRANSLATE_NOOP("Actions", "Mock exam"), .run = showStudy<examPage>},
    {.id = "study.library", .menu = "study", .text = QT_TRANSLATE_NOOP("Actions", "Library: search questions, cards, notes"),
     .icon = "search", .run = showStudy<libraryPage>, .opensGroup = true},
    {.id = "study.dashboard", .menu = "study", .text = QT_TRANSLATE_NOOP("Actions", "Dashboard"), .run = showStudy<dashboardPage>},

    {.id = "help.shortcuts", .menu = "help", .text = QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), .icon = "help", .shortcuts = "? F1",
     .run = show<shortcutsDialog>},
    {.id = "help.about", .menu = "help", .text = QT_TRANSLATE_NOOP("Actions", "About Cirrograph"), .run = show<aboutDialog>},
};
// clang-format on

struct MenuRow {
    const char *id;
    const char *title;
};
constexpr MenuRow menus[] = {
    {"file", QT_TRANSLATE_NOOP("Actions", "File")},       {"edit", QT_TRANSLATE_NOOP("Actions", "Edit")},
    {"arrange", QT_TRANSLATE_NOOP("Actions", "Arrange")}, {"view", QT_TRANSLATE_NOOP("Actions", "View")},
    {"theme", QT_TRANSLATE_NOOP("Actions", "Theme")},     {"language", QT_TRANSLATE_NOOP("Actions", "Language")},
    {"study", QT_TRANSLATE_NOOP("Actions", "Study")},     {"help", QT_TRANSLATE_NOOP("Actions", "Help")},
    {"code", QT_TRANSLATE_NOOP("Actions", "Code")},
};

} // namespace

QString menuTitle(const QString &menu)
{
    const auto found = std::ranges::find_if(menus, [&](const MenuRow &row) { return menu == QLatin1String(row.id); });
    return found == std::end(menus) ? QString() : QCoreApplication::translate("Actions", found->title);
}

std::span<const ActionRow> actionRows()
{
    return rows;
}

Action::Action(const ActionRow &row, Workbench &workbench, QObject *parent)
    : QObject(parent),
      m_row(row),
      m_workbench(workbench)
{
    setObjectName(name());
}

QString Action::text() const
{
    return QCoreApplication::translate("Actions", m_row.text);
}

QStringList Action::shortcuts() const
{
    return QString::fromLatin1(m_row.shortcuts).split(u' ', Qt::SkipEmptyParts);
}

QVariantList Action::shortcutList() const
{
    QVariantList list;
    for (const QString &shortcut : shortcuts())
        list << shortcut;
    return list;
}

QString Action::shortcutText() const
{
    const QStringList all = shortcuts();
    return all.isEmpty() ? QString() : QKeySequence(all.first()).toString(QKeySequence::NativeText);
}

QString Action::refusal() const
{
    return m_waiting ? QCoreApplication::translate(
                           "Actions", "The design stays as it is while versions are compared. Esc ends the comparison.")
                     : QString();
}

void Action::trigger()
{
    refresh();
    if (m_waiting)
        emit m_workbench.notified(refusal());
    if (!m_enabled)
        return;
    emit triggered();
    m_row.run(m_workbench);
    refresh();
}

void Action::refresh()
{
    const bool waiting = m_row.needs == Needs::Design && isCompared(m_workbench);
    const bool shown = m_row.needs == Needs::Nothing || isDrawn(m_workbench);
    const bool enabled = shown && !waiting && (!m_row.enabled || m_row.enabled(m_workbench));
    const bool checked = m_row.checked && m_row.checked(m_workbench);
    if (enabled == m_enabled && checked == m_checked && waiting == m_waiting)
        return;
    m_enabled = enabled;
    m_checked = checked;
    m_waiting = waiting;
    emit stateChanged();
}

Actions::Actions(Workbench &workbench) : QObject(&workbench)
{
    for (const ActionRow &row : actionRows())
        m_all << new Action(row, workbench, this);
}

QList<Action *> Actions::inMenu(const QString &menu) const
{
    QList<Action *> result;
    std::ranges::copy_if(m_all, std::back_inserter(result),
                         [&](const Action *action) { return action->menu() == menu; });
    return result;
}

Action *Actions::find(const QString &id) const
{
    const auto found = std::ranges::find(m_all, id, &Action::name);
    Q_ASSERT(found != m_all.end());
    return *found;
}

void Actions::refresh()
{
    for (Action *action : m_all)
        action->refresh();
}

void Actions::retranslate()
{
    for (Action *action : m_all)
        emit action->textChanged();
}

} // namespace cirro
