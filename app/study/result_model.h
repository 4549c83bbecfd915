#pragma once

#include "app/editor/rows_model.h"
#include "app/study/options_model.h"
#include "app/study/terms_model.h"

#include "quizbank/session/sitting.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cirro {

class StudyDesk;

/// What came of a mock exam; its rows are the questions, in the order of the exam.
class ResultModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the desk")
    Q_PROPERTY(bool shown READ isShown NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(int estimate READ estimate NOTIFY changed FINAL)
    Q_PROPERTY(int passScore READ passScore NOTIFY changed FINAL)
    Q_PROPERTY(int mostScore READ mostScore NOTIFY changed FINAL)
    Q_PROPERTY(bool wouldPass READ wouldPass NOTIFY changed FINAL)
    Q_PROPERTY(QString rawText READ rawText NOTIFY changed FINAL)
    Q_PROPERTY(QString timeText READ timeText NOTIFY changed FINAL)
    Q_PROPERTY(QString changesText READ changesText NOTIFY changed FINAL)
    Q_PROPERTY(int wrong READ wrong NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList domains READ domains NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList tasks READ tasks NOTIFY changed FINAL)
    Q_PROPERTY(bool wrongOnly READ isWrongOnly WRITE setWrongOnly NOTIFY changed FINAL)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString stem READ stem NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString takeaway READ takeaway NOTIFY currentChanged FINAL)
    Q_PROPERTY(QVariantList references READ references NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString language READ language NOTIFY currentChanged FINAL)
    Q_PROPERTY(bool hasDesign READ hasDesign NOTIFY currentChanged FINAL)
    Q_PROPERTY(cirro::OptionsModel *options READ options CONSTANT FINAL)
    Q_PROPERTY(cirro::TermsModel *terms READ terms CONSTANT FINAL)

public:
    enum Role {
        NumberRole = Qt::UserRole + 1,
        SummaryRole, // the beginning of the stem
        TaskRole,
        RightRole,
        BlankRole,
        FlaggedRole,
        CountsRole, // whether it was among the scored ones
        TimeRole,
        ChangesRole // how often the answer was changed
    };

    explicit ResultModel(StudyDesk &desk);

    /// Whether there is such an exam.
    bool take(const std::string &exam);
    bool isShown() const { return !m_record.items.empty(); }
    /// Its learner is gone.
    void clear();
    QString title() const;
    int estimate() const { return m_result.estimate; }
    int passScore() const;
    int mostScore() const;
    bool wouldPass() const { return m_result.wouldPass; }
    QString rawText() const;
    QString timeText() const;
    QString changesText() const;
    int wrong() const;
    /// name, asked, right, share, text each.
    QVariantList domains() const;
    QVariantList tasks() const;
    bool isWrongOnly() const { return m_wrongOnly; }
    void setWrongOnly(bool wrongOnly);
    /// The row whose question is explained; −1: none.
    int current() const { return m_current; }
    void setCurrent(int row);
    QString stem() const;
    QString takeaway() const;
    QVariantList references() const;
    /// Of the explanation.
    QString language() const;
    bool hasDesign() const;
    OptionsModel *options() { return &m_options; }
    TermsModel *terms() { return &m_terms; }

    /// The wrong ones once more.
    Q_INVOKABLE void retryWrong();
    Q_INVOKABLE void switchLanguage();
    /// The design of the question that is explained, on the canvas.
    Q_INVOKABLE void openDesign();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();
    void currentChanged();

private:
    struct Row {
        std::size_t position = 0;
        QString summary{};
        QString task{};
        bool operator==(const Row &) const = default;
    };
    void work();
    void showCurrent();
    const quiz::Question *question() const;
    QVariantList tallies(const std::vector<quiz::Tally> &tallies, bool ofDomains) const;

    StudyDesk &m_desk;
    OptionsModel m_options;
    TermsModel m_terms;
    quiz::ExamRecord m_record;
    quiz::ExamResult m_result;
    std::vector<Row> m_rows;
    std::optional<quiz::Language> m_language;
    int m_current = -1;
    bool m_wrongOnly = false;
};

} // namespace cirro
