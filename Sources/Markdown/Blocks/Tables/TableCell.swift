/// A text of a table, still to be parsed and read, and the node that is to hold its inlines.
struct TableCell {
    let holder: Node
    let origin: BlockContent.Origin
}
