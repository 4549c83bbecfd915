#include "model/core/cow_vector.h"

#include <rapidcheck.h>

#include <QTest>

#include <string>
#include <vector>

using cirro::CowVector;

class TestCowVector : public QObject
{
    Q_OBJECT

private slots:
    void doesWhatAVectorDoes();
    void aCopyKeepsWhatItHad();
};

namespace {

using Items = std::vector<std::string>;

Items itemsOf(const CowVector<std::string> &list)
{
    return {list.begin(), list.end()};
}

void requireSame(const CowVector<std::string> &list, const Items &items)
{
    RC_ASSERT(list.size() == items.size());
    RC_ASSERT(list.empty() == items.empty());
    RC_ASSERT(itemsOf(list) == items);
    for (std::size_t i = 0; i < items.size(); ++i)
        RC_ASSERT(list[i] == items[i]);
}

/// Sizes around those at which short lists become long ones.
Items someItems()
{
    Items items(*rc::gen::element<std::size_t>(0, 1, 2, 63, 64, 65, 127, 128, 129, 300));
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i] = std::to_string(i);
    return items;
}

/// One change, the same to both.
void change(CowVector<std::string> &list, Items &items)
{
    const std::string text = "new " + std::to_string(*rc::gen::inRange(0, 1000));
    const std::size_t at = *rc::gen::inRange<std::size_t>(0, items.size() + 1);
    const auto place = items.begin() + static_cast<std::ptrdiff_t>(at);
    if (at == items.size() || *rc::gen::inRange(0, 3) == 0) {
        list.insert(at, text);
        items.insert(place, text);
    } else if (*rc::gen::inRange(0, 2) == 0) {
        list.erase(at);
        items.erase(place);
    } else {
        list.set(at, text);
        *place = text;
    }
}

} // namespace

void TestCowVector::doesWhatAVectorDoes()
{
    QVERIFY(rc::check("lists and vectors agree", [] {
        Items items = someItems();
        CowVector<std::string> list(items);
        requireSame(list, items);
        const int changes = *rc::gen::inRange(0, 80);
        for (int i = 0; i < changes; ++i)
            change(list, items);
        requireSame(list, items);
        while (!items.empty() && *rc::gen::inRange(0, 50) > 0) {
            list.erase(items.size() - 1);
            items.pop_back();
        }
        requireSame(list, items);
    }));
}

void TestCowVector::aCopyKeepsWhatItHad()
{
    QVERIFY(rc::check("copies are apart", [] {
        Items items = someItems();
        CowVector<std::string> list(items);
        const CowVector<std::string> copy = list;
        RC_ASSERT(copy.sharesStorageWith(list));
        const Items before = items;
        change(list, items);
        requireSame(list, items);
        requireSame(copy, before);
    }));
}

QTEST_APPLESS_MAIN(TestCowVector)
#include "tst_cow_vector.moc"
