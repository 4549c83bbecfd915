#pragma once

#include "quizbank/bank/loader.h"

namespace cirro::quiz {

/// The files that change when a pack is finished: the ledger takes in new ids of verified items, the manifest gets
/// counts and hash. An error while items are broken: their ids would look as if they were gone.
Result<PackFiles> sealed(PackFiles files);

} // namespace cirro::quiz
