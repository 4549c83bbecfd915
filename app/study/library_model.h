#pragma once

#include "app/editor/rows_model.h"
#include "app/study/options_model.h"
#include "app/study/terms_model.h"

#include "quizbank/session/plan.h"
#include "quizbank/store/records.h"

#include <QtQml/qqmlregistration.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cirro {

class StudyDesk;

/// All there is to read and all the learner wrote: questions, cards and the glossary, searched or by what was marked,
/// and the one that is being read. Reading is no answer: it changes no schedule.
class LibraryModel : public RowsModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the desk")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed FINAL)
    Q_PROPERTY(QString shelf READ shelf WRITE setShelf NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int askable READ askable NOTIFY changed FINAL)
    Q_PROPERTY(int keptBack READ keptBack NOTIFY changed FINAL)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString kind READ kind NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString about READ about NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString head READ head NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString body READ body NOTIFY currentChanged FINAL)
    Q_PROPERTY(cirro::OptionsModel *options READ options CONSTANT FINAL)
    Q_PROPERTY(cirro::TermsModel *terms READ terms CONSTANT FINAL)
    Q_PROPERTY(int askableOn READ askableOn NOTIFY currentChanged FINAL)
    Q_PROPERTY(QVariantList references READ references NOTIFY currentChanged FINAL)
    Q_PROPERTY(QVariantList volatiles READ volatiles NOTIFY currentChanged FINAL)
    Q_PROPERTY(QVariantList reports READ reports NOTIFY currentChanged FINAL)
    Q_PROPERTY(bool bookmarked READ isBookmarked NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString note READ note NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString language READ language NOTIFY currentChanged FINAL)
    Q_PROPERTY(bool hasDesign READ hasDesign NOTIFY currentChanged FINAL)

public:
    enum Role {
        KindRole = Qt::UserRole + 1, // "question", "card", "term"
        SummaryRole,
        TaskRole, // "1.2"; empty for a term
        BookmarkedRole,
        NotedRole,
        ReportedRole,
        StandingRole // of the last answer: "", "right", "wrong"
    };

    explicit LibraryModel(StudyDesk &desk);

    /// What was written elsewhere meanwhile is there, too.
    Q_INVOKABLE void refresh();
    /// Nobody reads anything.
    void clear();

    QString query() const { return m_query; }
    void setQuery(const QString &query);
    /// "all", "questions", "cards", "terms", "bookmarks", "notes" or "reports".
    QString shelf() const { return m_shelf; }
    void setShelf(const QString &shelf);
    int count() const { return int(m_rows.size()); }
    /// So many of the found ones practise() asks.
    int askable() const;
    /// So many questions would be found, but wait unseen for a mock exam.
    int keptBack() const { return m_keptBack; }
    /// The row that is read; −1: none.
    int current() const { return m_current; }
    void setCurrent(int row);

    /// What the glossary says of a service.
    void readTerm(const QString &service);

    QString kind() const;
    /// The task of what is read.
    QString about() const;
    /// A question's stem, a card's front, a term's name; as Text.StyledText.
    QString head() const;
    /// What there is to remember, a card's back, what the glossary says.
    QString body() const;
    OptionsModel *options() { return &m_options; }
    TermsModel *terms() { return &m_terms; }
    QVariantList references() const;
    QVariantList volatiles() const;
    /// Of what is read: day, reason, text each.
    QVariantList reports() const;
    bool isBookmarked() const;
    QString note() const;
    QString language() const;
    bool hasDesign() const;

    /// Asks what was found, the best matches first.
    Q_INVOKABLE void practise();
    /// Of a term that is read: so many questions and cards are about its service.
    int askableOn() const;
    Q_INVOKABLE void practiseOn();
    Q_INVOKABLE void switchLanguage();
    Q_INVOKABLE void toggleBookmark();
    Q_INVOKABLE void setNote(const QString &text);
    Q_INVOKABLE bool report(const QString &reason, const QString &text);
    Q_INVOKABLE void openDesign();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();
    void currentChanged();

private:
    enum class Kind { Question, Card, Term };
    struct Row {
        Kind kind = Kind::Question;
        std::string id{};
        QString summary{};
        QString task{};
        QString standing{};
        bool bookmarked = false;
        bool noted = false;
        bool reported = false;
        bool operator==(const Row &) const = default;
    };
    void readStore();
    void work();
    void showCurrent();
    bool isOnShelf(Kind kind, const std::string &id) const;
    std::vector<std::pair<Kind, std::string>> found() const;
    const Row *reading() const;
    const quiz::Question *question() const;
    const quiz::Card *card() const;
    const quiz::Term *term() const;
    quiz::Language inLanguage() const;

    StudyDesk &m_desk;
    OptionsModel m_options;
    TermsModel m_terms;
    std::vector<Row> m_rows;
    std::set<std::string, std::less<>> m_bookmarks;
    std::map<std::string, std::string, std::less<>> m_notes;
    std::vector<quiz::Report> m_reports;
    std::optional<quiz::Language> m_language; // chosen for what is read
    QString m_query;
    QString m_shelf = QStringLiteral("all");
    int m_current = -1;
    int m_keptBack = 0;
};

} // namespace cirro
