#pragma once

#include <QStringView>

namespace cirro {

/// A Korean particle as it follows one word.
struct Particle {
    QStringView form{};
    qsizetype written = 0; // how long it is in the sentence, where both of its forms stand: "은(는)"
};

/// The particle that `rest` of a sentence begins with, in the form that goes with the word before it: "서브넷", "443",
/// "VPC" or "Balancer" as it is read aloud. None when there is no particle, or when the word ends in what is not read.
Particle particleAfter(QStringView word, QStringView rest);

} // namespace cirro
