#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cirro {

/// A sentence with its places (%1 to %9) filled, those of the sentence only: an argument of the user's may itself hold
/// "%1". A Korean particle behind a place, written in both of its forms, takes the one that goes with the argument.
std::string filled(std::string_view sentence, const std::vector<std::string> &args);

/// A Korean particle as it follows one word.
struct Particle {
    std::string_view form{};
    std::size_t written = 0; // how long it is in the sentence, where both of its forms stand: "은(는)"
};

/// The particle that `rest` of a sentence begins with, in the form that goes with the word before it: "서브넷", "443",
/// "VPC" or "Balancer" as it is read aloud. None when there is no particle, or when the word ends in what is not read.
Particle particleAfter(std::string_view word, std::string_view rest);

} // namespace cirro
