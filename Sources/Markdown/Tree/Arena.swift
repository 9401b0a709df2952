internal import CCommonMark
internal import Glibc

/// The memory of everything that libcmark makes of one page, given back at once.
///
/// This is both quicker and safer than `malloc`: no node is ever freed while the page is being read, so that none can be
/// used after it was. libcmark's allocator has no context, so the arena in use is the thread's own: an arena belongs to
/// the thread that made it, and is given up before another is made there.
///
/// Safe because the pointer is its own, and what libcmark gets from it is only reached through nodes of its tree.
@safe
struct Arena: ~Copyable {
    private let state: UnsafeMutablePointer<State>

    /// Makes an arena and lets libcmark use it on this thread; nil where there is no memory left.
    init?(expecting byteCount: Int) {
        guard let state = unsafe State.make(firstBlock: byteCount) else { return nil }
        unsafe self.state = state
        unsafe pthread_setspecific(State.key, state)
    }

    deinit {
        unsafe pthread_setspecific(State.key, nil)
        unsafe state.pointee.freeBlocks()
        unsafe state.deallocate()
    }

    /// The allocator to pass to libcmark while an arena lives on this thread.
    static var allocator: UnsafeMutablePointer<cmark_mem> { unsafe State.allocator }
}

/// Each allocation has its size before it; addresses are multiples of this.
private let headerSize = 16

/// The size of the block that a thread keeps between pages: enough for all of a usual page.
private let spareSize = 262_144

private func rounded(_ size: Int) -> Int { (size + headerSize - 1) & ~(headerSize - 1) }

/// What an arena is made of: blocks of memory, of which the last is being filled.
@unsafe
private struct State {
    private var next: UnsafeMutableRawPointer
    private var end: UnsafeMutableRawPointer
    /// What was allocated last, which can be enlarged and given back in place.
    private var last: UnsafeMutableRawPointer?
    /// The newest block, which begins with the address of the one before it.
    private var newestBlock: UnsafeMutableRawPointer
    /// How large the oldest block is.
    private let firstSize: Int

    static func make(firstBlock size: Int) -> UnsafeMutablePointer<State>? {
        if let spare = unsafe takeSpare(ofAtLeast: size) { return unsafe make(in: spare, size: spareSize) }
        let size = max(size, spareSize)
        guard let block = unsafe newBlock(after: nil, size: size) else { return nil }
        return unsafe make(in: block, size: size)
    }

    private static func make(in block: UnsafeMutableRawPointer, size: Int) -> UnsafeMutablePointer<State> {
        let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
        unsafe state.initialize(
            to: State(
                next: block + headerSize, end: block + headerSize + size, last: nil, newestBlock: block,
                firstSize: size)
        )
        return unsafe state
    }

    mutating func freeBlocks() {
        var block: UnsafeMutableRawPointer? = unsafe newestBlock
        while let current = unsafe block {
            unsafe block = current.load(as: UnsafeMutableRawPointer?.self)
            // The oldest block has the size that the next page will most likely want.
            if unsafe block == nil, unsafe firstSize == spareSize {
                unsafe Self.keepSpare(current)
            } else {
                unsafe free(current)
            }
        }
    }

    // MARK: The block that a thread keeps between pages

    private static func keepSpare(_ block: UnsafeMutableRawPointer) {
        unsafe pthread_setspecific(spareKey, block)
    }

    private static func takeSpare(ofAtLeast size: Int) -> UnsafeMutableRawPointer? {
        guard size <= spareSize, let spare = unsafe pthread_getspecific(spareKey) else { return nil }
        unsafe pthread_setspecific(spareKey, nil)
        unsafe spare.storeBytes(of: nil, as: UnsafeMutableRawPointer?.self)
        return unsafe spare
    }

    /// The key under which each thread keeps its block; freed with the thread.
    private static let spareKey: pthread_key_t = {
        var key = pthread_key_t()
        unsafe pthread_key_create(&key, free)
        return key
    }()

    private static func newBlock(after previous: UnsafeMutableRawPointer?, size: Int)
        -> UnsafeMutableRawPointer?
    {
        guard let block = unsafe malloc(headerSize + size) else { return nil }
        unsafe block.storeBytes(of: previous, as: UnsafeMutableRawPointer?.self)
        return unsafe block
    }

    // MARK: Allocating

    /// Memory for `size` bytes, not cleared.
    mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
        let needed = headerSize + rounded(size)
        if unsafe end - next < needed {
            let blockSize = max(needed, 262_144)
            guard let block = unsafe Self.newBlock(after: newestBlock, size: blockSize) else { return nil }
            unsafe newestBlock = block
            unsafe next = block + headerSize
            unsafe end = next + blockSize
        }
        let address = unsafe next + headerSize
        unsafe next.storeBytes(of: size, as: Int.self)
        unsafe next += needed
        unsafe last = address
        return unsafe address
    }

    /// The same memory with another size, in place where it is the last.
    mutating func reallocate(_ address: UnsafeMutableRawPointer, _ size: Int) -> UnsafeMutableRawPointer? {
        let old = unsafe (address - headerSize).load(as: Int.self)
        if size <= old { return unsafe address }
        if unsafe address == last, unsafe end - address >= rounded(size) {
            unsafe (address - headerSize).storeBytes(of: size, as: Int.self)
            unsafe next = address + rounded(size)
            return unsafe address
        }
        guard let new = unsafe allocate(size) else { return nil }
        unsafe new.copyMemory(from: address, byteCount: old)
        return unsafe new
    }

    /// Takes back what was allocated last; what was allocated before stays until the end.
    mutating func release(_ address: UnsafeMutableRawPointer) {
        guard unsafe address == last else { return }
        unsafe next = address - headerSize
        unsafe last = nil
    }

    // MARK: libcmark's side

    /// The key under which each thread has its arena.
    static let key: pthread_key_t = {
        var key = pthread_key_t()
        unsafe pthread_key_create(&key, nil)
        return key
    }()

    private static var current: UnsafeMutablePointer<State>? {
        unsafe pthread_getspecific(key)?.assumingMemoryBound(to: State.self)
    }

    /// The allocator, which is made once and never changed.
    nonisolated(unsafe) static let allocator: UnsafeMutablePointer<cmark_mem> = {
        let allocator = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        unsafe allocator.initialize(
            to: cmark_mem(
                calloc: { count, size in
                    let memory = unsafe State.current?.pointee.allocate(count * size)
                    return unsafe memory.map { unsafe memset($0, 0, count * size) }
                },
                realloc: { address, size in
                    guard let address = unsafe address else {
                        return unsafe State.current?.pointee.allocate(size)
                    }
                    return unsafe State.current?.pointee.reallocate(address, size)
                },
                free: { address in
                    if let address = unsafe address { unsafe State.current?.pointee.release(address) }
                }
            )
        )
        return unsafe allocator
    }()
}
