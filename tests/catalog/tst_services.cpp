#include "model/catalog/catalog.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace cirro;
using syntax::Node;

class TestServices : public QObject
{
    Q_OBJECT

private slots:
    void everyServiceFolderIsAService();
    void everyDescribedTypeExists();
    void neighboursOfATypeExist();
    void tilesAndDefaultsNameProperties();
    void everyUnitHasWordsAndIsOfANumber();
    void aNumberIsSaidWithItsUnitInBothLanguages();
    void noTileShowsABareNumberOrYesAndNo();
    void defaultsBringWhatIsRequiredOrReferenced();
    void framesAreTheThemes();
    void variantsAskForProperties();
    void iconsThatAreNamedExist();
    void theFirstServicesHaveGlyphs();
    void glyphsAreOneFamily();
    void noTwoGlyphsAreTheSame();
    void everyServiceIsFoundInBothLanguages();
    void everyServiceOffersSomething();
    void everyServiceOfTheExamGuideIsThere();
    void everyTypePrefixHasACategory();
    void aTypeWithoutAServiceGetsAPlainCard();
    void aTypeThatServesAnotherIsPlumbing();
    void aVariantRenamesTheElement();
    void aBadServiceFileSaysWhichAndWhy();
    void everyAssetIsFoundByItsPath();
};

static const ServiceTable &services()
{
    return Catalog::builtin().services();
}

template <class Visitor> static void forEachDescribed(Visitor visit)
{
    for (const Service &service : services().all())
        for (const std::string &type : service.types)
            visit(service, services().presentationOf(type));
}

void TestServices::everyServiceFolderIsAService()
{
    std::set<std::string> folders;
    assets().forEachUnder("catalog/services/", [&](std::string_view path, std::string_view) {
        const std::string rest(path.substr(17));
        if (rest.find('/') != std::string::npos)
            folders.insert(rest.substr(0, rest.find('/')));
    });
    QVERIFY(folders.size() >= 25);
    std::set<std::string> known;
    for (const Service &service : services().all())
        known.insert(service.id);
    QVERIFY(folders == known);
}

void TestServices::everyDescribedTypeExists()
{
    forEachDescribed([](const Service &service, const Presentation &look) {
        QVERIFY2(Catalog::builtin().find(look.type), (service.id + " " + look.type).c_str());
        QVERIFY2(!look.name.en.empty() && !look.name.ko.empty(), look.type.c_str());
        QVERIFY2(!look.shortName.empty() && look.shortName.size() <= 7, look.type.c_str());
        QCOMPARE(services().serviceOf(look.type), &service);
        static const std::set<std::string> tiers{"", "edge", "public", "application", "data"};
        static const std::set<std::string> lanes{"none", "global", "regional"};
        QVERIFY2(tiers.contains(look.tier), (look.type + " " + look.tier).c_str());
        QVERIFY2(lanes.contains(look.lane), (look.type + " " + look.lane).c_str());
    });
}

void TestServices::neighboursOfATypeExist()
{
    forEachDescribed([](const Service &, const Presentation &look) {
        for (const std::string &type : look.inside) {
            QVERIFY2(Catalog::builtin().find(type), (look.type + " inside " + type).c_str());
            QVERIFY2(services().presentationOf(type).shape == Shape::Container,
                     (look.type + " inside " + type).c_str());
        }
        for (const std::string &type : look.plumbingOf)
            QVERIFY2(Catalog::builtin().find(type), (look.type + " plumbing of " + type).c_str());
        if (!look.memberType.empty())
            QVERIFY2(Catalog::builtin().find(look.memberType), look.type.c_str());
    });
}

void TestServices::tilesAndDefaultsNameProperties()
{
    forEachDescribed([](const Service &, const Presentation &look) {
        const auto details = Catalog::builtin().details(look.type);
        for (const KeyFact &fact : look.tile)
            QVERIFY2(details->at(fact.path), (look.type + " tile " + fact.path).c_str());
        const auto defaults = nlohmann::json::parse(look.defaults.empty() ? "{}" : look.defaults);
        for (const auto &[name, value] : defaults.items())
            QVERIFY2(details->findProperty(name), (look.type + " default " + name).c_str());
        for (const Variant &variant : look.variants) {
            if (variant.defaults.empty())
                continue;
            const auto fresh = nlohmann::json::parse(variant.defaults);
            for (const auto &[name, value] : fresh.items())
                QVERIFY2(details->findProperty(name), (look.type + " default " + name).c_str());
            // What is placed as this variant is shown as it.
            for (const auto &[path, value] : variant.when)
                QVERIFY2(fresh.contains(path) && fresh[path] == value, (look.type + " variant " + path).c_str());
        }
    });
}

/// True when what a fresh element brings with it (assets/placing) writes a property of it.
static bool isSetOnPlacing(const std::string &type, const std::string &property)
{
    std::string file = type;
    for (std::size_t at = file.find("::"); at != std::string::npos; at = file.find("::"))
        file.replace(at, 2, "-");
    const std::string_view text = asset("placing/" + file + ".json");
    if (text.empty())
        return false;
    const auto steps = nlohmann::json::parse(text).at("steps");
    return std::ranges::any_of(steps, [&](const auto &step) {
        return step.value("set", "") == "<self>" && (step.value("path", "") + '.').starts_with(property + '.');
    });
}

/// What a fresh element still lacks must be something that its surroundings give: a property that points at another, or
/// one that what is made beside it sets.
void TestServices::defaultsBringWhatIsRequiredOrReferenced()
{
    forEachDescribed([](const Service &, const Presentation &look) {
        if (look.shape == Shape::Plumbing)
            return; // made by wiring, with all it needs
        const auto defaults = nlohmann::json::parse(look.defaults.empty() ? "{}" : look.defaults);
        for (const Property &property : Catalog::builtin().details(look.type)->properties) {
            const std::string name(property.name);
            if (property.required && !defaults.contains(name))
                QVERIFY2(!property.targets.empty() || isSetOnPlacing(look.type, name) ||
                             std::ranges::any_of(Catalog::builtin().relations().rows(),
                                                 [&](const RelationRow &row) {
                                                     return row.type == look.type &&
                                                            (row.path + '.').starts_with(name + '.');
                                                 }),
                         (look.type + " lacks " + name).c_str());
        }
    });
}

void TestServices::framesAreTheThemes()
{
    QCOMPARE(services().presentationOf("AWS::EC2::Subnet").publicFrame, "PublicSubnet");
    forEachDescribed([](const Service &, const Presentation &look) {
        for (const std::string &frame : {look.frame, look.publicFrame})
            QVERIFY2(frame.empty() ||
                         asset("theme/light.json").find("\"frame" + frame + "Fill\"") != std::string_view::npos,
                     (look.type + " " + frame).c_str());
    });
}

void TestServices::variantsAskForProperties()
{
    forEachDescribed([](const Service &, const Presentation &look) {
        for (const Variant &variant : look.variants) {
            QVERIFY2(!variant.when.empty(), look.type.c_str());
            for (const auto &[path, value] : variant.when)
                QVERIFY2(Catalog::builtin().details(look.type)->at(path), (look.type + " when " + path).c_str());
        }
    });
}

void TestServices::iconsThatAreNamedExist()
{
    assets().forEachUnder("catalog/services/", [](std::string_view path, std::string_view text) {
        if (!path.ends_with("/service.json"))
            return;
        const std::string folder(path.substr(0, path.rfind('/') + 1));
        const auto root = nlohmann::json::parse(text);
        for (const auto &[type, entry] : root.at("types").items()) {
            if (entry.contains("icon"))
                QVERIFY2(assets().contains(folder + entry["icon"].get<std::string>()), (folder + type).c_str());
            const auto variants = entry.value("variants", nlohmann::json::array());
            for (const auto &variant : variants)
                if (variant.contains("icon"))
                    QVERIFY2(assets().contains(folder + variant["icon"].get<std::string>()), (folder + type).c_str());
        }
    });
}

void TestServices::theFirstServicesHaveGlyphs()
{
    for (const char *type : {"AWS::EC2::VPC", "AWS::EC2::Subnet", "AWS::EC2::InternetGateway", "AWS::EC2::NatGateway",
                             "AWS::EC2::Instance", "AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::RDS::DBInstance",
                             "AWS::S3::Bucket", "AWS::Lambda::Function", "AWS::SQS::Queue", "AWS::SNS::Topic"}) {
        const std::string &icon = services().presentationOf(type).icon;
        QVERIFY2(icon.ends_with(".svg"), type);
        QVERIFY2(asset(icon).find("<svg") != std::string_view::npos, type);
    }
}

void TestServices::glyphsAreOneFamily()
{
    static const QRegularExpression colour("(?:fill|stroke)=\"([^\"]*)\"");
    static const QRegularExpression element(R"x(<(/?[a-z]+))x");
    static const QSet<QString> elements{"svg", "g", "path", "rect", "circle", "ellipse", "/svg", "/g"};
    int seen = 0;
    assets().forEachUnder("catalog/services/", [&](std::string_view path, std::string_view text) {
        if (!path.ends_with(".svg"))
            return;
        ++seen;
        const QString svg = QString::fromUtf8(text.data(), qsizetype(text.size()));
        const std::string name(path);
        QVERIFY2(svg.contains("width=\"48\" height=\"48\" viewBox=\"0 0 48 48\""), name.c_str());
        QVERIFY2(
            svg.contains("stroke=\"#FFFFFF\" stroke-width=\"2.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\""),
            name.c_str());
        QCOMPARE(svg.count("stroke-width"), 1);
        for (auto each = colour.globalMatch(svg); each.hasNext();) {
            const QString value = each.next().captured(1);
            QVERIFY2(value == "#FFFFFF" || value == "none", (name + " " + value.toStdString()).c_str());
        }
        for (auto each = element.globalMatch(svg); each.hasNext();) { // no letters, no pictures
            const QString value = each.next().captured(1);
            QVERIFY2(elements.contains(value), (name + " " + value.toStdString()).c_str());
        }
    });
    QVERIFY(seen > 200);
}

void TestServices::noTwoGlyphsAreTheSame()
{
    std::map<std::string_view, std::string> first;
    assets().forEachUnder("catalog/services/", [&](std::string_view path, std::string_view text) {
        if (!path.ends_with(".svg"))
            return;
        const auto [same, fresh] = first.emplace(text, path);
        QVERIFY2(fresh, (same->second + " is drawn like " + std::string(path)).c_str());
    });
}

void TestServices::everyServiceIsFoundInBothLanguages()
{
    const auto isKorean = [](const std::string &word) {
        return std::ranges::any_of(QString::fromStdString(word),
                                   [](QChar letter) { return letter.script() == QChar::Script_Hangul; });
    };
    for (const Service &service : services().all()) {
        QVERIFY2(!service.icon.empty(), service.id.c_str());
        QVERIFY2(!service.name.en.empty() && !service.name.ko.empty(), service.id.c_str());
        QVERIFY2(!service.shortName.empty() && service.shortName.size() <= 7, service.id.c_str());
        QVERIFY2(!service.examTasks.empty(), service.id.c_str());
        QVERIFY2(std::ranges::any_of(service.aliases, isKorean), service.id.c_str());
        QVERIFY2(std::ranges::any_of(service.aliases, std::not_fn(isKorean)), service.id.c_str());
    }
}

void TestServices::everyServiceOffersSomething()
{
    static const std::set<std::string> lanes{"", "global", "regional", "left"};
    for (const Service &service : services().all()) {
        QVERIFY2(!service.types.empty() || !service.drawn.empty(), service.id.c_str());
        QVERIFY2(lanes.contains(service.drawn), service.id.c_str());
    }
    QVERIFY(services().find("snow-family"));
    QVERIFY(!services().find("snow-familie"));
}

void TestServices::everyServiceOfTheExamGuideIsThere()
{
    QFile file(CIRRO_SOURCE_DIR "/tests/catalog/exam_guide.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto guide = nlohmann::json::parse(file.readAll().toStdString());
    const auto inScope = guide.at("services");
    QVERIFY(inScope.size() > 130);
    for (const auto &[name, id] : inScope.items())
        QVERIFY2(services().find(id.get<std::string>()), (name + " should be " + id.get<std::string>()).c_str());
}

void TestServices::everyTypePrefixHasACategory()
{
    for (const TypeSummary &summary : Catalog::builtin().types())
        QVERIFY2(asset("catalog/categories.json").find("\"" + std::string(summary.service) + "\"") !=
                     std::string_view::npos,
                 std::string(summary.service).c_str());
    QCOMPARE(services().categoryOf("AWS::EC2::Instance").id, "compute");
    QCOMPARE(services().categoryOf("AWS::EC2::VPC").id, "networking");
    QCOMPARE(services().categoryOf("Custom::Thing").id, "general");
    for (const Category &category : services().categories())
        QVERIFY2(asset("theme/light.json").find("\"" + category.colorToken + "\"") != std::string_view::npos,
                 category.id.c_str());
}

void TestServices::aTypeWithoutAServiceGetsAPlainCard()
{
    const Presentation &plain = services().presentationOf("AWS::RTBFabric::ResponderGateway");
    QVERIFY(plain.service.empty());
    QCOMPARE(plain.shape, Shape::Card);
    QCOMPARE(plain.name.en, "Responder Gateway");
    QCOMPARE(plain.shortName, "RG");
    QCOMPARE(plain.category, "networking");
    QVERIFY(plain.icon.empty());
    QCOMPARE(&services().presentationOf("AWS::RTBFabric::ResponderGateway"), &plain);
    QCOMPARE(services().presentationOf("AWS::PCS::Cluster").shortName, "CLUS");
    QCOMPARE(services().presentationOf("Custom::DBSeeder").name.en, "DB Seeder");
    QVERIFY(!services().presentationOf("").name.ko.empty());
    QVERIFY(!services().serviceOf("AWS::RTBFabric::ResponderGateway"));
}

void TestServices::aTypeThatServesAnotherIsPlumbing()
{
    QCOMPARE(services().presentationOf("AWS::AppSync::Resolver").shape, Shape::Plumbing);
    QCOMPARE(services().presentationOf("AWS::EC2::SubnetRouteTableAssociation").shape, Shape::Plumbing);
    QCOMPARE(services().presentationOf("AWS::EC2::VPC").shape, Shape::Container);
}

void TestServices::aVariantRenamesTheElement()
{
    const Presentation &look = services().presentationOf("AWS::ElasticLoadBalancingV2::LoadBalancer");
    const auto body = Node::mapping({{"Properties", Node::mapping({{"Type", Node::scalar("network")}})}});
    QCOMPARE(look.nameFor(body, "en"), "Network Load Balancer");
    QCOMPARE(look.shortNameFor(body), "NLB");
    QVERIFY(look.iconFor(body) != look.iconFor(nullptr));
    QCOMPARE(look.nameFor(nullptr, "en"), look.name.en);
    QCOMPARE(look.nameFor(Node::mapping({}), "en"), look.name.en);
}

void TestServices::everyUnitHasWordsAndIsOfANumber()
{
    int units = 0;
    for (const TypeSummary &type : Catalog::builtin().types()) {
        const auto details = Catalog::builtin().details(type.name);
        const auto check = [&](const Property &property) {
            if (property.unit.empty())
                return;
            ++units;
            QVERIFY2(services().unit(property.unit), (details->name + " " + std::string(property.name)).c_str());
            QVERIFY2(property.type.kind == ValueKind::Integer || property.type.kind == ValueKind::Number ||
                         property.type.kind == ValueKind::String,
                     (details->name + " " + std::string(property.name)).c_str());
        };
        std::ranges::for_each(details->properties, check);
        for (const Definition &definition : details->definitions)
            std::ranges::for_each(definition.properties, check);
    }
    QVERIFY(units > 800);
}

void TestServices::aNumberIsSaidWithItsUnitInBothLanguages()
{
    const auto said = [](const char *type, const char *path, const char *value, const char *language) {
        const auto details = Catalog::builtin().details(type);
        const Property *property = details->findProperty(path);
        const Unit *unit = property ? services().unit(property->unit) : nullptr;
        return unit ? unit->saying.of(value, language) : std::string(value);
    };
    QCOMPARE(said("AWS::SQS::Queue", "VisibilityTimeout", "30", "en"), "30 s");
    QCOMPARE(said("AWS::SQS::Queue", "VisibilityTimeout", "30", "ko"), "30초");
    QCOMPARE(said("AWS::Lambda::Function", "MemorySize", "256", "ko"), "256 MB");
    QCOMPARE(said("AWS::EC2::Volume", "Size", "20", "en"), "20 GiB");
    QCOMPARE(said("AWS::Logs::LogGroup", "RetentionInDays", "1", "en"), "1 day");
    QCOMPARE(said("AWS::RDS::DBInstance", "BackupRetentionPeriod", "7", "en"), "7 days");
    QCOMPARE(said("AWS::EC2::SecurityGroup", "GroupName", "7", "en"), "7");
    // Of those that count no unit the tile says what they are.
    const Presentation &group = services().presentationOf("AWS::AutoScaling::AutoScalingGroup");
    QCOMPARE(group.tile.front().saying.of("2", "en"), "2");
    QCOMPARE(group.tile.back().saying.of("4", "ko"), "~4");
    QVERIFY(group.tile.back().joined);
    const Presentation &tasks = services().presentationOf("AWS::ECS::Service");
    QCOMPARE(tasks.tile.back().saying.of("1", "en"), "1 task");
    QCOMPARE(tasks.tile.back().saying.of("2", "en"), "2 tasks");
}

void TestServices::noTileShowsABareNumberOrYesAndNo()
{
    forEachDescribed([](const Service &, const Presentation &look) {
        const auto details = Catalog::builtin().details(look.type);
        for (std::size_t i = 0; i < look.tile.size(); ++i) {
            const Property *property = details->findProperty(look.tile[i].path);
            if (!property || !look.tile[i].saying.around.en.empty() || services().unit(property->unit))
                continue;
            // A port says itself beside its protocol, and the first of a range by what is joined to it.
            const bool known = property->name.ends_with("Port") && i > 0;
            const bool ranges = i + 1 < look.tile.size() && look.tile[i + 1].joined;
            const bool bare = property->type.kind == ValueKind::Integer || property->type.kind == ValueKind::Number ||
                              property->type.kind == ValueKind::Boolean;
            QVERIFY2(!bare || known || ranges, (look.type + " " + look.tile[i].path).c_str());
        }
    });
}

void TestServices::aBadServiceFileSaysWhichAndWhy()
{
    ServiceTable::Sources sources{.categories = asset("catalog/categories.json"),
                                  .categoryNames = asset("catalog/category_names.json"),
                                  .units = asset("catalog/units.json")};
    sources.services.push_back({"catalog/services/x/service.json", R"({"service": "x"})"});
    const auto lacking = ServiceTable::read(sources, Catalog::builtin().relations());
    QCOMPARE(lacking.error().code, "catalog.bad-service");
    QCOMPARE(lacking.error().where, "catalog/services/x/service.json");
    sources.services.front().text =
        R"({"service": "x", "name": {"en": "X", "ko": "X"}, "short": "X", "category": "networking",
        "types": {"AWS::EC2::VPC": {"shape": "blob"}}})";
    const auto shapeless = ServiceTable::read(sources, Catalog::builtin().relations());
    QVERIFY(shapeless.error().detail.find("blob") != std::string::npos);
    sources.categories = R"({"AWS::EC2": "none"})";
    QCOMPARE(ServiceTable::read(sources, Catalog::builtin().relations()).error().code, "catalog.bad-categories");
    sources.categories = asset("catalog/categories.json");
    sources.units = R"({"s": {"name": {"en": "seconds", "ko": "초"}, "says": {"en": "s", "ko": "초"}}})";
    QCOMPARE(ServiceTable::read(sources, Catalog::builtin().relations()).error().code, "catalog.bad-units");
}

void TestServices::everyAssetIsFoundByItsPath()
{
    QVERIFY(assets().size() > 50);
    for (std::size_t i = 0; i < assets().size(); ++i) {
        QVERIFY(i == 0 || assets().path(i - 1) < assets().path(i));
        QCOMPARE(asset(assets().path(i)).data(), assets().content(i).data());
        QCOMPARE(assets().content(i).data()[assets().content(i).size()], '\0');
    }
    QVERIFY(!asset("catalog/nothing.json").data());
    QVERIFY(!asset("").data());
}

QTEST_APPLESS_MAIN(TestServices)
#include "tst_services.moc"
