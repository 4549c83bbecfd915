# Headers that nearly every source of a kind reads are read once: measured, a source takes a fifth to a half less time.
# Sources still include what they use: clang (fuzzers, clang-tidy) goes without and sees where they do not.
option(CIRRO_PRECOMPILE "Precompile the headers of cmake/precompiled" ON)

# cirro_precompile(TARGET KIND): TARGET reads cmake/precompiled/KIND.h precompiled; targets of one kind share it.
function(cirro_precompile target kind)
    if(NOT CIRRO_PRECOMPILE OR NOT CMAKE_CXX_COMPILER_ID STREQUAL GNU)
        return()
    endif()
    set(shared cirro_precompiled_${kind})
    if(NOT TARGET ${shared})
        set(source ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp)
        file(CONFIGURE OUTPUT ${source} CONTENT "// Carries the precompiled header.\n")
        add_library(${shared} OBJECT ${source})
        target_link_libraries(${shared} PRIVATE cirro_options cirro_warnings
            $<$<STREQUAL:${kind},qt>:Qt6::Core> $<$<STREQUAL:${kind},quick>:Qt6::Quick>)
        target_precompile_headers(${shared} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled/${kind}.h)
    endif()
    target_precompile_headers(${target} REUSE_FROM ${shared})
    # What is precompiled is no system header to GCC 12 any more, and it says of std::string's own code what it keeps to
    # itself otherwise (gcc.gnu.org/PR105329, PR105651). The sanitizers see what is true of it.
    target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
endfunction()
