// Made by scripts/embed-theme from the files of Sources/Editing/Client.
static const unsigned char editor_clash_js[] = {
#embed "../../Sources/Editing/Client/clash.js"
};
static const unsigned char editor_common_js[] = {
#embed "../../Sources/Editing/Client/common.js"
};
static const unsigned char editor_draft_js[] = {
#embed "../../Sources/Editing/Client/draft.js"
};
static const unsigned char editor_editor_css[] = {
#embed "../../Sources/Editing/Client/editor.css"
};
static const unsigned char editor_fields_js[] = {
#embed "../../Sources/Editing/Client/fields.js"
};
static const unsigned char editor_frame_html[] = {
#embed "../../Sources/Editing/Client/frame.html"
};
static const unsigned char editor_icon_svg[] = {
#embed "../../Sources/Editing/Client/icon.svg"
};
static const unsigned char editor_list_html[] = {
#embed "../../Sources/Editing/Client/list.html"
};
static const unsigned char editor_list_js[] = {
#embed "../../Sources/Editing/Client/list.js"
};
static const unsigned char editor_new_html[] = {
#embed "../../Sources/Editing/Client/new.html"
};
static const unsigned char editor_new_js[] = {
#embed "../../Sources/Editing/Client/new.js"
};
static const unsigned char editor_page_html[] = {
#embed "../../Sources/Editing/Client/page.html"
};
static const unsigned char editor_page_js[] = {
#embed "../../Sources/Editing/Client/page.js"
};
static const unsigned char editor_pictures_js[] = {
#embed "../../Sources/Editing/Client/pictures.js"
};
static const unsigned char editor_preview_js[] = {
#embed "../../Sources/Editing/Client/preview.js"
};
static const unsigned char editor_problems_js[] = {
#embed "../../Sources/Editing/Client/problems.js"
};
static const unsigned char editor_source_js[] = {
#embed "../../Sources/Editing/Client/source.js"
};
static const unsigned char editor_text_js[] = {
#embed "../../Sources/Editing/Client/text.js"
};
static const unsigned char editor_titles_js[] = {
#embed "../../Sources/Editing/Client/titles.js"
};

static const waymark_embedded_file editor[] = {
    {"clash.js", editor_clash_js, sizeof editor_clash_js},
    {"common.js", editor_common_js, sizeof editor_common_js},
    {"draft.js", editor_draft_js, sizeof editor_draft_js},
    {"editor.css", editor_editor_css, sizeof editor_editor_css},
    {"fields.js", editor_fields_js, sizeof editor_fields_js},
    {"frame.html", editor_frame_html, sizeof editor_frame_html},
    {"icon.svg", editor_icon_svg, sizeof editor_icon_svg},
    {"list.html", editor_list_html, sizeof editor_list_html},
    {"list.js", editor_list_js, sizeof editor_list_js},
    {"new.html", editor_new_html, sizeof editor_new_html},
    {"new.js", editor_new_js, sizeof editor_new_js},
    {"page.html", editor_page_html, sizeof editor_page_html},
    {"page.js", editor_page_js, sizeof editor_page_js},
    {"pictures.js", editor_pictures_js, sizeof editor_pictures_js},
    {"preview.js", editor_preview_js, sizeof editor_preview_js},
    {"problems.js", editor_problems_js, sizeof editor_problems_js},
    {"source.js", editor_source_js, sizeof editor_source_js},
    {"text.js", editor_text_js, sizeof editor_text_js},
    {"titles.js", editor_titles_js, sizeof editor_titles_js},
};
