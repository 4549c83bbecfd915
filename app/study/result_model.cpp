#include "app/study/result_model.h"

#include "app/study/study_desk.h"
#include "app/study/study_words.h"

#include <QDateTime>
#include <QLocale>

namespace cirro {

using namespace quiz;

ResultModel::ResultModel(StudyDesk &desk) : RowsModel(&desk), m_desk(desk), m_options(this), m_terms(this)
{
    connect(&desk, &StudyDesk::languageChanged, this, [this] {
        work();
        showCurrent();
    });
}

bool ResultModel::take(const std::string &exam)
{
    const auto record = m_desk.store()->exam(exam);
    if (!record) {
        m_desk.fail(record.error());
        return false;
    }
    if (!*record)
        return false;
    m_record = **record;
    m_result = resultOf(m_record, m_desk.pack().manifest.exam);
    m_language.reset();
    m_wrongOnly = false;
    m_current = -1;
    work();
    showCurrent();
    return true;
}

void ResultModel::clear()
{
    m_record = {};
    m_result = {};
    m_current = -1;
    work();
    showCurrent();
}

void ResultModel::work()
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < m_result.rows.size(); ++i) {
        const ExamResult::Row &row = m_result.rows[i];
        if (m_wrongOnly && row.right)
            continue;
        const Question *asked = m_desk.pack().question(row.item);
        rows.push_back(
            {.position = i,
             .summary = asked ? StudyWords::plain(asked->stem.in(m_desk.reading())) : QString::fromStdString(row.item),
             .task = QString::fromStdString(row.task)});
    }
    updateRows(m_rows, std::move(rows), [](const Row &a, const Row &b) { return a.position == b.position; });
    emit changed();
}

QString ResultModel::title() const
{
    const QLocale locale(m_desk.language() == QLatin1String("ko") ? QLocale::Korean : QLocale::English);
    const QDateTime when =
        QDateTime::fromMSecsSinceEpoch(m_record.started.ms).toOffsetFromUtc(m_record.started.utcOffsetMinutes * 60);
    return tr("Mock exam %1 of %2").arg(m_record.form).arg(locale.toString(when, QLocale::ShortFormat));
}

int ResultModel::passScore() const
{
    return m_desk.isReady() ? m_desk.pack().manifest.exam.passScore : 0;
}

int ResultModel::mostScore() const
{
    return m_desk.isReady() ? m_desk.pack().manifest.exam.mostScore : 0;
}

QString ResultModel::rawText() const
{
    QString text = tr("%1 of %2 scored questions right").arg(m_result.raw).arg(m_result.scored);
    if (m_result.blank > 0)
        text += " · " + tr("%n left blank", nullptr, m_result.blank);
    return text;
}

QString ResultModel::timeText() const
{
    const auto asked = std::max<std::size_t>(1, m_result.rows.size());
    QString text =
        tr("%1 in all, %2 a question")
            .arg(StudyWords::clock(m_result.spentMs), StudyWords::clock(m_result.spentMs / std::int64_t(asked)));
    if (m_record.finishedMs && m_record.endedBy == ExamRecord::EndedBy::Time)
        text += " · " + tr("the time was over");
    return text;
}

QString ResultModel::changesText() const
{
    const int changes = m_result.wrongToRight + m_result.rightToWrong + m_result.wrongToWrong;
    if (changes == 0)
        return tr("No answer was changed");
    return tr("Changed answers: %1 from wrong to right, %2 from right to wrong, %3 from wrong to wrong")
        .arg(m_result.wrongToRight)
        .arg(m_result.rightToWrong)
        .arg(m_result.wrongToWrong);
}

int ResultModel::wrong() const
{
    return int(std::ranges::count(m_result.rows, false, &ExamResult::Row::right));
}

QVariantList ResultModel::tallies(const std::vector<Tally> &tallies, bool ofDomains) const
{
    QVariantList list;
    for (const Tally &tally : tallies)
        list << QVariantMap{{"name", ofDomains ? QString::fromStdString(tally.id) + ' ' +
                                                     StudyWords::domain(m_desk.pack(), tally.id, m_desk.reading())
                                               : StudyWords::task(m_desk.pack(), tally.id, m_desk.reading())},
                            {"asked", tally.asked},
                            {"right", tally.right},
                            {"share", tally.asked == 0 ? 0.0 : double(tally.right) / tally.asked},
                            {"text", tr("%1 of %2").arg(tally.right).arg(tally.asked)}};
    return list;
}

QVariantList ResultModel::domains() const
{
    return tallies(m_result.domains, true);
}

QVariantList ResultModel::tasks() const
{
    return tallies(m_result.tasks, false);
}

void ResultModel::setWrongOnly(bool wrongOnly)
{
    if (wrongOnly == m_wrongOnly)
        return;
    m_wrongOnly = wrongOnly;
    m_current = -1;
    work();
    showCurrent();
}

void ResultModel::setCurrent(int row)
{
    m_current = row == m_current || row < 0 || row >= int(m_rows.size()) ? -1 : row;
    m_language.reset();
    showCurrent();
}

const Question *ResultModel::question() const
{
    return m_current < 0 ? nullptr
                         : m_desk.pack().question(m_result.rows[m_rows[std::size_t(m_current)].position].item);
}

void ResultModel::showCurrent()
{
    if (const Question *shown = question()) {
        const std::size_t position = m_rows[std::size_t(m_current)].position;
        m_options.show(
            shown,
            {.shown = m_record.items[position].shown, .chosen = m_result.rows[position].chosen, .revealed = true},
            m_language.value_or(m_desk.reading()));
    } else {
        m_options.show(nullptr, {}, m_desk.reading());
    }
    m_terms.show(m_desk, question(), true, m_language.value_or(m_desk.reading()));
    emit currentChanged();
}

QString ResultModel::stem() const
{
    return question() ? StudyWords::styledStem(question()->stem, m_language.value_or(m_desk.reading())) : QString();
}

QString ResultModel::takeaway() const
{
    return question() ? StudyWords::styled(question()->takeaway.in(m_language.value_or(m_desk.reading()))) : QString();
}

QVariantList ResultModel::references() const
{
    return question() ? StudyWords::references(question()->references) : QVariantList();
}

void ResultModel::switchLanguage()
{
    m_language = m_language.value_or(m_desk.reading()) == Language::Korean ? Language::English : Language::Korean;
    showCurrent();
}

QString ResultModel::language() const
{
    return m_language.value_or(m_desk.reading()) == Language::Korean ? QStringLiteral("ko") : QStringLiteral("en");
}

bool ResultModel::hasDesign() const
{
    return m_desk.hasDesign(question());
}

void ResultModel::openDesign()
{
    if (hasDesign())
        m_desk.openDesign(*question(), true);
}

void ResultModel::retryWrong()
{
    m_desk.ask(wrongIn(m_result));
}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> ResultModel::roleNames() const
{
    return {{NumberRole, "number"}, {SummaryRole, "summary"}, {TaskRole, "task"},
            {RightRole, "isRight"}, {BlankRole, "blank"},     {FlaggedRole, "flagged"},
            {CountsRole, "counts"}, {TimeRole, "time"},       {ChangesRole, "changes"}};
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const ExamResult::Row &result = m_result.rows[row.position];
    switch (role) {
    case NumberRole:
        return int(row.position) + 1;
    case Qt::DisplayRole:
    case SummaryRole:
        return row.summary;
    case TaskRole:
        return row.task;
    case RightRole:
        return result.right;
    case BlankRole:
        return result.chosen.empty();
    case FlaggedRole:
        return result.flagged;
    case CountsRole:
        return result.scored;
    case TimeRole:
        return StudyWords::clock(result.spentMs);
    case ChangesRole:
        return result.changes;
    default:
        return {};
    }
}

} // namespace cirro
