#define _GNU_SOURCE
#include "CSystem.h"

#include <string.h>
#include <sys/inotify.h>

int waymark_watch(void) { return inotify_init1(IN_CLOEXEC | IN_NONBLOCK); }

int waymark_watch_folder(int watch, const char *path) {
    // Not IN_MODIFY: a file is read once whoever writes it has closed it, not while half of it is there.
    return inotify_add_watch(
        watch, path,
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF
            | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK);
}

bool waymark_next_change(const uint8_t *bytes, size_t count, size_t *offset, waymark_change *change) {
    struct inotify_event event;
    if (*offset > count || count - *offset < sizeof event) return false;
    memcpy(&event, bytes + *offset, sizeof event);
    const char *name = (const char *)bytes + *offset + sizeof event;
    *offset += sizeof event + event.len;
    if (*offset > count) return false;
    *change = (waymark_change){
        .folder = event.mask & IN_Q_OVERFLOW ? -1 : event.wd,
        .is_folder = event.mask & IN_ISDIR,
        .is_gone = event.mask & (IN_DELETE_SELF | IN_IGNORED | IN_UNMOUNT),
        .is_moved = event.mask & IN_MOVE_SELF,
        .name = event.len > 0 && *name ? name : NULL};
    return true;
}
