#pragma once

#include "app/editor/design_document.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cirro {

/// What there is to know about one rule, and whether it speaks in the document.
class RulePage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::DesignDocument *document READ document WRITE setDocument NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QString rule READ rule WRITE setRule NOTIFY changed FINAL)
    Q_PROPERTY(bool known READ isKnown NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString why READ why NOTIFY changed FINAL)
    Q_PROPERTY(QString how READ how NOTIFY changed FINAL)
    Q_PROPERTY(QString severity READ severity NOTIFY changed FINAL)
    Q_PROPERTY(QString pillar READ pillar NOTIFY changed FINAL)
    Q_PROPERTY(QStringList taskIds READ taskIds NOTIFY changed FINAL)
    Q_PROPERTY(QStringList tasks READ tasks NOTIFY changed FINAL)
    Q_PROPERTY(QString sameAs READ sameAs NOTIFY changed FINAL)
    Q_PROPERTY(QString docs READ docs NOTIFY changed FINAL)
    Q_PROPERTY(QString bad READ bad NOTIFY changed FINAL)
    Q_PROPERTY(QString good READ good NOTIFY changed FINAL)
    Q_PROPERTY(QString badSays READ badSays NOTIFY changed FINAL)
    Q_PROPERTY(bool speaks READ speaks NOTIFY changed FINAL)
    Q_PROPERTY(bool switched READ isSwitched NOTIFY changed FINAL)
    Q_PROPERTY(int findings READ findings NOTIFY changed FINAL)
    Q_PROPERTY(bool takesTags READ takesTags NOTIFY changed FINAL)
    Q_PROPERTY(QString tags READ tags NOTIFY changed FINAL)

public:
    using QObject::QObject;

    DesignDocument *document() const { return m_document; }
    void setDocument(DesignDocument *document);
    /// "net.cidr-size"
    QString rule() const { return m_id; }
    void setRule(const QString &rule);
    bool isKnown() const { return m_rule; }
    QString title() const { return QString::fromStdString(m_words.title); }
    QString why() const { return QString::fromStdString(m_words.why); }
    QString how() const { return QString::fromStdString(m_words.how); }
    /// "error", "warning", "advice"
    QString severity() const;
    QString pillar() const;
    /// Tasks of the exam: "3.4", and by name.
    QStringList taskIds() const;
    QStringList tasks() const;
    /// Ids of cfn-lint or AWS's validator for the same check.
    QString sameAs() const;
    QString docs() const;
    /// Templates; empty where there is none.
    QString bad() const { return m_bad; }
    QString good() const { return m_good; }
    /// What the rule says about the bad one.
    QString badSays() const { return m_badSays; }
    /// Whether it speaks in the document, and whether the document itself decides that.
    bool speaks() const;
    bool isSwitched() const;
    /// How many findings the document has of it.
    int findings() const;

    /// Whether it judges by the tags that the document asks for; and these, separated by commas.
    bool takesTags() const;
    QString tags() const;

    /// Lets the document ask for these tags.
    Q_INVOKABLE void requireTags(const QString &list);
    /// Lets the document decide, and not its profile.
    Q_INVOKABLE void report(bool speaks);
    /// Leaves it to the profile again.
    Q_INVOKABLE void leaveToProfile();

signals:
    void changed();

private:
    void read();
    const Settings &settings() const;

    DesignDocument *m_document = nullptr;
    std::vector<QMetaObject::Connection> m_connections;
    QString m_id;
    const rules::Rule *m_rule = nullptr;
    rules::RuleWords m_words;
    QString m_bad;
    QString m_good;
    QString m_badSays;
};

} // namespace cirro
