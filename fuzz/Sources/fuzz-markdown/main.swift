import FuzzSupport
import Glibc

// Parses Markdown with every extension. Whatever the input: no crash, HTML that nests and holds nothing but the
// elements, attributes and schemes that Waymark writes, and positions that are in the source.
exit(
    unsafe Fuzzer.run { start, count in
        unsafe MarkdownPromises(Fuzzer.bytes(start, count)).check()
        return 0
    })
