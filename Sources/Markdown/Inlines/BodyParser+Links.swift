internal import Diagnostics

extension BodyParser {
    mutating func enterLink(_ node: Node, at offset: Int, _ reading: inout InlineReading) {
        guard reading.imageDepth == 0 else { return }
        guard reading.link == nil else { return reading.innerLink = node }
        reading.link = open(node, .link, at: offset)
        if case .external = reading.link?.address, let marker = self.node(for: .external) {
            node.insertBefore(marker)
        }
    }

    mutating func leaveLink(_ node: Node, _ reading: inout InlineReading) {
        guard reading.imageDepth == 0, let link = reading.link else { return }
        if reading.innerLink == node { return unwrap(node, &reading) }
        reading.link = nil
        var words = Array(text[link.textStart...])
        if LinkWords(words).areEmpty { words = link.alternative }
        close(link, words: words)
        checkLink(link, words: words)
        if link.address == .external { checkDestination(of: link, words: words) }
        checkUnseen(node.title, at: link.offset)
        if case .refused = link.address { unwrap(node, &reading) }
        if let index = link.index, options.leavesHoles, link.address == .page,
            isFile(links[index].destination),
            let marker = self.node(for: .afterLink(link: index))
        {
            node.insertAfter(marker)
        }
    }

    /// Leaves a link's words without the link: where its address is refused, and where `<https://…>` stands in the words
    /// of another link, which libcmark lets through and HTML does not.
    private func unwrap(_ node: Node, _ reading: inout InlineReading) {
        while let child = node.firstChild { node.insertBefore(child) }
        reading.emptied.append(node)
        reading.innerLink = nil
    }

    mutating func enterImage(_ node: Node, at offset: Int, _ reading: inout InlineReading) {
        reading.imageDepth += 1
        if reading.imageDepth == 1 { reading.image = open(node, .image, at: offset) }
    }

    /// The title that says of an image that it shows nothing that matters, and so needs no description. Nobody sees it.
    private static let decoration = Array("decoration".utf8)

    mutating func leaveImage(_ node: Node, _ reading: inout InlineReading) {
        reading.imageDepth -= 1
        guard reading.imageDepth == 0, let image = reading.image else { return }
        reading.image = nil
        // What is read out in the image's place cannot be seen, so it is no text of the page.
        let words = Array(text[image.textStart...])
        text.removeSubrange(image.textStart...)
        reading.link?.alternative.append(contentsOf: words)
        close(image, words: words)
        if node.title == Self.decoration {
            node.title = []
        } else {
            checkImage(image, words: words)
        }
        let isShown = image.address != .external && !image.address.isRefused
        checkUnseen((isShown ? words : []) + [0x0A] + node.title, at: image.offset)
        if !isShown { follow(image.offset) }
        switch image.address {
        case .refused: replace(node, byText: words, &reading)
        case .external: replaceByLink(node, image, words: words, &reading)
        case .page, .anchor: break
        }
    }

    /// Puts its words where an image stood that is not shown.
    private mutating func replace(_ image: Node, byText words: [UInt8], _ reading: inout InlineReading) {
        text.append(contentsOf: words)
        if let words = Node.text(words) { image.insertBefore(words) }
        reading.emptied.append(image)
    }

    /// Puts a link where an image of another website stood: showing it would tell that website who reads the page, and
    /// the recommended Content-Security-Policy forbids it.
    private mutating func replaceByLink(
        _ node: Node,
        _ image: InlineReading.OpenLink,
        words: [UInt8],
        _ reading: inout InlineReading
    ) {
        report(
            .externalImage,
            at: source.position(of: image.offset),
            "This image is on another website, so a link to it stands in its place. Save the image beside the page, and write the name of its file here."
        )
        let url = node.url
        let words = LinkWords(words).areEmpty ? url : words
        guard reading.link == nil, let link = Node.link(to: url), let child = Node.text(words),
            let marker = self.node(for: .external)
        else { return replace(node, byText: words, &reading) }
        text.append(contentsOf: words)
        link.append(child)
        node.insertBefore(marker)
        node.insertBefore(link)
        reading.emptied.append(node)
    }

    /// Judges an address, cleans it, and leaves a hole where only the site knows it.
    private mutating func open(_ node: Node, _ kind: Link.Kind, at offset: Int) -> InlineReading.OpenLink {
        let url = node.url
        let destination = Address.clean(source.lines.restored(url))
        let address = Address(destination)
        if !source.features.isDisjoint(with: [.numericEntity, .footnote]) { node.title = clean(node.title) }
        if destination != url { node.url = destination }
        var index: Int?
        switch address {
        case .page, .external:
            index = links.count
            links.append(
                Link(
                    kind: kind,
                    destination: String(decoding: destination, as: UTF8.self),
                    position: source.position(of: offset),
                    text: ""
                )
            )
        case .anchor(let fragment): anchorLinks.append((fragment, source.position(of: offset)))
        case .refused(let scheme): reportRefused(scheme, at: source.position(of: offset))
        }
        if let index, address == .page, options.leavesHoles, !destination.isEmpty,
            let marker = self.node(for: .address(link: index))
        {
            node.insertBefore(marker)
            node.url = []
        }
        return InlineReading.OpenLink(
            index: index,
            address: address,
            destinationIsEmpty: destination.isEmpty,
            offset: offset,
            textStart: text.count
        )
    }

    /// Completes a link or image with its words.
    private mutating func close(_ link: InlineReading.OpenLink, words: [UInt8]) {
        guard let index = link.index else { return }
        let open = links[index]
        links[index] = Link(
            kind: open.kind,
            destination: open.destination,
            position: open.position,
            text: String(decoding: words, as: UTF8.self)
        )
    }

    private mutating func reportRefused(_ scheme: String, at position: SourcePosition) {
        report(
            .refusedScheme,
            at: position,
            "Addresses that begin with \"\(scheme):\" are not allowed. Use an address that begins with https://, http://, mailto: or tel:."
        )
    }

    /// Whether a destination names a file that is not a page.
    private func isFile(_ destination: String) -> Bool {
        let path = destination.prefix { $0 != "#" && $0 != "?" }
        guard let name = path.split(separator: "/", omittingEmptySubsequences: false).last,
            let dot = name.lastIndex(of: "."), name.index(after: dot) < name.endIndex, dot > name.startIndex
        else { return false }
        return name[dot...].lowercased() != ".md" && name.contains { $0 != "." }
    }
}
