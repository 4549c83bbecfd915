#include "model/rules/growing.h"

#include "model/edits/edits.h"

#include <iterator>

namespace cirro::rules {

using syntax::Node;

std::string Growing::add(std::string_view wish, std::string_view type, Members properties, Members others)
{
    std::string id = freeLogicalId(m_design, m_index, wish);
    Members members{{"Type", Node::scalar(std::string(type))}};
    std::move(others.begin(), others.end(), std::back_inserter(members));
    members.emplace_back("Properties", Node::mapping(std::move(properties)));
    set({std::string("Resources"), id}, Node::mapping(std::move(members)));
    return id;
}

void Growing::set(const syntax::Path &path, syntax::NodePtr value)
{
    take(syntax::set(m_design.document, path, std::move(value)));
}

void Growing::append(const syntax::Path &list, syntax::NodePtr item)
{
    const syntax::NodePtr present = syntax::at(m_design.document, list);
    if (present && present->isSequence())
        take(syntax::insert(m_design.document, list, present->size(), {}, std::move(item)));
    else
        set(list, Node::sequence({std::move(item)}));
}

void Growing::remove(const syntax::Path &path)
{
    take(syntax::remove(m_design.document, path));
}

Result<Design> Growing::result() const
{
    if (m_error)
        return *m_error;
    return m_design;
}

void Growing::take(Result<syntax::Edited> edited)
{
    if (m_error)
        return;
    if (edited)
        m_design.document = std::move(edited.value().document);
    else
        m_error = edited.error();
}

} // namespace cirro::rules
