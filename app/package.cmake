# What `cmake --install` puts where, and the Debian package that cpack makes of it:
#   cmake --install build/release --prefix /usr/local
#   cpack --config build/release/CPackConfig.cmake        # leaves build/release/package/sluice_*.deb
include(GNUInstallDirs)
set(PACKAGE_FILES ${CMAKE_SOURCE_DIR}/resources/package)

# Version and date of the release stand in the metainfo; nothing else repeats the date.
file(READ ${PACKAGE_FILES}/org.sluice.Sluice.metainfo.xml METAINFO)
if(NOT METAINFO MATCHES "<release version=\"${PROJECT_VERSION}\" date=\"([0-9-]+)\"")
    message(FATAL_ERROR "org.sluice.Sluice.metainfo.xml has no release ${PROJECT_VERSION}")
endif()
set(RELEASE_DATE ${CMAKE_MATCH_1})

set(ICON_SIZES 16 22 24 32 48 64 128 256 512)
set(ICON ${CMAKE_SOURCE_DIR}/resources/icons/sluice.svg)
set(WRITTEN ${CMAKE_CURRENT_BINARY_DIR}/install)
file(MAKE_DIRECTORY ${WRITTEN})
set(ICONS "")
foreach(size ${ICON_SIZES})
    list(APPEND ICONS ${WRITTEN}/sluice_${size}.png)
endforeach()

find_program(GZIP gzip REQUIRED)
add_executable(sluice_install_files install_files.cpp)
target_link_libraries(sluice_install_files PRIVATE sluice_app)
target_precompile_headers(sluice_install_files REUSE_FROM sluice_ui_views)
add_custom_command(OUTPUT ${WRITTEN}/sluice.1.gz ${WRITTEN}/sluice.1 ${WRITTEN}/sluice.bash ${WRITTEN}/changelog.gz ${ICONS}
    COMMAND sluice_install_files ${WRITTEN} ${RELEASE_DATE} ${ICON}
    COMMAND ${GZIP} -9nkf ${WRITTEN}/sluice.1
    COMMAND ${GZIP} -9nc ${PACKAGE_FILES}/changelog > ${WRITTEN}/changelog.gz
    DEPENDS sluice_install_files ${ICON} ${PACKAGE_FILES}/changelog VERBATIM)
add_custom_target(install_files ALL DEPENDS ${WRITTEN}/sluice.1.gz)

install(TARGETS sluice)
install(FILES ${WRITTEN}/sluice.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${WRITTEN}/sluice.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME sluice)
install(FILES ${PACKAGE_FILES}/org.sluice.Sluice.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${PACKAGE_FILES}/org.sluice.Sluice.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${PACKAGE_FILES}/sluice.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${ICON} DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
foreach(size ${ICON_SIZES})
    install(FILES ${WRITTEN}/sluice_${size}.png DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps
        RENAME sluice.png)
endforeach()
install(FILES ${PACKAGE_FILES}/copyright ${WRITTEN}/changelog.gz ${CMAKE_SOURCE_DIR}/resources/datasets/PROVENANCE.md
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/sluice)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/package)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CONTACT "The Sluice maintainers <maintainers@sluice.invalid>")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON) # what the program links, with the versions it needs
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-dejavu-core | fonts-liberation2, qt6-wayland, fonts-noto-cjk, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "bash-completion")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "train neural networks side by side and look inside
Sluice trains dense networks, LSTMs and their variants, GRUs and simple
recurrent networks on the same data, side by side, and shows what happens
inside while they learn: losses, gates, cell state, what is written and what
is kept, how gradients flow back through time.

Time can be stopped and scrubbed back, a gate held at a value; plots, numbers
and weights (safetensors) can be taken home. All of it also runs without a
window, from the command line.")
include(CPack)
