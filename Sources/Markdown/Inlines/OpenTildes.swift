/// A run of one or two tildes that may begin or end a deletion.
struct TildeRun {
    let length: Int
    let canOpen: Bool
    let canClose: Bool
}

/// Runs of tildes that may yet be closed by a run of the same length under the same parent.
struct OpenTildes {
    private struct Opener {
        let node: Node
        let parent: Node
        let depth: Int
        let order: Int
    }

    /// For runs of one and of two; each a stack, so that no run is looked at twice.
    private var openers: [[Opener]] = [[], []]
    private var count = 0

    /// Remembers a run that may be closed.
    mutating func open(_ node: Node, length: Int, parent: Node, depth: Int) {
        dropLeft(parent: parent, depth: depth)
        openers[length - 1].append(Opener(node: node, parent: parent, depth: depth, order: count))
        count += 1
    }

    /// The run that a run of this length closes, if any. Those in between are given up, as deletions nest.
    mutating func close(length: Int, parent: Node, depth: Int) -> Node? {
        dropLeft(parent: parent, depth: depth)
        guard let opener = openers[length - 1].last, opener.parent == parent else { return nil }
        openers[length - 1].removeLast()
        let other = 2 - length
        while let last = openers[other].last, last.order > opener.order { openers[other].removeLast() }
        return opener.node
    }

    /// Forgets the runs in emphasis and links that have been left.
    private mutating func dropLeft(parent: Node, depth: Int) {
        for index in openers.indices {
            while let last = openers[index].last,
                last.depth > depth || last.depth == depth && last.parent != parent
            {
                openers[index].removeLast()
            }
        }
    }
}
