/// Walks all that is under one node, depth first, entering and leaving each, without recursion.
///
/// The tree may be changed behind the walk: before the current node, or below it once it has been left.
struct NodeWalk {
    private let root: Node
    /// The node at hand; at first the root, which is neither entered nor left.
    private(set) var node: Node
    /// Whether the node is being entered; otherwise it is being left. Nodes without children are left at once.
    private(set) var isEntering = true
    /// How many nodes lie between the root and the node at hand.
    private(set) var depth = 0

    init(under root: Node) {
        self.root = root
        node = root
    }

    /// Takes one step; false when all has been walked.
    mutating func advance() -> Bool {
        if isEntering, let child = node.firstChild {
            node = child
            depth += 1
            return true
        }
        if isEntering, node != root {
            isEntering = false
            return true
        }
        guard node != root else { return false }
        if let next = node.next {
            node = next
            isEntering = true
            return true
        }
        guard let parent = node.parent, parent != root else { return false }
        node = parent
        isEntering = false
        depth -= 1
        return true
    }

    /// Steps over what is below the node at hand: the next step goes on behind it.
    mutating func leave() { isEntering = false }

    /// Goes on behind `replacement`, which stands where the node at hand was.
    mutating func replace(by replacement: Node) {
        node = replacement
        isEntering = false
    }
}
