# cirro_collect(TARGET SUFFIX HEADER TYPE FUNCTION [NAMESPACE])
# Adding a file is all it takes: every "<name>.<SUFFIX>.cpp" beside the calling CMakeLists.txt (sub-folders too) becomes a
# source of TARGET and defines `extern const TYPE <name with _ for ->`. A generated source defines
# `std::span<const TYPE *const> FUNCTION()`, sorted by file name; HEADER declares TYPE and FUNCTION. A further argument is a
# regular expression of files that this build goes without.
function(cirro_collect target suffix header type function namespace)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.${suffix}.cpp)
    if(ARGN)
        list(FILTER files EXCLUDE REGEX "${ARGN}")
    endif()
    list(SORT files)
    set(declarations "")
    set(rows "")
    foreach(file ${files})
        get_filename_component(name ${file} NAME)
        string(REPLACE ".${suffix}.cpp" "" name ${name})
        string(REPLACE "-" "_" symbol ${name})
        string(APPEND declarations "extern const ${type} ${symbol};\n")
        string(APPEND rows "        &${symbol},\n")
    endforeach()
    set(out ${CMAKE_CURRENT_BINARY_DIR}/${target}_${suffix}_table.cpp)
    set(text "// Generated from the files named *.${suffix}.cpp.
#include \"${header}\"

#include <array>
#include <span>

namespace ${namespace} {
${declarations}
std::span<const ${type} *const> ${function}()
{
    static const auto table = std::to_array<const ${type} *>({
${rows}    });
    return table;
}
} // namespace ${namespace}
")
    file(CONFIGURE OUTPUT ${out} CONTENT "${text}" @ONLY)
    target_sources(${target} PRIVATE ${files} ${out})
endfunction()
