#include "app/words/words.h"

#include "app/words/sentences.h"
#include "model/core/sentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace cirro {

namespace {

const Sentence *find(std::string_view code)
{
    const auto table = sentences();
    const auto found = std::ranges::lower_bound(table, code, {}, &Sentence::code);
    return found != table.end() && found->code == code ? &*found : nullptr;
}

QString inLanguage(const Sentence &sentence, const std::vector<std::string> &args)
{
    const QString words = QCoreApplication::translate(sentenceContext, sentence.text);
    return QString::fromStdString(filled(words.toStdString(), args));
}

QString withoutWords(const std::string &code, const std::vector<std::string> &args)
{
    QStringList parts{QString::fromStdString(code)};
    for (const std::string &arg : args)
        parts << QString::fromStdString(arg);
    return parts.join(u' ');
}

bool isTextPosition(std::string_view where)
{
    const auto colon = where.find(':');
    const auto digits = [](std::string_view text) {
        return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    };
    return colon != std::string_view::npos && digits(where.substr(0, colon)) && digits(where.substr(colon + 1));
}

} // namespace

QString worded(const Message &message)
{
    if (const Sentence *sentence = find(message.code))
        return inLanguage(*sentence, message.args);
    return withoutWords(message.code, message.args);
}

QString worded(const Error &error)
{
    const Sentence *sentence = find(error.code);
    std::vector<std::string> args = error.args;
    if (args.empty() && !isTextPosition(error.where))
        args.push_back(error.where);
    QString words = sentence ? inLanguage(*sentence, args) : withoutWords(error.code, args);
    if (isTextPosition(error.where))
        words = QString::fromStdString(error.where) + ": " + words;
    return words;
}

bool hasWords(std::string_view code)
{
    return find(code) != nullptr;
}

QStringList codesWithWords()
{
    QStringList codes;
    for (const Sentence &sentence : sentences())
        codes << QString::fromUtf8(sentence.code.data(), qsizetype(sentence.code.size()));
    return codes;
}

} // namespace cirro
