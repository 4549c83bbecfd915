#pragma once

#include "app/canvas/selection.h"
#include "app/code/code_text.h"
#include "app/editor/design_document.h"

#include <QAbstractListModel>
#include <QColor>
#include <QHash>
#include <QThreadPool>
#include <QtQml/qqmlregistration.h>

namespace cirro {

/// The lines of the text that a document would be saved as: coloured, with what is selected and what the rules found.
/// The text is made on a thread of its own; of several versions the newest counts. A new text changes the fewest rows.
class CodeModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::DesignDocument *document READ document WRITE setDocument NOTIFY documentChanged REQUIRED FINAL)
    Q_PROPERTY(cirro::Selection *selection READ selection WRITE setSelection NOTIFY documentChanged REQUIRED FINAL)
    /// While false nothing is worked out.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    /// "yaml", "json"; empty: as the document is written.
    Q_PROPERTY(QString format READ format WRITE setFormat NOTIFY formatChanged FINAL)
    Q_PROPERTY(QString shownFormat READ shownFormat NOTIFY textChanged FINAL)
    /// Of keys, texts, numbers, intrinsics, comments, in this order.
    Q_PROPERTY(QList<QColor> inks READ inks WRITE setInks NOTIFY inksChanged FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY textChanged FINAL)
    Q_PROPERTY(int longestLine READ longestLine NOTIFY textChanged FINAL)
    /// The first line of what is selected; -1 when nothing of it is written here.
    Q_PROPERTY(int selectedLine READ selectedLine NOTIFY selectedLineChanged FINAL)
    /// The last line of the element that begins there.
    Q_PROPERTY(int selectedEnd READ selectedEnd NOTIFY selectedLineChanged FINAL)

public:
    enum Role {
        NumberRole = Qt::UserRole + 1,
        PlainRole,
        MarkupRole,   // for Text.StyledText
        SelectedRole, // the line belongs to something that is selected
        SeverityRole, // "error", "warning", "advice" of the worst finding here; empty: none
        FindingsRole  // what the findings here say
    };

    explicit CodeModel(QObject *parent = nullptr);
    ~CodeModel() override;

    DesignDocument *document() const { return m_document; }
    void setDocument(DesignDocument *document);
    Selection *selection() const { return m_selection; }
    void setSelection(Selection *selection);
    bool isActive() const { return m_active; }
    void setActive(bool active);
    QString format() const { return m_format; }
    void setFormat(const QString &format);
    QString shownFormat() const;
    QList<QColor> inks() const { return m_inks; }
    void setInks(const QList<QColor> &inks);
    int longestLine() const { return m_text ? m_text->longestLine() : 0; }
    int selectedLine() const { return m_selectedLine; }
    int selectedEnd() const { return m_selectedEnd; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Puts lines, both ends included, on the clipboard.
    Q_INVOKABLE void copyLines(int first, int last) const;
    Q_INVOKABLE void copyAll() const;
    /// The next line from `from` on that holds the words, beginning again at the top; -1 when none does.
    /// With `step` -1 it looks upwards.
    Q_INVOKABLE int find(const QString &words, int from, int step = 1) const;
    /// The element that a line belongs to, "resource:Web"; empty where it is nobody's.
    Q_INVOKABLE QString elementAt(int line) const;
    /// The element that the first finding of a line is about; empty: the template as a whole.
    Q_INVOKABLE QString findingElement(int line) const;

signals:
    void documentChanged();
    void activeChanged();
    void formatChanged();
    void inksChanged();
    void textChanged();
    void selectedLineChanged();
    /// These lines are other ones than before, because the design is another one.
    void rewritten(int first, int last);

private:
    struct Note {
        rules::Severity severity{};
        ElementId element{};
        QStringList words{};
    };
    void want();
    void start();
    void take(const CodeTextPtr &text);
    void select();
    void note();
    QString markup(int line) const;

    DesignDocument *m_document = nullptr;
    Selection *m_selection = nullptr;
    QVector<QMetaObject::Connection> m_connections;
    QMetaObject::Connection m_selecting;
    bool m_active = false;
    QString m_format;
    QList<QColor> m_inks;
    QThreadPool m_pool;
    bool m_running = false;
    bool m_waiting = false; // the version on show is another one than that under way
    bool m_fresh = true;    // the next text is not a changed one but another document's or another view of it
    CodeTextPtr m_text;
    std::vector<bool> m_selected; // by line
    int m_selectedLine = -1;
    int m_selectedEnd = -1;
    QHash<int, Note> m_notes; // by line
};

} // namespace cirro
