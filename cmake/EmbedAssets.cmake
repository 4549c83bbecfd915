# cirro_embed(TARGET ROOT dir FILES files...): a static library that carries the bytes of files.
# Each is known by its path below ROOT. The generated function `const cirro::AssetSet &cirro::TARGET()` answers them
# (model/core/assets.h). The assembler's .incbin takes them in: a C array of megabytes costs the compiler minutes.
function(cirro_embed target)
    cmake_parse_arguments(arg "" "ROOT" "FILES" ${ARGN})
    set(paths)
    foreach(file ${arg_FILES})
        file(RELATIVE_PATH path ${arg_ROOT} ${file})
        list(APPEND paths ${path})
    endforeach()
    list(SORT paths COMPARE STRING) # looked up by bisection
    list(LENGTH paths count)

    set(symbol cirro_embedded_${target})
    set(names)
    set(bytes)
    set(index)
    set(number 0)
    set(taken)
    foreach(path ${paths})
        # A zero byte behind each: text can be handed to what wants C strings.
        string(APPEND names "name_${number}: .ascii \"${path}\"\nname_end_${number}:\n")
        string(APPEND bytes ".balign 8\ndata_${number}: .incbin \"${arg_ROOT}/${path}\"\ndata_end_${number}: .byte 0\n")
        string(APPEND index ".quad name_${number} - ${symbol}_bytes, name_end_${number} - name_${number}, "
                            "data_${number} - ${symbol}_bytes, data_end_${number} - data_${number}\n")
        list(APPEND taken ${arg_ROOT}/${path})
        math(EXPR number "${number} + 1")
    endforeach()
    # Offsets, not addresses: nothing has to be relocated when the program is loaded.
    set(assembly ${CMAKE_CURRENT_BINARY_DIR}/${target}_bytes.S)
    file(CONFIGURE OUTPUT ${assembly} @ONLY CONTENT
".section .note.GNU-stack,\"\",%progbits
.section .rodata
.balign 8
.globl @symbol@_bytes
@symbol@_bytes:
@names@@bytes@.balign 8
.globl @symbol@_index
@symbol@_index:
@index@")
    set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS "${taken}")

    set(source ${CMAKE_CURRENT_BINARY_DIR}/${target}_set.cpp)
    file(CONFIGURE OUTPUT ${source} @ONLY CONTENT
"#include \"model/core/assets.h\"

extern \"C\" const char @symbol@_bytes[];
extern \"C\" const cirro::AssetSet::Row @symbol@_index[];

namespace cirro {
const AssetSet &@target@();
const AssetSet &@target@()
{
    static const AssetSet set(@symbol@_bytes, {@symbol@_index, @count@});
    return set;
}
} // namespace cirro
")
    add_library(${target} STATIC ${assembly} ${source})
    target_link_libraries(${target} PUBLIC cirro_options PRIVATE $<BUILD_INTERFACE:cirro_warnings>)
endfunction()
