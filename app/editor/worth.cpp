#include "app/editor/worth.h"

#include "model/expression/reference.h"

#include <QCoreApplication>

namespace cirro {

QString worthWords(const std::string &value, const std::optional<expression::Unknown> &unknown)
{
    using Reason = expression::Unknown::Reason;
    if (!unknown)
        return value.empty()
                   ? QString()
                   : QCoreApplication::translate("Worth", "= %1 in this world").arg(QString::fromStdString(value));
    const QString later = QCoreApplication::translate("Worth", "known only when it is deployed");
    const QString subject = QString::fromStdString(unknown->subject);
    switch (unknown->reason) {
    case Reason::ParameterWithoutValue:
        if (expression::isPseudoParameter(unknown->subject))
            return later;
        return QCoreApplication::translate("Worth", "not known: the parameter %1 has no value").arg(subject);
    case Reason::Attribute:
    case Reason::PhysicalId:
        return QCoreApplication::translate("Worth", "known when %1 is deployed").arg(subject);
    case Reason::Undefined:
        return QCoreApplication::translate("Worth", "refers to nothing: there is no %1").arg(subject);
    case Reason::Malformed:
        return QCoreApplication::translate("Worth", "the arguments do not fit the function");
    default:
        return later;
    }
}

} // namespace cirro
