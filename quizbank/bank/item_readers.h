#pragma once

#include "quizbank/bank/blueprint.h"
#include "quizbank/bank/object_reader.h"

namespace cirro::quiz {

// One row or item of a pack's files each.
Question readQuestion(ObjectReader &in);
Card readCard(ObjectReader &in);
Term readTerm(ObjectReader &in);
/// `text`: of the whole file; the design is taken from it as it is written.
Challenge readChallenge(ObjectReader &in, std::string_view text);
ServiceRow readService(ObjectReader &in);
Manifest readManifest(ObjectReader &in);
Plan readPlan(ObjectReader &in);
Seed readSeed(ObjectReader &in);
Accepted readAccepted(ObjectReader &in);
GivenOut readGivenOut(ObjectReader &in);

} // namespace cirro::quiz
