# The QML files of a room, found by walking its folder: impl/ is a folder of the module's own parts.
function(cirro_qml_files variable)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/*.qml)
    list(SORT files)
    set(${variable} ${files} PARENT_SCOPE)
endfunction()
