#include "model/syntax/source.h"

#include <algorithm>

namespace cirro::syntax {

Source::Source(std::string text, Format format) : m_text(std::move(text)), m_format(format)
{
    m_lineStarts.push_back(0);
    for (std::size_t i = 0; i < m_text.size(); ++i)
        if (m_text[i] == '\n' || (m_text[i] == '\r' && (i + 1 == m_text.size() || m_text[i + 1] != '\n')))
            m_lineStarts.push_back(i + 1);
}

Position Source::positionOf(std::size_t byte) const
{
    byte = std::min(byte, m_text.size());
    const auto line = std::ranges::upper_bound(m_lineStarts, byte) - m_lineStarts.begin();
    std::size_t begin = m_lineStarts[static_cast<std::size_t>(line) - 1];
    if (begin == 0 && m_text.starts_with("\xEF\xBB\xBF"))
        begin = std::min<std::size_t>(3, byte);
    std::size_t column = 1;
    for (std::size_t i = begin; i < byte; ++i)
        column += (static_cast<unsigned char>(m_text[i]) & 0xC0) != 0x80; // a character begins here
    return {static_cast<std::size_t>(line), column};
}

} // namespace cirro::syntax
