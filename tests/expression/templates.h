#pragma once

#include "model/expression/evaluate.h"
#include "model/expression/json_text.h"
#include "model/syntax/document.h"

#include <QString>

#include <stdexcept>

/// Short words for templates and values in tests.
namespace cirro::expression::tests {

/// Any node, written as it would be below a key.
inline syntax::NodePtr parsed(const std::string &text)
{
    std::string document = "below:\n  ";
    for (const char c : text)
        document += c == '\n' ? std::string("\n  ") : std::string(1, c);
    auto result = syntax::read(document + "\n");
    if (!result)
        throw std::runtime_error("the test's own text does not read: " + text + " (" + result.error().detail + ")");
    return result->document.root->find("below");
}

inline std::string reasonName(Unknown::Reason reason)
{
    using enum Unknown::Reason;
    switch (reason) {
    case ParameterWithoutValue:
        return "ParameterWithoutValue";
    case Import:
        return "Import";
    case Attribute:
        return "Attribute";
    case PhysicalId:
        return "PhysicalId";
    case DynamicReference:
        return "DynamicReference";
    case Region:
        return "Region";
    case Account:
        return "Account";
    case Macro:
        return "Macro";
    case Undefined:
        return "Undefined";
    case Malformed:
        return "Malformed";
    case TooDeep:
        return "TooDeep";
    }
    return "?";
}

/// JSON in which an unknown part reads <Reason subject> and what is not written <NoValue>.
inline QString shown(const Value &value)
{
    if (const Unknown *unknown = value.unknown())
        return QString::fromStdString("<" + reasonName(unknown->reason) + (unknown->subject.empty() ? "" : " ") +
                                      unknown->subject + ">");
    if (value.isNoValue())
        return "<NoValue>";
    QString text;
    if (const ValueList *items = value.list()) {
        for (const Value &item : *items)
            text += (text.isEmpty() ? "" : ",") + shown(item);
        return "[" + text + "]";
    }
    if (const ValueMap *members = value.map()) {
        for (const auto &[key, member] : *members)
            text += (text.isEmpty() ? "\"" : ",\"") + QString::fromStdString(key) + "\":" + shown(member);
        return "{" + text + "}";
    }
    return QString::fromStdString(*jsonText(value, maxProduced));
}

} // namespace cirro::expression::tests
