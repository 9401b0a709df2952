extension ThemesPage {
    static let introduction = """
        # Themes

        <!-- Made from the code. After a change: WAYMARK_RECORD=1 swift test --filter ThemesPageTests -->

        A theme is everything that makes a page look as it does: templates, assets (styles, scripts, pictures) and the words
        that are not in the content, such as "Search". The command carries one inside itself, the [default
        theme](../themes/default). A site changes it by adding only the files that it wants otherwise.

        ## A theme of your own

            waymark.yaml                          theme: council
            themes/council/theme.yaml             may be left out
            themes/council/templates/card.mustache
            themes/council/assets/site.css
            themes/council/wording/en.yaml

        `theme: council` in waymark.yaml names the folder below `themes/`. Each file in it takes the place of the file of the
        same name in the theme that it builds on; everything else stays as it is there. To change one template, copy it from
        [themes/default/templates](../themes/default/templates) and change the copy.

        `theme.yaml` may hold two lines:

            name: Council
            extends: county

        `extends` names the theme that this one builds on: another folder below `themes/`, or `default`. Without that line, or
        without the file, it is the default theme. The folder `themes/default`, if a site has one, lies over the theme inside the command.

        ## Wording

        `wording/en.yaml` has a name, a colon and the words on each line; there is a file for each language. Wording is laid
        over that of the other theme word by word: a theme that calls the search otherwise needs one line.

            search: Find a page

        A word that a language lacks is taken from English. The names are those of [the default theme's
        wording](../themes/default/wording/en.yaml), and whatever a theme adds for its own templates: `{{word.search}}`.

        ## Assets

        A file `assets/map.css` is written to the output with its content's hash in its name, so that a host may cache it for
        ever. Templates ask for its address with a hyphen for every dot: `{{asset.map-css}}`. Names have only small letters,
        digits, hyphens and dots.

        ## Templates in Mustache

        Templates are written in [Mustache](https://mustache.github.io/mustache.5.html):

        | tag | what it does |
        |---|---|
        | `{{title}}` | writes a text or a number, escaped, so that nothing in it can become a tag |
        | `{{{body}}}`, `{{&body}}` | writes HTML as it is; only for names that are HTML |
        | `{{#listing}} … {{/listing}}` | once for each in a list; once for an object that is there; once if a condition is true, a text is not empty or a number is not 0 |
        | `{{^listing}} … {{/listing}}` | if it is none of that |
        | `{{.}}` | the text or number whose section this is |
        | `{{page.kind.label}}` | a name of an object in an object |
        | `{{>card}}` | includes `templates/card.mustache`, which sees the same objects |
        | `{{! why }}` | a remark, which is not written |
        | `{{=<% %>=}}` | from here on, tags are written `<%title%>` |

        Within a section, names are those of its object first, then those of the objects around it. An object has a name if it
        is in its list below, even if there is nothing behind it: it is not looked for further out. The names behind a dot
        are looked for in that object only.

        A tag alone on its line takes the line away, unless it is one that writes something. A partial is not indented with
        its tag, as the Mustache specification would have it: that would put blanks into text areas and preformatted text.

        A template cannot include itself, not even through others.

        There are no lambdas, since templates are data, not programs; no inheritance (`{{<page}}`, `{{$block}}`), because a
        theme is changed file by file; no partials whose name is looked up (`{{>*name}}`), so that every mistake is found
        before anything is rendered; and no pragmas.

        `{{field.level.text}}` asks for a field by its name, whichever kinds have it; a name that no kind of the site has is a
        mistake in a site's own templates.

        Templates are compiled when a site is built or checked. A name that stands for nothing, text with three braces, HTML
        with two, a section that is not closed, a partial that is not there: each is [reported](diagnostics.md#themes) at its
        line, all in one run.

        """

    static let aboutTemplates = """
        Pages are made with `home`, `page`, `index` (the list of a kind), `search`, `coverage`, `not-found` and `redirect`. A
        template `kind-example` takes the place of `page` for pages of the kind example, and `index-example` that of `index`
        for their list. These stand in a [page](#page). All others are included.


        """

    static let aboutObjects = """
        What a name stands for is text, HTML, a number, a condition (yes or no), an object, or a list of objects.

        """
}
