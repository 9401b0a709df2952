extension BodyParser {
    /// Puts a figure where a paragraph stands that holds an image and nothing else; the image's title is the caption.
    mutating func replaceByFigure(_ paragraph: Node) -> Node {
        guard let image = paragraph.lastChild, image.kind == .image,
            let figure = Node.rawBlock(enter: Array("<figure>".utf8), exit: Array("</figure>".utf8))
        else { return paragraph }
        let caption = image.title
        figure.takeChildren(of: paragraph)
        if !caption.isEmpty {
            text.append(contentsOf: caption)
            endTextBlock()
            var html = Array("\n<figcaption>".utf8)
            HTMLEscaping.append(caption, to: &html)
            html += Array("</figcaption>".utf8)
            if let element = Node.rawInline(html) { figure.append(element) }
        }
        paragraph.insertBefore(figure)
        paragraph.remove()
        return figure
    }

    /// Whether a paragraph holds an image and nothing else.
    func isLoneImage(_ paragraph: Node) -> Bool {
        guard let image = paragraph.firstChild else { return false }
        return image.kind == .image && image.next == nil
    }
}
