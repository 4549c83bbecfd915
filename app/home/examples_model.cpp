#include "app/home/examples_model.h"

#include "model/core/assets.h"

#include <nlohmann/json.hpp>

namespace cirro {

namespace {

constexpr std::string_view folder = "examples/";
constexpr std::string_view about = "/example.json";

} // namespace

ExamplesModel::ExamplesModel(QObject *parent) : QAbstractListModel(parent)
{
    assets().forEachUnder(folder, [this](std::string_view path, std::string_view) {
        if (path.ends_with(about))
            m_names.emplace_back(path.substr(folder.size(), path.size() - folder.size() - about.size()));
    });
}

void ExamplesModel::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    emit languageChanged();
    if (!m_names.empty())
        emit dataChanged(index(0), index(int(m_names.size()) - 1));
}

int ExamplesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

QHash<int, QByteArray> ExamplesModel::roleNames() const
{
    return {{NameRole, "name"}, {TitleRole, "title"}, {SummaryRole, "summary"}};
}

QVariant ExamplesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::string &name = m_names[std::size_t(index.row())];
    if (role == NameRole)
        return QString::fromStdString(name);
    if (role != Qt::DisplayRole && role != TitleRole && role != SummaryRole)
        return {};
    const auto words = nlohmann::json::parse(asset(std::string(folder) + name + std::string(about)));
    const auto &sentence = words.at(role == SummaryRole ? "description" : "name");
    return QString::fromStdString(sentence.value(m_language.toStdString(), sentence.value("en", name)));
}

} // namespace cirro
