import FrontMatter

/// The fields of a plan, one or more of every type.
let planSchema: [FieldSchema] = [
    FieldSchema(name: "title", type: .text, isRequired: true),
    FieldSchema(name: "summary", type: .text),
    FieldSchema(name: "vision", type: .markdown),
    FieldSchema(name: "status", type: .choice(["published", "draft", "archived"])),
    FieldSchema(
        name: "stage",
        type: .choice(["preparing", "consulting", "adopted", "under review", "ended"])
    ),
    FieldSchema(name: "date", type: .date),
    FieldSchema(name: "reviewed", type: .date),
    FieldSchema(name: "review-every", type: .duration),
    FieldSchema(name: "order", type: .number),
    FieldSchema(name: "budget", type: .money),
    FieldSchema(name: "glossary", type: .yesNo),
    FieldSchema(name: "themes", type: .list(.text)),
    FieldSchema(name: "image", type: .file),
    FieldSchema(name: "place", type: .place),
    FieldSchema(name: "defaults", type: .defaults),
    FieldSchema(
        name: "contact",
        type: .object([
            FieldSchema(name: "role", type: .text),
            FieldSchema(name: "email", type: .email),
            FieldSchema(name: "website", type: .link),
        ])
    ),
    FieldSchema(
        name: "actions",
        type: .list(
            .object([
                FieldSchema(name: "text", type: .text, isRequired: true),
                FieldSchema(name: "due", type: .date),
                FieldSchema(name: "status", type: .choice(["not started", "under way", "done", "stopped"])),
                FieldSchema(name: "cost", type: .money),
                FieldSchema(name: "inspired-by", type: .reference(kinds: ["example"])),
            ])
        )
    ),
    FieldSchema(name: "principles", type: .reference(kinds: ["principle"])),
]
