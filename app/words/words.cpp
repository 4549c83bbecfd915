#include "app/words/words.h"

#include "app/words/particles.h"
#include "app/words/sentences.h"

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

// Not QString::arg: an argument of the user's may itself hold "%1".
QString filled(const QString &sentence, const std::vector<std::string> &args)
{
    QString result;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool place =
            sentence[i] == u'%' && i + 1 < sentence.size() && sentence[i + 1] >= u'1' && sentence[i + 1] <= u'9';
        if (!place) {
            result += sentence[i];
            continue;
        }
        const auto number = static_cast<std::size_t>(sentence[++i].digitValue()) - 1;
        if (number >= args.size())
            continue;
        const QString word = QString::fromStdString(args[number]);
        result += word;
        if (i + 1 < sentence.size() && sentence[i + 1] == u'”')
            result += sentence[++i];
        if (const Particle particle = particleAfter(word, QStringView(sentence).sliced(i + 1)); particle.written > 0) {
            result += particle.form;
            i += particle.written;
        }
    }
    return result;
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
        return filled(QCoreApplication::translate(sentenceContext, sentence->text), message.args);
    return withoutWords(message.code, message.args);
}

QString worded(const Error &error)
{
    const Sentence *sentence = find(error.code);
    std::vector<std::string> args = error.args;
    if (args.empty() && !isTextPosition(error.where))
        args.push_back(error.where);
    QString words = sentence ? filled(QCoreApplication::translate(sentenceContext, sentence->text), args)
                             : withoutWords(error.code, args);
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
