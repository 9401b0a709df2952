internal import SiteModel

extension Composer {
    /// The endings of pictures that every website can show. None shows drawings (SVG) with a link.
    private static let rasterEndings = [".png", ".jpg", ".jpeg", ".webp", ".gif"]

    /// The picture that is shown with a link to page `index`, or to one that no author wrote: its own, else the logo.
    func shareImage(of index: Int?) -> ShareImageData? {
        if let index, let file = site.pages[index].files["image"], isRaster(site.files[file].path) {
            let description = site.pages[index].parsed.text("image-alt") ?? ""
            return image(site.files[file].path, description)
        }
        let brand = site.configuration.brand
        guard let logo = brand.logo, isRaster(logo.path) else { return nil }
        return image(logo.path, brand.name)
    }

    private func isRaster(_ path: String) -> Bool {
        Self.rasterEndings.contains { path.lowercased().hasSuffix($0) }
    }

    private func image(_ path: String, _ description: String) -> ShareImageData {
        ShareImageData(
            url: site.configuration.base.absolute(path.percentEncodedPath), description: description)
    }
}
