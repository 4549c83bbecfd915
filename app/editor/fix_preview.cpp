#include "app/editor/fix_preview.h"

#include "app/words/words.h"

#include "model/core/line_diff.h"
#include "model/design/layout.h"

#include <algorithm>

namespace cirro {

namespace {

constexpr std::ptrdiff_t context = 3; // lines around a change

} // namespace

int FixPreview::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FixPreview::data(const QModelIndex &at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(at.row())];
    switch (role) {
    case SignRole:
        return row.sign == 0 ? QStringLiteral("…") : QString(QLatin1Char(row.sign));
    case Qt::DisplayRole:
    case TextRole:
        return row.text;
    case NumberRole:
        return row.number;
    default:
        return {};
    }
}

QHash<int, QByteArray> FixPreview::roleNames() const
{
    return {{SignRole, "sign"}, {TextRole, "line"}, {NumberRole, "number"}};
}

void FixPreview::show(FindingsModel *findings, int row, int number)
{
    const DesignDocument *document = findings ? findings->document() : nullptr;
    const std::string before = document ? writeDesign(document->design()).text : std::string();
    std::string after = before;
    m_problem.clear();
    if (findings) {
        const auto fixed = findings->fixed(row, number);
        if (fixed)
            after = writeDesign(*fixed).text;
        else
            m_problem = worded(fixed.error());
    }
    take(before, after);
    emit changed();
}

void FixPreview::take(const std::string &before, const std::string &after)
{
    const std::vector<DiffRow> all = diffLines(before, after);
    std::vector<bool> shown(all.size(), false);
    m_added = m_removed = 0;
    for (std::ptrdiff_t i = 0; i < std::ptrdiff_t(all.size()); ++i) {
        const char sign = all[std::size_t(i)].sign;
        m_added += sign == '+' ? 1 : 0;
        m_removed += sign == '-' ? 1 : 0;
        if (sign == ' ')
            continue;
        const auto last = std::min(i + context + 1, std::ptrdiff_t(all.size()));
        std::fill(shown.begin() + std::max<std::ptrdiff_t>(i - context, 0), shown.begin() + last, true);
    }
    std::vector<Row> next;
    int oldLine = 0;
    int newLine = 0;
    bool gap = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        oldLine += all[i].sign == '+' ? 0 : 1;
        newLine += all[i].sign == '-' ? 0 : 1;
        if (!shown[i]) {
            gap = true;
            continue;
        }
        if (gap && !next.empty())
            next.push_back({.sign = 0});
        gap = false;
        std::string_view line = all[i].line;
        while (line.ends_with('\n') || line.ends_with('\r'))
            line.remove_suffix(1);
        next.push_back({all[i].sign, QString::fromUtf8(line.data(), qsizetype(line.size())),
                        all[i].sign == '-' ? oldLine : newLine});
    }
    updateRows(m_rows, std::move(next), [](const Row &a, const Row &b) { return a == b; });
}

} // namespace cirro
