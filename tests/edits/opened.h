#pragma once

#include "model/design/design_diff.h"
#include "model/design/layout.h"
#include "model/edits/edits.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

/// Templates as the tests of edits want them: opened from a text, compared as lines.
namespace cirro::tests {

inline std::string contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll().toStdString();
}

inline Snapshot opened(std::string text)
{
    auto read = readDesign(std::move(text));
    if (!read)
        qFatal("the test's own template does not open: %s at %s", read.error().code.c_str(),
               read.error().where.c_str());
    return Snapshot::of(std::move(read->design));
}

inline ElementId id(std::string_view logicalId)
{
    return ElementId::resource(logicalId);
}

inline std::string textOf(const Design &design)
{
    return writeDesign(design).text;
}

/// The lines that differ, as a person reads them in a diff: "-old" and "+new", blanks at their ends taken off.
inline QStringList changes(const Design &before, const Design &after)
{
    const QStringList old = QString::fromStdString(textOf(before)).split('\n');
    const QStringList now = QString::fromStdString(textOf(after)).split('\n');
    // common[i][j]: the length of the longest common rest of old from i and now from j.
    std::vector<std::vector<int>> common(static_cast<std::size_t>(old.size() + 1),
                                         std::vector<int>(static_cast<std::size_t>(now.size() + 1)));
    const auto rest = [&](qsizetype i, qsizetype j) -> int & {
        return common[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
    };
    for (qsizetype i = old.size() - 1; i >= 0; --i)
        for (qsizetype j = now.size() - 1; j >= 0; --j)
            rest(i, j) = old[i] == now[j] ? rest(i + 1, j + 1) + 1 : std::max(rest(i + 1, j), rest(i, j + 1));
    QStringList lines;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < old.size() || j < now.size())
        if (i < old.size() && j < now.size() && old[i] == now[j]) {
            ++i;
            ++j;
        } else if (i < old.size() && (j == now.size() || rest(i + 1, j) >= rest(i, j + 1))) {
            lines += "-" + old[i++].trimmed();
        } else {
            lines += "+" + now[j++].trimmed();
        }
    return lines;
}

} // namespace cirro::tests
