#include "model/edits/containment.h"
#include "model/edits/find.h"
#include "model/edits/sections.h"
#include "model/syntax/many.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace cirro {

namespace {

using syntax::Node;
using syntax::NodePtr;

/// A number stays one where it can; anything else becomes a text in the style of the old one.
NodePtr rewritten(const Node &before, std::string text)
{
    if (before.tag.empty() && before.scalarType() != syntax::ScalarType::String) {
        NodePtr literal = Node::literal(text);
        if (literal->scalarType() != syntax::ScalarType::String)
            return literal;
    }
    // Without a tag the place keeps its style by itself.
    const bool quoted = !before.tag.empty() && before.style != syntax::Style::Plain;
    return Node::scalar(std::move(text), quoted ? before.style : syntax::Style::Auto, std::string(before.tag));
}

std::string withOccurrencees(std::string_view text, std::vector<Occurrence> occurrences)
{
    std::ranges::sort(occurrences, {}, &Occurrence::begin);
    std::string next;
    std::size_t at = 0;
    for (const Occurrence &occurrence : occurrences) {
        next.append(text.substr(at, occurrence.begin - at)).append(occurrence.instead);
        at = occurrence.end;
    }
    return next.append(text.substr(at));
}

class Replacing
{
public:
    Replacing(const Design &design, const Index &index, std::span<const Found> found) : m_index(index), m_found(found)
    {
        m_result.edit.design = design;
    }

    Replaced all()
    {
        // What is written in a place comes before the names on the way to it change; what lies deep before what is
        // above.
        values();
        labels();
        for (auto found = m_found.rbegin(); found != m_found.rend(); ++found)
            if (found->as == FoundAs::Key && isFree(*found))
                take(*found, renamedKey(*found));
        for (const Found &found : m_found)
            if (found.as == FoundAs::MemberName && isFree(found))
                take(found, renamedMember(found));
        logicalIds();
        return std::move(m_result);
    }

private:
    bool isFree(const Found &found)
    {
        if (found.problem)
            m_result.left.push_back({found, *found.problem});
        return !found.problem;
    }
    void take(const Found &found, Result<EditResult> edit)
    {
        if (!edit) {
            m_result.left.push_back({found, edit.error()});
            return;
        }
        ++m_result.count;
        take(std::move(*edit));
    }
    void take(EditResult edit)
    {
        EditResult &all = m_result.edit;
        all.design = std::move(edit.design);
        all.made.insert(all.made.end(), edit.made.begin(), edit.made.end());
        all.remarks.insert(all.remarks.end(), edit.remarks.begin(), edit.remarks.end());
    }

    void values()
    {
        // A text may have been found twice: in the names it holds, and in the rest.
        std::map<syntax::Path, std::vector<const Found *>> places;
        for (const Found &found : m_found)
            if ((found.as == FoundAs::Value || found.as == FoundAs::Reference || found.as == FoundAs::Type ||
                 (found.as == FoundAs::Label && !found.path.empty())) &&
                isFree(found))
                places[found.path].push_back(&found);
        std::vector<syntax::Path> paths;
        std::vector<const std::vector<const Found *> *> founds;
        for (const auto &[path, found] : places) {
            paths.push_back(path);
            founds.push_back(&found);
        }
        auto edited = syntax::rewrite(
            m_result.edit.design.document, paths, [&](std::size_t which, const NodePtr &before) -> NodePtr {
                const Found &first = *founds[which]->front();
                if (!before || !before->isScalar() || before->text != first.text) {
                    m_result.left.push_back(
                        {first, Error{.code = "find.gone", .where = syntax::toPointer(first.path)}});
                    return nullptr;
                }
                std::vector<Occurrence> occurrences;
                for (const Found *found : *founds[which])
                    occurrences.insert(occurrences.end(), found->occurrences.begin(), found->occurrences.end());
                ++m_result.count;
                return rewritten(*before, withOccurrencees(first.text, std::move(occurrences)));
            });
        m_result.edit.design.document = std::move(edited.document);
        std::ranges::move(edited.remarks, std::back_inserter(m_result.edit.remarks));
    }
    void logicalIds()
    {
        expression::NewNames names;
        std::set<std::string_view> given;
        for (const Found &found : m_found) {
            if (found.as != FoundAs::LogicalId || !isFree(found))
                continue;
            auto problem = problemOfName(m_result.edit.design, m_index, found.element, found.next);
            // A name that is given must be free among those given before.
            if (!problem && !given.insert(found.next).second)
                problem = Error{.code = "edit.name-taken", .where = found.next, .args = {found.next}};
            if (problem) {
                m_result.left.push_back({found, *problem});
                continue;
            }
            names.emplace(found.element.text(), found.next);
        }
        if (names.empty())
            return;
        if (auto edit = edits::renamed(m_result.edit.design, names)) {
            for (const auto &[from, to] : names)
                edit->made.push_back(ElementId::resource(to));
            m_result.count += names.size();
            take(std::move(*edit));
            return;
        }
        // One of them stands in no line of its own: each by itself says which.
        for (const Found &found : m_found)
            if (const auto name = names.find(found.element.text());
                found.as == FoundAs::LogicalId && name != names.end() && name->second == found.next)
                take(found, rename(m_result.edit.design, m_index, found.element, found.next));
    }
    void labels()
    {
        for (const Found &found : m_found) {
            if (found.as != FoundAs::Label || !found.path.empty() || !isFree(found))
                continue;
            const Drawing *drawing = m_result.edit.design.drawings.find(found.element);
            if (!drawing || drawing->label != found.text) {
                m_result.left.push_back({found, Error{.code = "find.gone", .where = toString(found.element)}});
                continue;
            }
            Drawing labelled = *drawing;
            labelled.label = found.next;
            take(found, redraw(m_result.edit.design, found.element, std::move(labelled)));
        }
    }
    Result<EditResult> renamedKey(const Found &found) const
    {
        auto edited = syntax::renameKey(m_result.edit.design.document, found.path, found.next);
        if (!edited)
            return edited.error();
        EditResult result{.design = m_result.edit.design, .remarks = std::move(edited->remarks)};
        result.design.document = std::move(edited->document);
        return result;
    }
    Result<EditResult> renamedMember(const Found &found)
    {
        const std::string &key = std::get<std::string>(found.path.front());
        for (const Section section :
             {Section::Parameters, Section::Mappings, Section::Conditions, Section::Outputs, Section::Rules})
            if (keyOf(section) == key)
                return renameMember(m_result.edit.design, m_index, section, found.text, found.next);
        return Error{.code = "edit.no-such-element", .where = key, .args = {found.text}};
    }

    const Index &m_index; // of the design as it was
    std::span<const Found> m_found;
    Replaced m_result{};
};

} // namespace

Replaced replaceFound(const Design &design, const Index &index, std::span<const Found> found)
{
    return Replacing(design, index, found).all();
}

} // namespace cirro
