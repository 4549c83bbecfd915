#include "app/home/examples_model.h"

#include "model/core/assets.h"
#include "model/core/json.h"

#include <algorithm>

namespace cirro {

namespace {

constexpr std::string_view folder = "examples/";
constexpr std::string_view about = "/example.json";

nlohmann::json aboutOf(const std::string &name)
{
    return parseJson(asset(std::string(folder) + name + std::string(about)));
}

/// Examples that are steps of one story name the same series; another stands alone.
std::string seriesOf(const std::string &name)
{
    return aboutOf(name).value("series", name);
}

} // namespace

Example exampleOf(const QString &name)
{
    const std::string path = std::string(folder) + name.toStdString() + "/template.yaml";
    Example example{.text = std::string(asset(path))};
    if (const std::string_view beside = asset(path + ".cirro.json"); !beside.empty())
        example.beside = QByteArray(beside.data(), qsizetype(beside.size()));
    return example;
}

ExamplesModel::ExamplesModel(QObject *parent) : QAbstractListModel(parent)
{
    assets().forEachUnder(folder, [this](std::string_view path, std::string_view) {
        if (path.ends_with(about))
            m_names.emplace_back(path.substr(folder.size(), path.size() - folder.size() - about.size()));
    });
    std::ranges::stable_sort(m_names, {}, [](const std::string &name) { return aboutOf(name).at("order").get<int>(); });
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
    return {{NameRole, "name"},   {TitleRole, "title"}, {SummaryRole, "summary"},
            {LeadsRole, "leads"}, {StepsRole, "steps"}, {StoryRole, "story"}};
}

QString ExamplesModel::sentence(const std::string &name, const char *of) const
{
    const auto words = aboutOf(name).value(of, nlohmann::json::object());
    return QString::fromStdString(words.value(m_language.toStdString(), words.value("en", name)));
}

QVariantList ExamplesModel::stepsFrom(std::size_t row) const
{
    const std::string series = seriesOf(m_names[row]);
    QVariantList steps;
    for (; row < m_names.size() && seriesOf(m_names[row]) == series; ++row)
        steps << QVariantMap{{"name", QString::fromStdString(m_names[row])},
                             {"step", sentence(m_names[row], "step")},
                             {"title", sentence(m_names[row], "name")},
                             {"summary", sentence(m_names[row], "description")}};
    return steps;
}

QVariant ExamplesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = std::size_t(index.row());
    switch (role) {
    case NameRole:
        return QString::fromStdString(m_names[row]);
    case Qt::DisplayRole:
    case TitleRole:
        return sentence(m_names[row], "name");
    case SummaryRole:
        return sentence(m_names[row], "description");
    case StoryRole:
        return sentence(m_names[row], aboutOf(m_names[row]).contains("story") ? "story" : "name");
    case LeadsRole:
        return row == 0 || seriesOf(m_names[row]) != seriesOf(m_names[row - 1]);
    case StepsRole:
        return stepsFrom(row);
    default:
        return {};
    }
}

} // namespace cirro
