// The default theme, the files that a new site begins with, the built-in kinds, the editor's pages and the scripts of the search
// and the preview, as bytes inside the command. Each file has its only copy where it is worked on.
#include "CEmbeddedFiles.h"

#include "DefaultTheme.h"
#include "EditorClient.h"
#include "StarterFiles.h"

static const unsigned char kinds[] = {
#embed "../SiteModel/kinds.yaml"
};

static const unsigned char client[] = {
#embed "../Search/client.js"
};

static const unsigned char preview[] = {
#embed "../Preview/preview.js"
};

size_t waymark_default_theme_count(void) { return sizeof theme / sizeof theme[0]; }

waymark_embedded_file waymark_default_theme_file(size_t index) { return theme[index]; }

size_t waymark_starter_file_count(void) { return sizeof starter / sizeof starter[0]; }

waymark_embedded_file waymark_starter_file(size_t index) { return starter[index]; }

waymark_embedded_file waymark_built_in_kinds(void) {
    return (waymark_embedded_file){"kinds.yaml", kinds, sizeof kinds};
}

waymark_embedded_file waymark_search_client(void) {
    return (waymark_embedded_file){"client.js", client, sizeof client};
}

waymark_embedded_file waymark_preview_client(void) {
    return (waymark_embedded_file){"preview.js", preview, sizeof preview};
}

size_t waymark_editor_client_count(void) { return sizeof editor / sizeof editor[0]; }

waymark_embedded_file waymark_editor_client_file(size_t index) { return editor[index]; }
