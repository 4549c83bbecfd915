#pragma once

namespace cirro {

/// Lets screen readers and braille displays follow the text of a CodeSurface: its lines, its caret, its selection.
void makeCodeAccessible();

} // namespace cirro
