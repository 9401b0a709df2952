// Made by scripts/embed-theme from the files of starters.
static const unsigned char starter_github__github_workflows_waymark_yml[] = {
#embed "../../starters/github/.github/workflows/waymark.yml"
};
static const unsigned char starter_gitlab__gitlab_ci_yml[] = {
#embed "../../starters/gitlab/.gitlab-ci.yml"
};
static const unsigned char starter_site__gitignore[] = {
#embed "../../starters/site/.gitignore"
};
static const unsigned char starter_site_README_md[] = {
#embed "../../starters/site/README.md"
};
static const unsigned char starter_site_content_index_md[] = {
#embed "../../starters/site/content/index.md"
};
static const unsigned char starter_site_content_methods_walkabout_md[] = {
#embed "../../starters/site/content/methods/walkabout.md"
};
static const unsigned char starter_site_content_parishes_first_parish_examples_first_walk_md[] = {
#embed "../../starters/site/content/parishes/first-parish/examples/first-walk.md"
};
static const unsigned char starter_site_content_parishes_first_parish_index_md[] = {
#embed "../../starters/site/content/parishes/first-parish/index.md"
};
static const unsigned char starter_site_content_principles_listen_first_md[] = {
#embed "../../starters/site/content/principles/listen-first.md"
};
static const unsigned char starter_site_content_steps_know_the_place_md[] = {
#embed "../../starters/site/content/steps/know-the-place.md"
};
static const unsigned char starter_site_waymark_yaml[] = {
#embed "../../starters/site/waymark.yaml"
};

static const waymark_embedded_file starter[] = {
    {"github/.github/workflows/waymark.yml", starter_github__github_workflows_waymark_yml, sizeof starter_github__github_workflows_waymark_yml},
    {"gitlab/.gitlab-ci.yml", starter_gitlab__gitlab_ci_yml, sizeof starter_gitlab__gitlab_ci_yml},
    {"site/.gitignore", starter_site__gitignore, sizeof starter_site__gitignore},
    {"site/README.md", starter_site_README_md, sizeof starter_site_README_md},
    {"site/content/index.md", starter_site_content_index_md, sizeof starter_site_content_index_md},
    {"site/content/methods/walkabout.md", starter_site_content_methods_walkabout_md, sizeof starter_site_content_methods_walkabout_md},
    {"site/content/parishes/first-parish/examples/first-walk.md", starter_site_content_parishes_first_parish_examples_first_walk_md, sizeof starter_site_content_parishes_first_parish_examples_first_walk_md},
    {"site/content/parishes/first-parish/index.md", starter_site_content_parishes_first_parish_index_md, sizeof starter_site_content_parishes_first_parish_index_md},
    {"site/content/principles/listen-first.md", starter_site_content_principles_listen_first_md, sizeof starter_site_content_principles_listen_first_md},
    {"site/content/steps/know-the-place.md", starter_site_content_steps_know_the_place_md, sizeof starter_site_content_steps_know_the_place_md},
    {"site/waymark.yaml", starter_site_waymark_yaml, sizeof starter_site_waymark_yaml},
};
