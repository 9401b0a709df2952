import FuzzSupport
import Glibc

// Reads front matter and YAML. Whatever the input: no crash, positions that are in the source, and either values or
// a reason why there are none.
exit(
    unsafe Fuzzer.run { start, count in
        unsafe FrontMatterPromises(Fuzzer.bytes(start, count)).check()
        return 0
    })
