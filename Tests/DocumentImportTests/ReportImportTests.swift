import Testing

@testable import DocumentImport

/// Reports in the two shapes that councils give them, in words of our own.
struct ReportImportTests {
    private static let paragraphs = """
        LIBRARY OPENING HOURS

        Culture and Leisure Committee - 30 November 2021

        Report of: Head of libraries

        Status: For Decision

        Key Decision: No

        Executive Summary: Three libraries would open on Saturdays. This report says how the hours were chosen.

        This report supports the Key Aim of: a district where everybody can read.

        Portfolio Holder: Member for culture

        Contact Officer(s): Library manager Ext 1234

        **Recommendation to Culture and Leisure Committee**

        a)  To open on Saturdays.
        b)  To look at it again in a year.

        **Introduction and Background**

        1.  Two hundred people were asked.[^1]

        2.  Most of them work during the week. They would come

        on Saturdays, by and large.

        3.  The towns differ.

        **Key Implications**

        Resource (non financial)

        Two more posts.

        Financial

        £12,000 a year, from the existing budget.

        Legal Implications and Risk Assessment Statement

        None.

        Equality Assessment

        People who work shifts gain most.

        **Conclusion**

        Saturdays suit most people.

        **Appendices**

        None

        **Background paper**

        None

        [^1]: In all three libraries.
        """

    @Test func `a report of labelled lines and numbered paragraphs`() throws {
        let (document, page) = try Documents.page(Documents.made(Self.paragraphs, .word))
        #expect(document.isReport)
        #expect(page.losses == [])
        #expect(page.gaps == [])
        #expect(
            page.text == """
                ---
                title: "LIBRARY OPENING HOURS"
                summary: "Three libraries would open on Saturdays. This report says how the hours were chosen."
                date: 2021-11-30
                committee: "Culture and Leisure Committee"
                report-of: "Head of libraries"
                decision-status: "For Decision"
                key-decision: no
                portfolio-holder: "Member for culture"
                supports: "a district where everybody can read."
                recommendations:
                  - "To open on Saturdays."
                  - "To look at it again in a year."
                implications:
                  staffing: "Two more posts."
                  financial: "£12,000 a year, from the existing budget."
                  legal: "None."
                  equality: "People who work shifts gain most."
                appendices:
                  - "None"
                background-papers:
                  - "None"
                contacts:
                  - role: "Contact Officer"
                    name: "Library manager Ext 1234"
                ---

                **Executive Summary:** Three libraries would open on Saturdays. This report says how the hours were chosen.

                """.replacing("**Executive Summary:**", with: "Executive Summary:") + """

                    ## Introduction and Background

                    1. Two hundred people were asked.[^1]
                    2. Most of them work during the week. They would come

                    on Saturdays, by and large.

                    3. The towns differ.

                    ## Conclusion

                    Saturdays suit most people.

                    [^1]: In all three libraries.

                    """)
    }

    private static let tables = """
        # STREET TREES

        Report of the Cabinet Member for places

        | | |
        |---|---|
        | Date: | 8 March 2022 |
        | Agenda Item: | 5 |
        | Contact Officer: | Head of parks |
        | Tel Number: | 01632 960001 |
        | Email: | parks@example.org |
        | Key Decision? | YES |
        | Local Ward Members | n/a |

        **CABINET**

        # 1. Executive Summary

        1.1 In July 2020 the cabinet agreed to plant more trees along its streets and paths.

        1.2 This report says where.

        # 2. Recommendations

        2.1 That the cabinet agrees to the places in **Appendix 1**.

        # 3. Background

        3.1 Trees cool the street.

        3.2 There are three ways to choose a place:

        - Asking: residents name one
        - Counting: where there are fewest

        # Alternative Options

        To plant none. That would save money and cool nothing.

        | | |
        |---|---|
        | Consultation | With every parish. |
        | Financial Implications | £30,000. |
        | Approved by Section 151 Officer | Yes |
        | Legal Implications | None. |
        | Approved by Monitoring Officer | Yes |
        | Contribution to the Delivery of the Strategic Plan | It is in the plan. |
        | Equality, Diversity and Human Rights Implications | None. |
        | Crime & Safety Issues | Roots must not lift the paving. |
        | Environmental Impact | Good. |
        | GDPR / Privacy Impact Assessment | None. |

        | | Risk Description & Risk Owner | Original Score (RYG) | How We Manage It | Current Score (RYG) |
        |---|---|---|---|---|
        | A | That they dry out | Yellow Likelihood Red and Impact Assessment Yellow | Watering | Green Likelihood Green and Impact Assessment Green |

        """

    @Test func `a report of tables, numbered headings and risks`() throws {
        let (document, page) = try Documents.page(Documents.made(Self.tables, .word))
        #expect(document.isReport)
        #expect(page.losses == [])
        #expect(
            page.text == """
                ---
                title: "STREET TREES"
                summary: "In July 2020 the cabinet agreed to plant more trees along its streets and paths."
                date: 2022-03-08
                committee: "CABINET"
                agenda-item: "5"
                report-of: "the Cabinet Member for places"
                key-decision: yes
                wards:
                  - "n/a"
                recommendations:
                  - "2.1 That the cabinet agrees to the places in **Appendix 1**."
                alternatives:
                  - text: "To plant none. That would save money and cool nothing."
                consultation: "With every parish."
                implications:
                  financial: "£30,000."
                  legal: "None."
                  strategic-plan: "It is in the plan."
                  equality: "None."
                  crime-and-safety: "Roots must not lift the paving."
                  environment: "Good."
                  data-protection: "None."
                approvals:
                  - officer: "Section 151 Officer"
                    approved: yes
                  - officer: "Monitoring Officer"
                    approved: yes
                risks:
                  - description: "That they dry out"
                    before:
                      likelihood: red
                      impact: yellow
                      overall: yellow
                    mitigation: "Watering"
                    after:
                      likelihood: green
                      impact: green
                      overall: green
                contacts:
                  - role: "Contact Officer"
                    name: "Head of parks"
                    email: "parks@example.org"
                    telephone: "01632 960001"
                ---

                ## 1. Executive Summary

                1.1 In July 2020 the cabinet agreed to plant more trees along its streets and paths.

                1.2 This report says where.

                ## 3. Background

                3.1 Trees cool the street.

                3.2 There are three ways to choose a place:

                - Asking: residents name one
                - Counting: where there are fewest

                """)
    }

    @Test func `a report without a single style is read by its lines`() throws {
        let plain = """
            STREET TREES

            Report of: Parks

            Status: For Decision

            1. Executive Summary

            1.1 The report says where trees are to be planted.

            2. Recommendations

            (a) That trees are planted.

            (b) That they are watered.

            3. Background

            3.1 Trees cool the street.

            Financial Implications

            None.

            Conclusion

            It is worth it.

            Appendices

            None
            """
        // Each line a paragraph, none of them a heading or a list.
        let file = Documents.word(
            plain.split(separator: "\n").map { Documents.paragraph(String($0)) }.joined())
        let (document, page) = try Documents.page(file)
        #expect(document.isReport)
        #expect(page.losses == [])
        #expect(
            page.text.contains(
                "recommendations:\n  - \"That trees are planted.\"\n  - \"That they are watered.\"\nimplications:\n  financial: \"None.\"\nappendices:\n  - \"None\"\n---\n"
            ), "\(page.text)")
        #expect(
            Documents.body(page)
                == "## 1. Executive Summary\n\n1.1 The report says where trees are to be planted.\n\n## 3. Background\n\n3.1 Trees cool the street.\n\n## Conclusion\n\nIt is worth it.\n"
        )
    }

    @Test func `what a field cannot hold stays in the text`() throws {
        let text = """
            # Trees

            Report of: Parks

            Status: Perhaps

            Key Decision: To be confirmed

            Date: soon

            # Recommendations

            | Where | How many |
            |---|---|
            | Mill Lane | 3 |

            # Appendices

            See [the map](https://example.org/map).

            # Financial implications

            None.
            """
        let (document, page) = try Documents.page(Documents.made(text, .word))
        #expect(document.isReport)
        #expect(page.losses == [])
        let body = Documents.body(page)
        for part in [
            "Key Decision: To be confirmed", "Date: soon", "## Recommendations\n\n| Where | How many |",
            "## Appendices\n\nSee [the map](<https://example.org/map>).",
        ] {
            #expect(body.contains(part), "\(page.text)")
        }
        #expect(page.text.contains("implications:\n  financial: \"None.\"\n"))
    }

    @Test func `a part that a table or a part of its own belongs to stays in the text with it`() throws {
        let text = """
            # Trees

            Report of: Parks

            Status: For Decision

            # Financial implications

            The costs are these:

            | Where | Cost |
            |---|---|
            | Mill Lane | £3 |

            # Legal implications

            In general, none.

            ## Contracts

            One is needed.

            # Equality implications

            None.
            """
        let (document, page) = try Documents.page(Documents.made(text, .word))
        #expect(document.isReport)
        #expect(page.text.contains("implications:\n  equality: \"None.\"\n---\n"), "\(page.text)")
        #expect(
            Documents.body(page)
                == "## Financial implications\n\nThe costs are these:\n\n| Where | Cost |\n| --- | --- |\n| Mill Lane | £3 |\n\n## Legal implications\n\nIn general, none.\n\n### Contracts\n\nOne is needed.\n"
        )
    }

    @Test(arguments: [
        ("Yellow", "overall: yellow"), ("Amber", "overall: yellow"), ("High", "overall: red"),
        ("Likelihood: low, impact: medium", "likelihood: green\n      impact: yellow"),
        ("Red Likelihood Green Impact Yellow", "likelihood: green\n      impact: yellow\n      overall: red"),
        (
            "Likelihood: red, impact: green. Overall yellow",
            "likelihood: red\n      impact: green\n      overall: yellow"
        ),
    ])
    func `scores are read where they are certain`(score: String, written: String) throws {
        let table =
            "| Risk description | Score | How we manage it |\n|---|---|---|\n| It rains | \(score) | Umbrellas |\n"
        let (_, page) = try Documents.page(Documents.made(table, .word), for: .report)
        #expect(page.text.contains("    before:\n      \(written)\n"), "\(page.text)")
    }

    @Test func `scores in other words are told, and a column may be called RAG`() throws {
        let table =
            "| Risk | RAG rating | Mitigation | Residual rating |\n|---|---|---|---|\n| It rains | Amber | Umbrellas | Low |\n"
        let (_, page) = try Documents.page(Documents.made(table, .word), for: .report)
        #expect(
            page.text.contains(
                """
                risks:
                  - description: "It rains"
                    before:
                      overall: yellow
                    mitigation: "Umbrellas"
                    after:
                      overall: green
                """), "\(page.text)")
        #expect(page.losses == ["Scores of risks are colours on the page: amber is yellow, low is green."])
    }

    @Test(arguments: [
        "Green Yellow Red", "Likelihood", "4 out of 5", "Red Likelihood Red Likelihood Green",
    ])
    func `a table whose scores are something else stays a table`(score: String) throws {
        let table =
            "| Risk description | Score | How we manage it |\n|---|---|---|\n| It rains | \(score) | Umbrellas |\n"
        let (_, page) = try Documents.page(Documents.made(table, .word), for: .report)
        #expect(page.text.contains("| It rains | \(score) | Umbrellas |"), "\(page.text)")
        #expect(!page.text.contains("risks:"))
    }

    @Test func `a page that is no report is left whole, also where it has a recommendation`() throws {
        let (document, page) = try Documents.page(
            Documents.made("# Walk\n\nStatus: open\n\n# Recommendations\n\nBring boots.\n", .word))
        #expect(!document.isReport)
        #expect(Documents.body(page) == "Status: open\n\n## Recommendations\n\nBring boots.\n")
    }

    @Test func `a report is left whole where another kind is wanted`() throws {
        let (document, page) = try Documents.page(Documents.made(Self.paragraphs, .word), for: .page)
        #expect(!document.isReport)
        #expect(page.text.contains("Report of: Head of libraries"))
    }
}
