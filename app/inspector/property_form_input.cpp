// What is typed and pressed in the form: each becomes an edit of the document, or a reason in its row.
#include "app/inspector/property_form_model.h"

#include "app/words/words.h"

#include "model/addresses/address_map.h"
#include "model/placing/placing.h"

#include <algorithm>

namespace cirro {

namespace {

// Gestures of the canvas are counted by the canvas; these stay out of their way.
History::Gesture nextGesture()
{
    static History::Gesture last = History::Gesture{1} << 48;
    return ++last;
}

} // namespace

void PropertyFormModel::push(const form::Field &field, const Result<EditResult> &edit, bool continues)
{
    // Under another name it is the same resource: its rows stay, and with them the focus.
    m_renaming = field.path.empty();
    m_pushing = true;
    const auto made =
        m_workbench->document()->push({"edit.set-property", {field.label}}, edit, continues ? m_gesture : 0);
    m_pushing = false;
    m_known = m_workbench->document()->design().document.root;
    if (!m_renaming)
        return;
    if (made && !made->empty()) {
        m_workbench->selection()->set(*made);
        m_form.ids = *made;
        m_selected = *made;
    }
    m_renaming = false;
    update();
}

void PropertyFormModel::step(int row, bool redo)
{
    if (!isRow(row))
        return;
    // What was refused is in no design: it is given up, and that is the step.
    const bool refused = m_refused.erase(m_form.fields[std::size_t(row)].key) > 0;
    m_gesture = 0;
    if (redo)
        m_workbench->document()->redo();
    else if (!refused)
        m_workbench->document()->undo();
    if (refused)
        emit dataChanged(index(row), index(row));
    update();
}

void PropertyFormModel::refuse(int row, const QString &text, const QString &words)
{
    m_refused[m_form.fields[std::size_t(row)].key] = {text, words};
    emit dataChanged(index(row), index(row));
}

void PropertyFormModel::abandon(int row)
{
    if (!isRow(row))
        return;
    const std::string key = m_form.fields[std::size_t(row)].key;
    const bool typing = m_gesture != 0 && m_typing == key;
    if (m_refused.erase(key) == 0 && !typing)
        return;
    if (const History::Gesture gesture = std::exchange(m_gesture, 0); typing)
        m_workbench->document()->giveUp(gesture);
    update();
    if (isRow(row))
        emit dataChanged(index(row), index(row));
}

void PropertyFormModel::write(int row, const QString &text)
{
    if (!isRow(row))
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    if (m_gesture == 0 || m_typing != field.key) {
        m_known = m_workbench->document()->design().document.root;
        m_gesture = nextGesture();
        m_typing = field.key;
    }
    m_typed = text;
    const bool wasRefused = m_refused.erase(field.key) > 0;
    if (field.path.empty() || text.isEmpty())
        return;
    const auto edit = form::write(m_workbench->document()->snapshot(), m_form.ids, field, text.toStdString());
    if (!edit) {
        refuse(row, text, worded(edit.error()));
        return;
    }
    push(field, edit, true);
    // What is written again as it was changes no field, but the reason is gone.
    if (wasRefused && isRow(row))
        emit dataChanged(index(row), index(row));
}

void PropertyFormModel::commit(int row, const QString &text)
{
    if (!isRow(row))
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    const bool typed = m_gesture != 0 && m_typing == field.key;
    if (!typed)
        return;
    if (m_refused.contains(field.key)) {
        m_gesture = 0;
        return;
    }
    const bool changed = field.path.empty() && text.toStdString() != field.text;
    if (changed)
        push(field, form::write(m_workbench->document()->snapshot(), m_form.ids, field, text.toStdString()), false);
    else if (text.isEmpty() && field.written && !field.path.empty())
        push(field, form::clear(m_workbench->document()->snapshot(), m_form.ids, field), true);
    m_gesture = 0;
    if (isRow(row))
        emit dataChanged(index(row), index(row));
    update();
}

void PropertyFormModel::clear(int row)
{
    if (!isRow(row))
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    m_gesture = 0;
    m_refused.erase(field.key);
    push(field, form::clear(m_workbench->document()->snapshot(), m_form.ids, field), false);
}

void PropertyFormModel::toggle(int row)
{
    if (!isRow(row))
        return;
    const std::string key = m_form.fields[std::size_t(row)].key;
    if (!m_wish.open.erase(key))
        m_wish.open.insert(key);
    else // what is set by then stands first when it is opened again
        std::erase_if(m_wish.parts, [&](const auto &stood) { return stood.first.starts_with(key + "/"); });
    update();
}

bool PropertyFormModel::isAddressed() const
{
    return m_form.ids.size() == 1 && addresses::hasAddresses(m_workbench->document()->snapshot(), m_form.ids.front());
}

int PropertyFormModel::follow(const QString &pointer)
{
    syntax::Path path = syntax::fromPointer(pointer.toStdString());
    if (m_form.ids.size() != 1 || path.size() < 2 || path[1] != syntax::Step(m_form.ids.front().text()))
        return -1;
    // The form counts from the resource's body on.
    path.erase(path.begin(), path.begin() + 2);
    for (syntax::Path around = path; !around.empty(); around.pop_back())
        m_wish.open.insert(syntax::toPointer(around));
    update();
    for (; !path.empty(); path.pop_back()) {
        const std::string wanted = syntax::toPointer(path);
        const auto found = std::ranges::find(m_form.fields, wanted, &form::Field::key);
        if (found != m_form.fields.end())
            return int(found - m_form.fields.begin());
    }
    return m_form.fields.empty() ? -1 : 0;
}

void PropertyFormModel::add(int row, const QString &name)
{
    if (!isRow(row))
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    m_wish.open.insert(field.key);
    push(field, form::append(m_workbench->document()->snapshot(), m_form.ids, field, name.toStdString()), false);
}

void PropertyFormModel::moveItem(int row, int by)
{
    if (!isRow(row))
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    push(field, form::moveItem(m_workbench->document()->snapshot(), m_form.ids, field, by), false);
}

void PropertyFormModel::chooseShape(int row, int shape)
{
    if (!isRow(row))
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    if (shape < 0 || shape >= int(field.alternatives.size()) ||
        field.alternatives[std::size_t(shape)] == field.alternative)
        return;
    m_gesture = 0;
    m_refused.erase(field.key);
    m_wish.open.insert(field.key); // what it is made of is what is wanted next
    m_wish.shapes[field.key] = field.alternatives[std::size_t(shape)];
    update();
    // What stands there still decides: it has a shape of its own.
    const auto now = std::ranges::find(m_form.fields, field.key, &form::Field::key);
    if (now == m_form.fields.end() || !now->written || now->alternative != field.alternative)
        return;
    const bool listed = field.alternative == "text" && field.alternatives[std::size_t(shape)] == "list";
    const Snapshot &snapshot = m_workbench->document()->snapshot();
    push(field, listed ? form::makeList(snapshot, m_form.ids, field) : form::clear(snapshot, m_form.ids, field), false);
}

void PropertyFormModel::keepBranch(int row)
{
    if (!isRow(row))
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    m_gesture = 0;
    push(field, form::keepBranch(m_workbench->document()->snapshot(), m_form.ids, field), false);
}

std::vector<PropertyFormModel::Offer> PropertyFormModel::offersFor(const form::Field &field) const
{
    constexpr std::size_t longest = 60; // what is longer is no name to choose by
    std::vector<Offer> offers;
    if (field.kind == form::Kind::Tags || field.kind == form::Kind::Tag || field.part == form::Part::General ||
        field.part == form::Part::LifeCycle)
        return offers;
    const Catalog &catalog = Catalog::builtin();
    for (const form::Choice &choice : field.creatable)
        offers.push_back(
            {tr("New %1").arg(QString::fromStdString(
                 catalog.services().presentationOf(choice.about).name.in(m_workbench->document()->view().language))),
             [=, this] { return made(field, choice); }});
    if (form::takesParameter(field))
        offers.push_back({tr("New parameter"), [=, this] {
                              return form::makeParameter(m_workbench->document()->snapshot(), m_form.ids, field);
                          }});
    if (field.kind == form::Kind::Branches)
        return offers;
    if (!field.value.empty() && field.value.size() <= longest)
        offers.push_back({tr("Write %1 instead").arg(QString::fromStdString(field.value)), [=, this] {
                              return form::write(m_workbench->document()->snapshot(), m_form.ids, field, field.value);
                          }});
    if (m_workbench->document()->design().section("Conditions"))
        offers.push_back({tr("Only under a condition"), [=, this] {
                              return form::makeConditional(m_workbench->document()->snapshot(), m_form.ids, field);
                          }});
    return offers;
}

Result<EditResult> PropertyFormModel::made(const form::Field &field, const form::Choice &choice) const
{
    const DesignDocument &document = *m_workbench->document();
    if (!document.appraisal())
        return Error{.code = "form.not-yet"};
    const Drawn now{.snapshot = {document.settledDesign(), document.snapshot().index},
                    .scene = document.appraisal()->scene};
    const Fresh fresh{.type = choice.about,
                      .properties = Catalog::builtin().services().presentationOf(choice.about).defaults};
    const auto *self = now.scene.picture ? now.scene.picture->find(m_form.ids.front()) : nullptr;
    const Point near = self ? self->body.center() : Point{};
    const auto places = placesFor(now, fresh, near);
    const ElementId container = places.empty() ? ElementId{} : places.front();
    auto put =
        putInto(now, fresh, container, freeCorner(now, container, freshSize(*now.snapshot.index, choice.about), near));
    if (!put)
        return put.error();
    std::string text = choice.text;
    text.replace(text.find('%'), 1, put->edit.made.front().text());
    return form::write(now.snapshot.with(put->edit.design), m_form.ids, field, text);
}

void PropertyFormModel::make(int row, int what)
{
    if (!isRow(row) || what < 0)
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    const std::vector<Offer> offers = offersFor(field);
    m_gesture = 0;
    m_refused.erase(field.key);
    if (what < int(offers.size()))
        push(field, offers[std::size_t(what)].edit(), false);
}

bool PropertyFormModel::addTag(int row, const QString &key, const QString &value)
{
    if (!isRow(row))
        return false;
    const form::Field field = m_form.fields[std::size_t(row)];
    const std::string name = key.trimmed().toStdString();
    const bool taken = std::ranges::any_of(
        m_form.fields, [&](const form::Field &each) { return each.kind == form::Kind::Tag && each.label == name; });
    const auto edit = taken
                          ? Result<EditResult>(Error{.code = "form.tag-taken", .args = {name}})
                          : form::writeTag(m_workbench->document()->snapshot(), m_form.ids, name, value.toStdString());
    m_gesture = 0;
    if (!edit) {
        refuse(row, {}, worded(edit.error()));
        return false;
    }
    m_refused.erase(field.key);
    push(field, edit, false);
    return true;
}

void PropertyFormModel::renameTag(int row, const QString &key)
{
    if (!isRow(row))
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    const std::string name = key.trimmed().toStdString();
    if (name == field.label)
        return;
    m_gesture = 0;
    push(field, form::renameTag(m_workbench->document()->snapshot(), m_form.ids, field.label, name), false);
}

void PropertyFormModel::passTagOn(int row, bool on)
{
    if (!isRow(row))
        return;
    const form::Field field = m_form.fields[std::size_t(row)];
    m_gesture = 0;
    push(field, form::passTagOn(m_workbench->document()->snapshot(), m_form.ids, field.label, on), false);
}

} // namespace cirro
