// The default theme, the built-in kinds and the search client, as bytes inside the command.
//
// themes/default stays the only copy of the theme: each of its files is named here once, and a test finds one
// that is missing.
#include "CEmbeddedFiles.h"

static const unsigned char theme_assets_icon_svg[] = {
#embed "../../themes/default/assets/icon.svg"
};
static const unsigned char theme_assets_search_js[] = {
#embed "../../themes/default/assets/search.js"
};
static const unsigned char theme_assets_site_css[] = {
#embed "../../themes/default/assets/site.css"
};
static const unsigned char theme_assets_theme_js[] = {
#embed "../../themes/default/assets/theme.js"
};
static const unsigned char theme_templates_actions_mustache[] = {
#embed "../../themes/default/templates/actions.mustache"
};
static const unsigned char theme_templates_body_mustache[] = {
#embed "../../themes/default/templates/body.mustache"
};
static const unsigned char theme_templates_bottom_mustache[] = {
#embed "../../themes/default/templates/bottom.mustache"
};
static const unsigned char theme_templates_breadcrumbs_mustache[] = {
#embed "../../themes/default/templates/breadcrumbs.mustache"
};
static const unsigned char theme_templates_card_mustache[] = {
#embed "../../themes/default/templates/card.mustache"
};
static const unsigned char theme_templates_citations_mustache[] = {
#embed "../../themes/default/templates/citations.mustache"
};
static const unsigned char theme_templates_contents_mustache[] = {
#embed "../../themes/default/templates/contents.mustache"
};
static const unsigned char theme_templates_details_mustache[] = {
#embed "../../themes/default/templates/details.mustache"
};
static const unsigned char theme_templates_entries_mustache[] = {
#embed "../../themes/default/templates/entries.mustache"
};
static const unsigned char theme_templates_entry_of_kind_mustache[] = {
#embed "../../themes/default/templates/entry-of-kind.mustache"
};
static const unsigned char theme_templates_entry_mustache[] = {
#embed "../../themes/default/templates/entry.mustache"
};
static const unsigned char theme_templates_facts_mustache[] = {
#embed "../../themes/default/templates/facts.mustache"
};
static const unsigned char theme_templates_field_mustache[] = {
#embed "../../themes/default/templates/field.mustache"
};
static const unsigned char theme_templates_glance_mustache[] = {
#embed "../../themes/default/templates/glance.mustache"
};
static const unsigned char theme_templates_head_mustache[] = {
#embed "../../themes/default/templates/head.mustache"
};
static const unsigned char theme_templates_home_mustache[] = {
#embed "../../themes/default/templates/home.mustache"
};
static const unsigned char theme_templates_index_method_mustache[] = {
#embed "../../themes/default/templates/index-method.mustache"
};
static const unsigned char theme_templates_index_principle_mustache[] = {
#embed "../../themes/default/templates/index-principle.mustache"
};
static const unsigned char theme_templates_index_step_mustache[] = {
#embed "../../themes/default/templates/index-step.mustache"
};
static const unsigned char theme_templates_index_term_mustache[] = {
#embed "../../themes/default/templates/index-term.mustache"
};
static const unsigned char theme_templates_index_mustache[] = {
#embed "../../themes/default/templates/index.mustache"
};
static const unsigned char theme_templates_kind_parish_mustache[] = {
#embed "../../themes/default/templates/kind-parish.mustache"
};
static const unsigned char theme_templates_kind_plan_mustache[] = {
#embed "../../themes/default/templates/kind-plan.mustache"
};
static const unsigned char theme_templates_kind_principle_mustache[] = {
#embed "../../themes/default/templates/kind-principle.mustache"
};
static const unsigned char theme_templates_kind_step_mustache[] = {
#embed "../../themes/default/templates/kind-step.mustache"
};
static const unsigned char theme_templates_kind_term_mustache[] = {
#embed "../../themes/default/templates/kind-term.mustache"
};
static const unsigned char theme_templates_languages_mustache[] = {
#embed "../../themes/default/templates/languages.mustache"
};
static const unsigned char theme_templates_letters_mustache[] = {
#embed "../../themes/default/templates/letters.mustache"
};
static const unsigned char theme_templates_listing_mustache[] = {
#embed "../../themes/default/templates/listing.mustache"
};
static const unsigned char theme_templates_masthead_menu_mustache[] = {
#embed "../../themes/default/templates/masthead-menu.mustache"
};
static const unsigned char theme_templates_masthead_title_mustache[] = {
#embed "../../themes/default/templates/masthead-title.mustache"
};
static const unsigned char theme_templates_not_found_mustache[] = {
#embed "../../themes/default/templates/not-found.mustache"
};
static const unsigned char theme_templates_notices_mustache[] = {
#embed "../../themes/default/templates/notices.mustache"
};
static const unsigned char theme_templates_page_facts_mustache[] = {
#embed "../../themes/default/templates/page-facts.mustache"
};
static const unsigned char theme_templates_page_head_mustache[] = {
#embed "../../themes/default/templates/page-head.mustache"
};
static const unsigned char theme_templates_page_side_mustache[] = {
#embed "../../themes/default/templates/page-side.mustache"
};
static const unsigned char theme_templates_page_mustache[] = {
#embed "../../themes/default/templates/page.mustache"
};
static const unsigned char theme_templates_pagination_mustache[] = {
#embed "../../themes/default/templates/pagination.mustache"
};
static const unsigned char theme_templates_path_mustache[] = {
#embed "../../themes/default/templates/path.mustache"
};
static const unsigned char theme_templates_progress_mustache[] = {
#embed "../../themes/default/templates/progress.mustache"
};
static const unsigned char theme_templates_redirect_mustache[] = {
#embed "../../themes/default/templates/redirect.mustache"
};
static const unsigned char theme_templates_related_mustache[] = {
#embed "../../themes/default/templates/related.mustache"
};
static const unsigned char theme_templates_relations_mustache[] = {
#embed "../../themes/default/templates/relations.mustache"
};
static const unsigned char theme_templates_rows_mustache[] = {
#embed "../../themes/default/templates/rows.mustache"
};
static const unsigned char theme_templates_scene_mustache[] = {
#embed "../../themes/default/templates/scene.mustache"
};
static const unsigned char theme_templates_search_form_mustache[] = {
#embed "../../themes/default/templates/search-form.mustache"
};
static const unsigned char theme_templates_search_words_mustache[] = {
#embed "../../themes/default/templates/search-words.mustache"
};
static const unsigned char theme_templates_search_mustache[] = {
#embed "../../themes/default/templates/search.mustache"
};
static const unsigned char theme_templates_top_without_search_mustache[] = {
#embed "../../themes/default/templates/top-without-search.mustache"
};
static const unsigned char theme_templates_top_mustache[] = {
#embed "../../themes/default/templates/top.mustache"
};
static const unsigned char theme_theme_yaml[] = {
#embed "../../themes/default/theme.yaml"
};
static const unsigned char theme_wording_cy_yaml[] = {
#embed "../../themes/default/wording/cy.yaml"
};
static const unsigned char theme_wording_en_yaml[] = {
#embed "../../themes/default/wording/en.yaml"
};
static const unsigned char kinds[] = {
#embed "../SiteModel/kinds.yaml"
};
static const unsigned char client[] = {
#embed "../Search/client.js"
};

#define FILE_ENTRY(path, bytes) {path, bytes, sizeof bytes}

static const waymark_embedded_file theme[] = {
    FILE_ENTRY("assets/icon.svg", theme_assets_icon_svg),
    FILE_ENTRY("assets/search.js", theme_assets_search_js),
    FILE_ENTRY("assets/site.css", theme_assets_site_css),
    FILE_ENTRY("assets/theme.js", theme_assets_theme_js),
    FILE_ENTRY("templates/actions.mustache", theme_templates_actions_mustache),
    FILE_ENTRY("templates/body.mustache", theme_templates_body_mustache),
    FILE_ENTRY("templates/bottom.mustache", theme_templates_bottom_mustache),
    FILE_ENTRY("templates/breadcrumbs.mustache", theme_templates_breadcrumbs_mustache),
    FILE_ENTRY("templates/card.mustache", theme_templates_card_mustache),
    FILE_ENTRY("templates/citations.mustache", theme_templates_citations_mustache),
    FILE_ENTRY("templates/contents.mustache", theme_templates_contents_mustache),
    FILE_ENTRY("templates/details.mustache", theme_templates_details_mustache),
    FILE_ENTRY("templates/entries.mustache", theme_templates_entries_mustache),
    FILE_ENTRY("templates/entry-of-kind.mustache", theme_templates_entry_of_kind_mustache),
    FILE_ENTRY("templates/entry.mustache", theme_templates_entry_mustache),
    FILE_ENTRY("templates/facts.mustache", theme_templates_facts_mustache),
    FILE_ENTRY("templates/field.mustache", theme_templates_field_mustache),
    FILE_ENTRY("templates/glance.mustache", theme_templates_glance_mustache),
    FILE_ENTRY("templates/head.mustache", theme_templates_head_mustache),
    FILE_ENTRY("templates/home.mustache", theme_templates_home_mustache),
    FILE_ENTRY("templates/index-method.mustache", theme_templates_index_method_mustache),
    FILE_ENTRY("templates/index-principle.mustache", theme_templates_index_principle_mustache),
    FILE_ENTRY("templates/index-step.mustache", theme_templates_index_step_mustache),
    FILE_ENTRY("templates/index-term.mustache", theme_templates_index_term_mustache),
    FILE_ENTRY("templates/index.mustache", theme_templates_index_mustache),
    FILE_ENTRY("templates/kind-parish.mustache", theme_templates_kind_parish_mustache),
    FILE_ENTRY("templates/kind-plan.mustache", theme_templates_kind_plan_mustache),
    FILE_ENTRY("templates/kind-principle.mustache", theme_templates_kind_principle_mustache),
    FILE_ENTRY("templates/kind-step.mustache", theme_templates_kind_step_mustache),
    FILE_ENTRY("templates/kind-term.mustache", theme_templates_kind_term_mustache),
    FILE_ENTRY("templates/languages.mustache", theme_templates_languages_mustache),
    FILE_ENTRY("templates/letters.mustache", theme_templates_letters_mustache),
    FILE_ENTRY("templates/listing.mustache", theme_templates_listing_mustache),
    FILE_ENTRY("templates/masthead-menu.mustache", theme_templates_masthead_menu_mustache),
    FILE_ENTRY("templates/masthead-title.mustache", theme_templates_masthead_title_mustache),
    FILE_ENTRY("templates/not-found.mustache", theme_templates_not_found_mustache),
    FILE_ENTRY("templates/notices.mustache", theme_templates_notices_mustache),
    FILE_ENTRY("templates/page-facts.mustache", theme_templates_page_facts_mustache),
    FILE_ENTRY("templates/page-head.mustache", theme_templates_page_head_mustache),
    FILE_ENTRY("templates/page-side.mustache", theme_templates_page_side_mustache),
    FILE_ENTRY("templates/page.mustache", theme_templates_page_mustache),
    FILE_ENTRY("templates/pagination.mustache", theme_templates_pagination_mustache),
    FILE_ENTRY("templates/path.mustache", theme_templates_path_mustache),
    FILE_ENTRY("templates/progress.mustache", theme_templates_progress_mustache),
    FILE_ENTRY("templates/redirect.mustache", theme_templates_redirect_mustache),
    FILE_ENTRY("templates/related.mustache", theme_templates_related_mustache),
    FILE_ENTRY("templates/relations.mustache", theme_templates_relations_mustache),
    FILE_ENTRY("templates/rows.mustache", theme_templates_rows_mustache),
    FILE_ENTRY("templates/scene.mustache", theme_templates_scene_mustache),
    FILE_ENTRY("templates/search-form.mustache", theme_templates_search_form_mustache),
    FILE_ENTRY("templates/search-words.mustache", theme_templates_search_words_mustache),
    FILE_ENTRY("templates/search.mustache", theme_templates_search_mustache),
    FILE_ENTRY("templates/top-without-search.mustache", theme_templates_top_without_search_mustache),
    FILE_ENTRY("templates/top.mustache", theme_templates_top_mustache),
    FILE_ENTRY("theme.yaml", theme_theme_yaml),
    FILE_ENTRY("wording/cy.yaml", theme_wording_cy_yaml),
    FILE_ENTRY("wording/en.yaml", theme_wording_en_yaml),
};

size_t waymark_default_theme_count(void) { return sizeof theme / sizeof theme[0]; }

waymark_embedded_file waymark_default_theme_file(size_t index) { return theme[index]; }

waymark_embedded_file waymark_built_in_kinds(void) {
    return (waymark_embedded_file)FILE_ENTRY("kinds.yaml", kinds);
}

waymark_embedded_file waymark_search_client(void) {
    return (waymark_embedded_file)FILE_ENTRY("client.js", client);
}
