import Markdown
import Testing

struct TableTests {
    /// A table's HTML between its tags.
    private func inner(_ source: String) -> String {
        let html = html(source)
        let start = "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\">\n<table>\n"
        let end = "</table>\n</div>\n"
        guard html.hasPrefix(start), html.hasSuffix(end) else { return html }
        return String(html.dropFirst(start.count).dropLast(end.count))
    }

    private func row(_ cells: String...) -> String { "<tr>\n" + cells.map { $0 + "\n" }.joined() + "</tr>\n" }

    private let header =
        "<thead>\n<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\">b</th>\n</tr>\n</thead>\n"

    @Test func `a table keeps its alignment, by class`() {
        let expected =
            "<thead>\n<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"align-left\">b</th>\n"
            + "<th scope=\"col\" class=\"align-center\">c</th>\n<th scope=\"col\" class=\"align-right\">d</th>\n</tr>\n</thead>\n"
            + "<tbody>\n<tr>\n<td>1</td>\n<td class=\"align-left\">2</td>\n<td class=\"align-center\">3</td>\n"
            + "<td class=\"align-right\">4</td>\n</tr>\n</tbody>\n"
        #expect(inner("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |") == expected)
    }

    @Test(arguments: ["a|b\n--|-", "| a | b |\n| - | - |", "  a | b  \n---|---", "|a|b|\n|-|-|"])
    func `a header alone is a table, with or without pipes around it`(source: String) {
        #expect(inner(source) == header)
    }

    @Test(arguments: [
        ("x\\|y | `z\\|w`", "<td>x|y</td>", "<td><code>z|w</code></td>"),
        ("[[id|w]] | *x*", "<td><a href=\"{0}\">w</a></td>", "<td><em>x</em></td>"),
        ("[x][r] | [y](z.md)", "<td><a href=\"{0}\">x</a></td>", "<td><a href=\"{1}\">y</a></td>"),
        ("x", "<td>x</td>", "<td></td>"), ("| # x | - y", "<td># x</td>", "<td>- y</td>"),
        ("_x_ | ~~y~~", "<td><em>x</em></td>", "<td><del>y</del></td>"),
        ("<b> | [r]: y", "<td>&lt;b&gt;</td>", "<td><a href=\"{0}\">r</a>: y</td>"),
    ])
    func `a cell holds inlines`(cells: String, first: String, second: String) {
        let expected = header + "<tbody>\n" + row(first, second) + "</tbody>\n"
        #expect(inner("a | b\n--|--\n\(cells)\n\n[r]: q.md") == expected)
    }

    @Test func `a caption follows the table, at once or after a blank line`() {
        let expected =
            "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"table-caption-1\">\n<table>\n"
            + "<caption id=\"table-caption-1\">What <em>it</em> costs</caption>\n\(header)</table>\n</div>\n"
        #expect(html("a|b\n--|-\nTable: What *it* costs") == expected)
        #expect(html("a|b\n--|-\n\nTable: What *it* costs") == expected)
        #expect(html("Table: not one") == "<p>Table: not one</p>\n")
    }

    @Test func `the first cell of each row names it where the header leaves its place empty`() {
        let expected =
            "<thead>\n" + row("<td></td>", "<th scope=\"col\">b</th>") + "</thead>\n<tbody>\n"
            + row("<th scope=\"row\">1</th>", "<td>2</td>") + "</tbody>\n"
        #expect(inner("| | b |\n|-|-|\n| 1 | 2 |") == expected)
    }

    @Test func `an empty header is told and left out`() {
        let source = "| | |\n|-|-|\n| 1 | 2 |"
        #expect(inner(source) == "<tbody>\n" + row("<td>1</td>", "<td>2</td>") + "</tbody>\n")
        #expect(
            problems(source) == [
                "1:1 warning[table-without-header] The first row of this table is empty. Say in it what each column holds, so that people who hear the table can follow it."
            ]
        )
    }

    @Test func `a row with too many cells is told where they begin`() {
        let message =
            "This row of the table has more cells than the first row, and what is here is left out. Write \\| for a | that belongs to the text."
        #expect(problems("> a|b\n> --|-\n> é|2|3|4") == ["3:7 warning[table-row-too-long] \(message)"])
    }

    @Test func `a table may follow a line of text, stand in a list or quote, and end at a rule`() {
        #expect(html("x\na|b\n--|-") == "<p>x</p>\n" + html("a|b\n--|-"))
        #expect(html("> a|b\n> --|-") == "<blockquote>\n" + html("a|b\n--|-") + "</blockquote>\n")
        #expect(html("- a|b\n  --|-") == "<ul>\n<li>\n" + html("a|b\n--|-") + "</li>\n</ul>\n")
        #expect(html("a|b\n--|-\n---") == html("a|b\n--|-") + "<hr />\n")
        #expect(html("[r]: u\na|b\n--|-") == html("a|b\n--|-"))
    }

    @Test(arguments: [
        ("---\nx", "", "<hr />\n<p>x</p>\n"), ("---\n\nx", "", "<hr />\n<p>x</p>\n"),
        ("---\n", "", "<hr />\n"), ("---\n\n", "", "<hr />\n"), ("---\n---", "", "<hr />\n<hr />\n"),
        ("---\n# h", "", "<hr />\n<h2 id=\"h\">h</h2>\n"), ("===\nx", "===", "<p>x</p>\n"),
        ("===\n===", "===", "<p>===</p>\n"), ("---\n[r]: x", "", "<hr />\n"), ("===", "===", ""),
    ])
    func `what follows the rule below a table stands once, behind it`(
        below: String,
        row: String,
        after: String
    ) {
        let table = html("|a|\n|-|\n|1|" + (row.isEmpty ? "" : "\n|\(row)|"))
        #expect(html("|a|\n|-|\n|1|\n\(below)") == table + after)
        let quoted = "|a|\n|-|\n|1|\n\(below)".split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            html(quoted.map { "> \($0)" }.joined(separator: "\n"))
                == "<blockquote>\n\(table)\(after)</blockquote>\n"
        )
        #expect(places("|a|\n|-|\n|1|\n---\n[](x)") == ["5:1 empty-link"])
    }

    @Test(arguments: ["a|b\n-|-|-", "a|b\n\n-|-", "    a|b\n    -|-", "```\na|b\n-|-\n```", "a\\|b\n-|-"])
    func `what only looks like a table is none`(source: String) {
        #expect(!html(source).contains("<table>"))
    }

    @Test func `the text of each cell is text of the page`() {
        #expect(sections("a|b\n--|-\n1|*2*\nTable: c") == ["a\nb\n1\n2\nc"])
    }
}
