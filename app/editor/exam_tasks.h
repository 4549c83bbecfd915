#pragma once

#include <QString>

#include <string>

namespace cirro {

/// "1.2 Secure workloads and applications": a task of the exam as the pack that the program carries calls it. The bare
/// number where the pack has none of it.
QString examTask(const std::string &id, const QString &language);

} // namespace cirro
