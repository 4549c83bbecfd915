// What everything that looks at a design reads.
#pragma once

#include "cmake/precompiled/std.h"
#include "model/design/index.h"
