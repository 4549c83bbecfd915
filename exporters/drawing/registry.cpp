#include "exporters/exporter.h"

namespace cirro {

const Exporter *findExporter(std::string_view idOrExtension)
{
    for (const Exporter *exporter : exporters())
        if (exporter->id == idOrExtension || exporter->extension == idOrExtension)
            return exporter;
    return nullptr;
}

} // namespace cirro
