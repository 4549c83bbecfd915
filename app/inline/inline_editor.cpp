#include "app/inline/inline_editor.h"

#include "app/words/words.h"

#include "exporters/drawing/text_shapes.h"

#include <QFontMetricsF>

#include <algorithm>
#include <utility>

namespace cirro {

namespace {

constexpr double leastWidth = 72; // diagram units: an empty text needs a place, too

const scene::TextMark *markOf(const scene::Picture &picture, scene::Says says)
{
    for (const scene::Mark &mark : picture.marks)
        if (const auto *text = std::get_if<scene::TextMark>(&mark.shape); text && text->says == says)
            return text;
    return nullptr;
}

Qt::Alignment qtAlignment(scene::TextAlign align)
{
    return align == scene::TextAlign::Center  ? Qt::AlignHCenter
           : align == scene::TextAlign::Right ? Qt::AlignRight
                                              : Qt::AlignLeft;
}

/// Fonts of all themes are alike.
const QFont &fontOf(scene::TextRole role)
{
    static const drawing::Fonts fonts(*drawing::Palette::load("light"));
    return fonts.of(role);
}

/// Where each fact of a line stands, in the order of `facts`; those that are not shown nowhere.
std::vector<Rect> stretchesOf(const std::vector<scene::Fact> &facts, const scene::TextMark &line)
{
    const QFontMetricsF metrics(fontOf(line.role));
    const auto width = [&](std::string_view text) {
        return metrics.horizontalAdvance(QString::fromUtf8(text.data(), qsizetype(text.size())));
    };
    const double all = std::min(width(scene::factsLine(facts)), line.rect.w);
    double x = line.align == scene::TextAlign::Center  ? line.rect.center().x - all / 2
               : line.align == scene::TextAlign::Right ? line.rect.right() - all
                                                       : line.rect.x;
    std::vector<Rect> stretches;
    bool first = true;
    for (const scene::Fact &fact : facts) {
        if (fact.said.empty()) {
            stretches.emplace_back();
            continue;
        }
        x += first ? 0 : width(fact.gap);
        first = false;
        stretches.push_back({x, line.rect.y, width(fact.said), line.rect.h});
        x += width(fact.said);
    }
    return stretches;
}

bool isPlain(form::Kind kind)
{
    return kind == form::Kind::Text || kind == form::Kind::Number || kind == form::Kind::Switch ||
           kind == form::Kind::Choice;
}

} // namespace

void InlineEditor::setWorkbench(Workbench *workbench)
{
    if (workbench == m_workbench)
        return;
    if (m_workbench)
        m_workbench->forget(this);
    m_workbench = workbench;
    if (workbench) {
        connect(document(), &DesignDocument::opened, this, &InlineEditor::cancel);
        // The field goes where its element goes, and goes with it.
        connect(document(), &DesignDocument::changed, this, [this](const DesignDiff &diff) {
            if (std::ranges::find(diff.removed, m_id) != diff.removed.end())
                cancel();
        });
        connect(document(), &DesignDocument::pictureChanged, this, [this] {
            if (isActive()) {
                lie();
                emit changed();
            } else if (const auto next = std::exchange(m_next, std::nullopt)) {
                beginWith(next->first, next->second);
            }
        });
    }
    emit workbenchChanged();
}

const scene::Picture *InlineEditor::picture() const
{
    const auto list = document()->picture();
    if (!list)
        return nullptr;
    if (const scene::Picture *found = list->find(m_id))
        return found;
    for (const auto &candidate : list->pictures())
        if (!m_id.isNull() && candidate->arrow == m_id)
            return candidate.get();
    return nullptr;
}

std::vector<scene::Fact> InlineEditor::factsOf(const Element &element) const
{
    const Snapshot &now = document()->snapshot();
    expression::Evaluator evaluator(now.design.document.root, now.index->assumptions());
    return scene::factsOf(element, now.index->catalog(), evaluator, document()->view().language);
}

std::vector<std::string> InlineEditor::facts() const
{
    std::vector<std::string> paths;
    const Element *element = m_id.isResource() ? document()->index().find(m_id) : nullptr;
    if (!element)
        return paths;
    for (const scene::Fact &fact : factsOf(*element))
        paths.push_back(fact.path);
    return paths;
}

bool InlineEditor::begin(const QString &element, QPointF at)
{
    cancel();
    m_next.reset();
    m_id = elementIdFromString(element.toStdString());
    const scene::Picture *shown = picture();
    const scene::TextMark *name = shown ? markOf(*shown, scene::Says::Name) : nullptr;
    const scene::TextMark *line = shown ? markOf(*shown, scene::Says::Facts) : nullptr;
    const Point point{at.x(), at.y()};
    // Of an arrow and a note everything is its text.
    if (name && (!shown->arrow.isNull() || shown->layer == scene::Layer::Notes || name->rect.contains(point)))
        return beginWith(m_id, {});
    if (const Element *owner = document()->index().find(m_id); line && owner && line->rect.contains(point)) {
        const std::vector<scene::Fact> all = factsOf(*owner);
        const std::vector<Rect> stretches = stretchesOf(all, *line);
        // The nearest: the line is low and the facts are short.
        std::size_t best = 0;
        double least = -1;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const double away =
                all[i].text.empty() ? 1e9 : std::abs(stretches[i].center().x - point.x) - stretches[i].w / 2;
            if (i == 0 || away < least) {
                best = i;
                least = away;
            }
        }
        if (best < all.size())
            return beginWith(m_id, all[best].path);
    }
    m_id = {};
    return false;
}

bool InlineEditor::beginName()
{
    cancel();
    const Selection &selection = *m_workbench->selection();
    const ElementId id = selection.hasConnector() ? selection.connector().arrow
                         : selection.isEmpty()    ? ElementId{}
                                                  : selection.ids().front();
    return beginWith(id, {});
}

bool InlineEditor::beginWith(const ElementId &id, const std::string &fact)
{
    m_id = id;
    m_field.reset();
    m_fact.clear();
    m_problem.clear();
    const scene::Picture *shown = picture();
    const scene::TextMark *name = shown ? markOf(*shown, scene::Says::Name) : nullptr;
    if (!fact.empty()) {
        std::string key = "/Properties";
        form::Wish wish{.all = true, .open = {}};
        for (const char letter : "." + fact) {
            if (letter == '.')
                wish.open.insert(key);
            key += letter == '.' ? '/' : letter;
        }
        form::Form form = form::formOf(document()->snapshot(), {id}, wish);
        const auto found = std::ranges::find(form.fields, key, &form::Field::key);
        if (found != form.fields.end() && isPlain(found->kind)) {
            m_field = std::move(*found);
            m_fact = fact;
            m_text = QString::fromStdString(m_field->text);
        }
    } else if (name) {
        const Drawing *drawing = document()->design().drawings.find(id);
        m_text = QString::fromStdString(drawing ? drawing->label : id.isResource() ? id.text() : name->words.text);
    }
    if (!shown || (fact.empty() ? !name : !m_field)) {
        m_id = {};
        emit changed();
        return false;
    }
    lie();
    emit problemChanged();
    emit changed();
    return true;
}

void InlineEditor::lie()
{
    const scene::Picture *shown = picture();
    const scene::TextMark *mark = shown ? markOf(*shown, m_field ? scene::Says::Facts : scene::Says::Name) : nullptr;
    if (!mark)
        return;
    Rect rect = mark->rect;
    m_alignment = qtAlignment(mark->align);
    const Element *owner = m_field ? document()->index().find(m_id) : nullptr;
    if (owner) {
        const std::vector<scene::Fact> all = factsOf(*owner);
        const std::vector<Rect> stretches = stretchesOf(all, *mark);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].path == m_fact && !all[i].text.empty()) {
                rect = stretches[i];
                m_alignment = Qt::AlignHCenter;
            }
    }
    if (rect.w < leastWidth)
        rect = rect.adjusted((rect.w - leastWidth) / 2, 0, (leastWidth - rect.w) / 2, 0);
    m_place = {rect.x, rect.y, rect.w, rect.h};
    m_fontSize = fontOf(mark->role).pixelSize();
}

QString InlineEditor::label() const
{
    if (m_field) {
        const QString property = QString::fromStdString(m_field->label);
        const Unit *unit = document()->index().catalog().services().unit(m_field->unit);
        return unit ? tr("%1 in %2", "a property and its unit")
                          .arg(property, QString::fromStdString(unit->name.in(document()->view().language)))
                    : property;
    }
    return m_id.kind == ElementKind::Drawing ? tr("Text") : tr("Name");
}

QStringList InlineEditor::choices() const
{
    QStringList texts;
    if (!m_field)
        return texts;
    if (m_field->kind == form::Kind::Switch)
        texts << QStringLiteral("true") << QStringLiteral("false");
    for (const form::Choice &choice : m_field->choices)
        texts << QString::fromStdString(choice.text);
    return texts;
}

bool InlineEditor::multiLine() const
{
    const Drawing *drawing = isActive() && !m_field ? document()->design().drawings.find(m_id) : nullptr;
    return drawing && drawing->kind == DrawingKind::Note;
}

Result<EditResult> InlineEditor::edit(const QString &text) const
{
    const Snapshot now{document()->settledDesign(), document()->snapshot().index};
    if (!m_field)
        return rename(now.design, *now.index, m_id, text.toStdString());
    if (text.isEmpty() && !m_field->required)
        return form::clear(now, {m_id}, *m_field);
    return form::write(now, {m_id}, *m_field, text.toStdString());
}

void InlineEditor::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    emit problemChanged();
}

void InlineEditor::check(const QString &text)
{
    if (!isActive())
        return;
    std::optional<Error> wrong;
    if (m_field) {
        if (const auto edited = edit(text.trimmed()); !edited)
            wrong = edited.error();
    } else if (m_id.isResource()) {
        wrong = problemOfName(document()->design(), document()->index(), m_id, text.trimmed().toStdString());
    }
    setProblem(wrong ? worded(*wrong) : QString());
}

bool InlineEditor::commit(const QString &text)
{
    if (!isActive())
        return true;
    const QString wanted = multiLine() ? text : text.trimmed();
    if (wanted == m_text) {
        end();
        return true;
    }
    check(wanted);
    if (!m_problem.isEmpty())
        return false;
    const auto edited = edit(wanted);
    if (!edited) {
        setProblem(worded(edited.error()));
        return false;
    }
    const ElementId before = m_id;
    const Message label = m_field             ? Message{"edit.set-property", {m_field->label}}
                          : m_id.isResource() ? Message{"edit.rename", {m_id.text(), wanted.toStdString()}}
                                              : Message{"edit.label", {}};
    Selection &selection = *m_workbench->selection();
    std::vector<ElementId> chosen = selection.ids();
    end();
    const auto made = document()->push(label, edited);
    if (made && !made->empty() && !(made->front() == before)) {
        std::ranges::replace(chosen, before, made->front());
        selection.set(chosen);
    }
    return true;
}

bool InlineEditor::commitAndGoOn(const QString &text, bool forward)
{
    std::vector<std::string> order = facts();
    order.insert(order.begin(), std::string()); // the name
    auto here = std::ranges::find(order, m_fact);
    const ElementId id = m_id;
    const bool renamed = !m_field && m_id.isResource();
    if (!commit(text))
        return false;
    const ElementId now = renamed ? ElementId::resource(text.trimmed().toStdString()) : id;
    while (here != order.end()) {
        if (forward ? ++here == order.end() : here == order.begin())
            break;
        if (!forward)
            --here;
        if (beginWith(now, *here))
            break;
        if (renamed) {
            m_next = {now, *here}; // its picture is on its way
            break;
        }
    }
    return true;
}

void InlineEditor::leave(const QString &text)
{
    if (commit(text))
        return;
    emit document()->failed(m_problem);
    cancel();
}

void InlineEditor::cancel()
{
    if (isActive())
        end();
}

void InlineEditor::end()
{
    m_id = {};
    m_field.reset();
    m_fact.clear();
    setProblem({});
    emit changed();
}

} // namespace cirro
