#include "exporters/drawing/page.h"

namespace cirro::drawing {

Result<Page> pageOf(const scene::DisplayList &list, const PictureOptions &options)
{
    if (list.pictures().empty())
        return Error{.code = "export.nothing-to-draw"};
    Page page{.area = list.bounds().grown(options.margin), .context = {.palette = Palette::load(options.theme)}};
    if (options.worded)
        page.context.worded = [worded = options.worded](const Message &message) {
            return QString::fromStdString(worded(message));
        };
    if (!options.transparent)
        page.background = page.context.palette->color("canvas");
    return page;
}

} // namespace cirro::drawing
