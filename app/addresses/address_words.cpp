#include "app/addresses/address_words.h"

#include "app/editor/worth.h"

#include <QCoreApplication>
#include <QLocale>

namespace cirro {

QString zoneWords(const std::string &symbol)
{
    if (symbol.empty())
        return {};
    // "az[0]" is the first of the Region's zones: people say a, b, c, as on the diagram.
    if (symbol.starts_with("az[") && symbol.size() == 5 && symbol[3] >= '0' && symbol[3] <= '9')
        return QCoreApplication::translate("Addresses", "zone %1").arg(QChar(u'a' + (symbol[3] - '0')));
    const std::size_t colon = symbol.find(':');
    return QString::fromStdString(colon == std::string::npos ? symbol : symbol.substr(colon + 1));
}

QString countWords(std::uint64_t count)
{
    return QLocale().toString(qulonglong(count));
}

QString whyUnknown(const addresses::Written &block)
{
    if (!block.why)
        return QCoreApplication::translate("Addresses", "chosen by a pool when it is deployed");
    if (block.why->reason == expression::Unknown::Reason::Malformed)
        return QCoreApplication::translate("Addresses", "no block of addresses");
    return worthWords({}, block.why);
}

} // namespace cirro
