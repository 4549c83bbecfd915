#pragma once

#include "app/study/study_desk.h"

#include "model/catalog/service.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace cirro {

/// What the glossary says of something on a diagram. Reads nothing while nothing is asked for.
class ServiceTerm : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cirro::StudyDesk *desk READ desk WRITE setDesk NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QStringList words READ words WRITE setWords NOTIFY changed FINAL)
    Q_PROPERTY(QString service READ service NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString line READ line NOTIFY changed FINAL)

public:
    using QObject::QObject;

    /// The words by which a pack's glossary may know a resource, the closest first: its variant, its type, its service.
    static QStringList wordsOf(const Presentation &shown, const Variant *variant);
    /// The line of the first word that the glossary knows, with the service's name: "Amazon S3: Object storage …".
    static QString lineOn(StudyDesk &desk, const QStringList &words);

    StudyDesk *desk() const { return m_desk; }
    void setDesk(StudyDesk *desk);
    QStringList words() const { return m_words; }
    void setWords(const QStringList &words);
    /// What the glossary knows it by; empty when it says nothing of it.
    QString service() const;
    QString name() const;
    QString line() const;

signals:
    void changed();

private:
    const quiz::Glossary::Entry *entry() const;

    StudyDesk *m_desk = nullptr;
    QStringList m_words;
};

} // namespace cirro
