// Files that the command carries inside itself, so that it runs from anywhere and needs nothing beside it.
#ifndef WAYMARK_EMBEDDED_FILES_H
#define WAYMARK_EMBEDDED_FILES_H

#include <stddef.h>

/// One file: its path below the folder it stands for, and its bytes.
typedef struct {
    const char *path;
    const unsigned char *bytes;
    size_t size;
} waymark_embedded_file;

/// How many files themes/default has.
size_t waymark_default_theme_count(void);

/// One of the files of themes/default.
waymark_embedded_file waymark_default_theme_file(size_t index);

/// How many files starters/ has.
size_t waymark_starter_file_count(void);

/// One of the files of starters/.
waymark_embedded_file waymark_starter_file(size_t index);

/// The built-in kinds: Sources/SiteModel/kinds.yaml.
waymark_embedded_file waymark_built_in_kinds(void);

/// The search client: Sources/Search/client.js.
waymark_embedded_file waymark_search_client(void);

/// The script that the preview adds to pages: Sources/Preview/preview.js.
waymark_embedded_file waymark_preview_client(void);

/// How many files the editor's pages have: Sources/Editing/Client.
size_t waymark_editor_client_count(void);

/// One of the files of the editor's pages.
waymark_embedded_file waymark_editor_client_file(size_t index);

#endif
