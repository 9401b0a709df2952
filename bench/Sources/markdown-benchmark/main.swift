// What parsing a page costs with every extension on, as a multiple of what libcmark alone takes to parse it and to write
// its HTML.
//
// usage: markdown-benchmark [FOLDER]
//
// Without a folder the pages are made from a fixed seed. With one they are the texts of its Markdown files, without
// their front matter. Both sides read the same bytes in turns in one process; the figure is the ratio of the medians
// of the time that the processor spent.
let pages = try CommandLine.arguments.dropFirst().first.map(PageFiles.bodies) ?? SeededPages.make(count: 400)
let comparison = Comparison(of: pages, rounds: 21)
print(comparison.summary)
