# The rules every source of ours is compiled under. Generated code (QML, moc) is exempt: it shadows names.
find_program(CCACHE ccache)
if(CCACHE)
    # Objects are shared between build directories: paths of the build folder do not count.
    set(launcher ${CMAKE_COMMAND} -E env CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
    set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
endif()

# The suite is some 150 programs: linking each takes a fifth of the time with it.
find_program(LLD ld.lld)
if(LLD)
    add_link_options(-fuse-ld=lld)
endif()

add_library(cirro_options INTERFACE)
target_include_directories(cirro_options INTERFACE ${CMAKE_SOURCE_DIR})
if(CIRRO_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=address,undefined)
endif()

if(CIRRO_FUZZ)
    # The fuzzer sees which branches of the libraries an input takes.
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

add_library(cirro_warnings INTERFACE)
target_compile_options(cirro_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # GCC 12 sees overlapping copies in std::string's operator+ (gcc.gnu.org/PR105651).
    target_compile_options(cirro_warnings INTERFACE -Wno-restrict)
endif()

# cirro_library(NAME SOURCES... [PUBLIC libs...] [PRIVATE libs...] [PRECOMPILED kind]): a static library of our own code
# under all warnings; what it reads precompiled is said in Precompile.cmake (nothing said: std).
function(cirro_library name)
    cmake_parse_arguments(arg "" "PRECOMPILED" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC cirro_options ${arg_PUBLIC} PRIVATE $<BUILD_INTERFACE:cirro_warnings> ${arg_PRIVATE})
    if(NOT arg_PRECOMPILED)
        set(arg_PRECOMPILED std)
    endif()
    cirro_precompile(${name} ${arg_PRECOMPILED})
endfunction()
