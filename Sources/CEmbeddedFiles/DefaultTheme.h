// Made by scripts/embed-theme from the files of themes/default.
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
static const unsigned char theme_templates_action_mustache[] = {
#embed "../../themes/default/templates/action.mustache"
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
static const unsigned char theme_templates_card_facts_mustache[] = {
#embed "../../themes/default/templates/card-facts.mustache"
};
static const unsigned char theme_templates_card_mustache[] = {
#embed "../../themes/default/templates/card.mustache"
};
static const unsigned char theme_templates_citations_mustache[] = {
#embed "../../themes/default/templates/citations.mustache"
};
static const unsigned char theme_templates_compared_mustache[] = {
#embed "../../themes/default/templates/compared.mustache"
};
static const unsigned char theme_templates_contents_lists_mustache[] = {
#embed "../../themes/default/templates/contents-lists.mustache"
};
static const unsigned char theme_templates_contents_report_mustache[] = {
#embed "../../themes/default/templates/contents-report.mustache"
};
static const unsigned char theme_templates_contents_text_mustache[] = {
#embed "../../themes/default/templates/contents-text.mustache"
};
static const unsigned char theme_templates_contents_mustache[] = {
#embed "../../themes/default/templates/contents.mustache"
};
static const unsigned char theme_templates_coverage_mustache[] = {
#embed "../../themes/default/templates/coverage.mustache"
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
static const unsigned char theme_templates_entry_of_letter_mustache[] = {
#embed "../../themes/default/templates/entry-of-letter.mustache"
};
static const unsigned char theme_templates_entry_mustache[] = {
#embed "../../themes/default/templates/entry.mustache"
};
static const unsigned char theme_templates_fact_mustache[] = {
#embed "../../themes/default/templates/fact.mustache"
};
static const unsigned char theme_templates_facts_mustache[] = {
#embed "../../themes/default/templates/facts.mustache"
};
static const unsigned char theme_templates_field_mustache[] = {
#embed "../../themes/default/templates/field.mustache"
};
static const unsigned char theme_templates_foreign_mustache[] = {
#embed "../../themes/default/templates/foreign.mustache"
};
static const unsigned char theme_templates_glance_list_mustache[] = {
#embed "../../themes/default/templates/glance-list.mustache"
};
static const unsigned char theme_templates_glance_mustache[] = {
#embed "../../themes/default/templates/glance.mustache"
};
static const unsigned char theme_templates_group_title_mustache[] = {
#embed "../../themes/default/templates/group-title.mustache"
};
static const unsigned char theme_templates_head_mustache[] = {
#embed "../../themes/default/templates/head.mustache"
};
static const unsigned char theme_templates_home_way_head_mustache[] = {
#embed "../../themes/default/templates/home-way-head.mustache"
};
static const unsigned char theme_templates_home_way_more_mustache[] = {
#embed "../../themes/default/templates/home-way-more.mustache"
};
static const unsigned char theme_templates_home_mustache[] = {
#embed "../../themes/default/templates/home.mustache"
};
static const unsigned char theme_templates_index_head_mustache[] = {
#embed "../../themes/default/templates/index-head.mustache"
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
static const unsigned char theme_templates_items_mustache[] = {
#embed "../../themes/default/templates/items.mustache"
};
static const unsigned char theme_templates_jumps_mustache[] = {
#embed "../../themes/default/templates/jumps.mustache"
};
static const unsigned char theme_templates_kind_accessibility_statement_mustache[] = {
#embed "../../themes/default/templates/kind-accessibility-statement.mustache"
};
static const unsigned char theme_templates_kind_consultation_mustache[] = {
#embed "../../themes/default/templates/kind-consultation.mustache"
};
static const unsigned char theme_templates_kind_method_mustache[] = {
#embed "../../themes/default/templates/kind-method.mustache"
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
static const unsigned char theme_templates_kind_report_mustache[] = {
#embed "../../themes/default/templates/kind-report.mustache"
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
static const unsigned char theme_templates_map_mustache[] = {
#embed "../../themes/default/templates/map.mustache"
};
static const unsigned char theme_templates_masthead_menu_mustache[] = {
#embed "../../themes/default/templates/masthead-menu.mustache"
};
static const unsigned char theme_templates_masthead_title_mustache[] = {
#embed "../../themes/default/templates/masthead-title.mustache"
};
static const unsigned char theme_templates_matrix_mustache[] = {
#embed "../../themes/default/templates/matrix.mustache"
};
static const unsigned char theme_templates_nearby_mustache[] = {
#embed "../../themes/default/templates/nearby.mustache"
};
static const unsigned char theme_templates_news_mustache[] = {
#embed "../../themes/default/templates/news.mustache"
};
static const unsigned char theme_templates_not_found_mustache[] = {
#embed "../../themes/default/templates/not-found.mustache"
};
static const unsigned char theme_templates_notices_mustache[] = {
#embed "../../themes/default/templates/notices.mustache"
};
static const unsigned char theme_templates_owned_mustache[] = {
#embed "../../themes/default/templates/owned.mustache"
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
static const unsigned char theme_templates_pairs_mustache[] = {
#embed "../../themes/default/templates/pairs.mustache"
};
static const unsigned char theme_templates_path_mustache[] = {
#embed "../../themes/default/templates/path.mustache"
};
static const unsigned char theme_templates_print_field_mustache[] = {
#embed "../../themes/default/templates/print-field.mustache"
};
static const unsigned char theme_templates_print_page_mustache[] = {
#embed "../../themes/default/templates/print-page.mustache"
};
static const unsigned char theme_templates_print_mustache[] = {
#embed "../../themes/default/templates/print.mustache"
};
static const unsigned char theme_templates_progress_bar_mustache[] = {
#embed "../../themes/default/templates/progress-bar.mustache"
};
static const unsigned char theme_templates_progress_mustache[] = {
#embed "../../themes/default/templates/progress.mustache"
};
static const unsigned char theme_templates_rating_mustache[] = {
#embed "../../themes/default/templates/rating.mustache"
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
static const unsigned char theme_templates_risks_mustache[] = {
#embed "../../themes/default/templates/risks.mustache"
};
static const unsigned char theme_templates_row_table_mustache[] = {
#embed "../../themes/default/templates/row-table.mustache"
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
static const unsigned char theme_templates_theme_switch_mustache[] = {
#embed "../../themes/default/templates/theme-switch.mustache"
};
static const unsigned char theme_templates_top_without_search_mustache[] = {
#embed "../../themes/default/templates/top-without-search.mustache"
};
static const unsigned char theme_templates_top_mustache[] = {
#embed "../../themes/default/templates/top.mustache"
};
static const unsigned char theme_templates_window_mustache[] = {
#embed "../../themes/default/templates/window.mustache"
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

static const waymark_embedded_file theme[] = {
    {"assets/icon.svg", theme_assets_icon_svg, sizeof theme_assets_icon_svg},
    {"assets/search.js", theme_assets_search_js, sizeof theme_assets_search_js},
    {"assets/site.css", theme_assets_site_css, sizeof theme_assets_site_css},
    {"assets/theme.js", theme_assets_theme_js, sizeof theme_assets_theme_js},
    {"templates/action.mustache", theme_templates_action_mustache, sizeof theme_templates_action_mustache},
    {"templates/actions.mustache", theme_templates_actions_mustache, sizeof theme_templates_actions_mustache},
    {"templates/body.mustache", theme_templates_body_mustache, sizeof theme_templates_body_mustache},
    {"templates/bottom.mustache", theme_templates_bottom_mustache, sizeof theme_templates_bottom_mustache},
    {"templates/breadcrumbs.mustache", theme_templates_breadcrumbs_mustache, sizeof theme_templates_breadcrumbs_mustache},
    {"templates/card-facts.mustache", theme_templates_card_facts_mustache, sizeof theme_templates_card_facts_mustache},
    {"templates/card.mustache", theme_templates_card_mustache, sizeof theme_templates_card_mustache},
    {"templates/citations.mustache", theme_templates_citations_mustache, sizeof theme_templates_citations_mustache},
    {"templates/compared.mustache", theme_templates_compared_mustache, sizeof theme_templates_compared_mustache},
    {"templates/contents-lists.mustache", theme_templates_contents_lists_mustache, sizeof theme_templates_contents_lists_mustache},
    {"templates/contents-report.mustache", theme_templates_contents_report_mustache, sizeof theme_templates_contents_report_mustache},
    {"templates/contents-text.mustache", theme_templates_contents_text_mustache, sizeof theme_templates_contents_text_mustache},
    {"templates/contents.mustache", theme_templates_contents_mustache, sizeof theme_templates_contents_mustache},
    {"templates/coverage.mustache", theme_templates_coverage_mustache, sizeof theme_templates_coverage_mustache},
    {"templates/details.mustache", theme_templates_details_mustache, sizeof theme_templates_details_mustache},
    {"templates/entries.mustache", theme_templates_entries_mustache, sizeof theme_templates_entries_mustache},
    {"templates/entry-of-kind.mustache", theme_templates_entry_of_kind_mustache, sizeof theme_templates_entry_of_kind_mustache},
    {"templates/entry-of-letter.mustache", theme_templates_entry_of_letter_mustache, sizeof theme_templates_entry_of_letter_mustache},
    {"templates/entry.mustache", theme_templates_entry_mustache, sizeof theme_templates_entry_mustache},
    {"templates/fact.mustache", theme_templates_fact_mustache, sizeof theme_templates_fact_mustache},
    {"templates/facts.mustache", theme_templates_facts_mustache, sizeof theme_templates_facts_mustache},
    {"templates/field.mustache", theme_templates_field_mustache, sizeof theme_templates_field_mustache},
    {"templates/foreign.mustache", theme_templates_foreign_mustache, sizeof theme_templates_foreign_mustache},
    {"templates/glance-list.mustache", theme_templates_glance_list_mustache, sizeof theme_templates_glance_list_mustache},
    {"templates/glance.mustache", theme_templates_glance_mustache, sizeof theme_templates_glance_mustache},
    {"templates/group-title.mustache", theme_templates_group_title_mustache, sizeof theme_templates_group_title_mustache},
    {"templates/head.mustache", theme_templates_head_mustache, sizeof theme_templates_head_mustache},
    {"templates/home-way-head.mustache", theme_templates_home_way_head_mustache, sizeof theme_templates_home_way_head_mustache},
    {"templates/home-way-more.mustache", theme_templates_home_way_more_mustache, sizeof theme_templates_home_way_more_mustache},
    {"templates/home.mustache", theme_templates_home_mustache, sizeof theme_templates_home_mustache},
    {"templates/index-head.mustache", theme_templates_index_head_mustache, sizeof theme_templates_index_head_mustache},
    {"templates/index-method.mustache", theme_templates_index_method_mustache, sizeof theme_templates_index_method_mustache},
    {"templates/index-principle.mustache", theme_templates_index_principle_mustache, sizeof theme_templates_index_principle_mustache},
    {"templates/index-step.mustache", theme_templates_index_step_mustache, sizeof theme_templates_index_step_mustache},
    {"templates/index-term.mustache", theme_templates_index_term_mustache, sizeof theme_templates_index_term_mustache},
    {"templates/index.mustache", theme_templates_index_mustache, sizeof theme_templates_index_mustache},
    {"templates/items.mustache", theme_templates_items_mustache, sizeof theme_templates_items_mustache},
    {"templates/jumps.mustache", theme_templates_jumps_mustache, sizeof theme_templates_jumps_mustache},
    {"templates/kind-accessibility-statement.mustache", theme_templates_kind_accessibility_statement_mustache, sizeof theme_templates_kind_accessibility_statement_mustache},
    {"templates/kind-consultation.mustache", theme_templates_kind_consultation_mustache, sizeof theme_templates_kind_consultation_mustache},
    {"templates/kind-method.mustache", theme_templates_kind_method_mustache, sizeof theme_templates_kind_method_mustache},
    {"templates/kind-parish.mustache", theme_templates_kind_parish_mustache, sizeof theme_templates_kind_parish_mustache},
    {"templates/kind-plan.mustache", theme_templates_kind_plan_mustache, sizeof theme_templates_kind_plan_mustache},
    {"templates/kind-principle.mustache", theme_templates_kind_principle_mustache, sizeof theme_templates_kind_principle_mustache},
    {"templates/kind-report.mustache", theme_templates_kind_report_mustache, sizeof theme_templates_kind_report_mustache},
    {"templates/kind-step.mustache", theme_templates_kind_step_mustache, sizeof theme_templates_kind_step_mustache},
    {"templates/kind-term.mustache", theme_templates_kind_term_mustache, sizeof theme_templates_kind_term_mustache},
    {"templates/languages.mustache", theme_templates_languages_mustache, sizeof theme_templates_languages_mustache},
    {"templates/letters.mustache", theme_templates_letters_mustache, sizeof theme_templates_letters_mustache},
    {"templates/listing.mustache", theme_templates_listing_mustache, sizeof theme_templates_listing_mustache},
    {"templates/map.mustache", theme_templates_map_mustache, sizeof theme_templates_map_mustache},
    {"templates/masthead-menu.mustache", theme_templates_masthead_menu_mustache, sizeof theme_templates_masthead_menu_mustache},
    {"templates/masthead-title.mustache", theme_templates_masthead_title_mustache, sizeof theme_templates_masthead_title_mustache},
    {"templates/matrix.mustache", theme_templates_matrix_mustache, sizeof theme_templates_matrix_mustache},
    {"templates/nearby.mustache", theme_templates_nearby_mustache, sizeof theme_templates_nearby_mustache},
    {"templates/news.mustache", theme_templates_news_mustache, sizeof theme_templates_news_mustache},
    {"templates/not-found.mustache", theme_templates_not_found_mustache, sizeof theme_templates_not_found_mustache},
    {"templates/notices.mustache", theme_templates_notices_mustache, sizeof theme_templates_notices_mustache},
    {"templates/owned.mustache", theme_templates_owned_mustache, sizeof theme_templates_owned_mustache},
    {"templates/page-facts.mustache", theme_templates_page_facts_mustache, sizeof theme_templates_page_facts_mustache},
    {"templates/page-head.mustache", theme_templates_page_head_mustache, sizeof theme_templates_page_head_mustache},
    {"templates/page-side.mustache", theme_templates_page_side_mustache, sizeof theme_templates_page_side_mustache},
    {"templates/page.mustache", theme_templates_page_mustache, sizeof theme_templates_page_mustache},
    {"templates/pagination.mustache", theme_templates_pagination_mustache, sizeof theme_templates_pagination_mustache},
    {"templates/pairs.mustache", theme_templates_pairs_mustache, sizeof theme_templates_pairs_mustache},
    {"templates/path.mustache", theme_templates_path_mustache, sizeof theme_templates_path_mustache},
    {"templates/print-field.mustache", theme_templates_print_field_mustache, sizeof theme_templates_print_field_mustache},
    {"templates/print-page.mustache", theme_templates_print_page_mustache, sizeof theme_templates_print_page_mustache},
    {"templates/print.mustache", theme_templates_print_mustache, sizeof theme_templates_print_mustache},
    {"templates/progress-bar.mustache", theme_templates_progress_bar_mustache, sizeof theme_templates_progress_bar_mustache},
    {"templates/progress.mustache", theme_templates_progress_mustache, sizeof theme_templates_progress_mustache},
    {"templates/rating.mustache", theme_templates_rating_mustache, sizeof theme_templates_rating_mustache},
    {"templates/redirect.mustache", theme_templates_redirect_mustache, sizeof theme_templates_redirect_mustache},
    {"templates/related.mustache", theme_templates_related_mustache, sizeof theme_templates_related_mustache},
    {"templates/relations.mustache", theme_templates_relations_mustache, sizeof theme_templates_relations_mustache},
    {"templates/risks.mustache", theme_templates_risks_mustache, sizeof theme_templates_risks_mustache},
    {"templates/row-table.mustache", theme_templates_row_table_mustache, sizeof theme_templates_row_table_mustache},
    {"templates/rows.mustache", theme_templates_rows_mustache, sizeof theme_templates_rows_mustache},
    {"templates/scene.mustache", theme_templates_scene_mustache, sizeof theme_templates_scene_mustache},
    {"templates/search-form.mustache", theme_templates_search_form_mustache, sizeof theme_templates_search_form_mustache},
    {"templates/search-words.mustache", theme_templates_search_words_mustache, sizeof theme_templates_search_words_mustache},
    {"templates/search.mustache", theme_templates_search_mustache, sizeof theme_templates_search_mustache},
    {"templates/theme-switch.mustache", theme_templates_theme_switch_mustache, sizeof theme_templates_theme_switch_mustache},
    {"templates/top-without-search.mustache", theme_templates_top_without_search_mustache, sizeof theme_templates_top_without_search_mustache},
    {"templates/top.mustache", theme_templates_top_mustache, sizeof theme_templates_top_mustache},
    {"templates/window.mustache", theme_templates_window_mustache, sizeof theme_templates_window_mustache},
    {"theme.yaml", theme_theme_yaml, sizeof theme_theme_yaml},
    {"wording/cy.yaml", theme_wording_cy_yaml, sizeof theme_wording_cy_yaml},
    {"wording/en.yaml", theme_wording_en_yaml, sizeof theme_wording_en_yaml},
};
